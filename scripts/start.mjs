import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { quietly, root, run } from './run.mjs'

// `pnpm start`: builds what changed, then runs the server, which migrates its database and serves client and API on one port.
if (!existsSync(join(root, 'apps/api/dist/server.js')))
  console.log('Building Foyer for the first time: about half a minute.')
quietly('turbo', ['run', 'build'])
process.exit(await run(process.execPath, ['apps/api/dist/server.js', ...process.argv.slice(2)]))
