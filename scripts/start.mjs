import { must, run } from './run.mjs'

// `pnpm start`: builds what changed, then runs the server, which migrates its database and serves client and API on one port.
await must('turbo', ['run', 'build', '--output-logs=errors-only', '--log-prefix=none', '--summarize=false'])
process.exit(await run(process.execPath, ['apps/api/dist/server.js', ...process.argv.slice(2)]))
