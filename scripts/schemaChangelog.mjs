import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './run.mjs'
import { mistakesOf, writtenDown } from './schemaRecord.mjs'

// `pnpm schema:changelog` writes down how the schema differs from what was written down before; with --check it only says
// whether that is done. What is gone without having been deprecated needs a word: --breaking "why".
const { values } = parseArgs({ options: { check: { type: 'boolean' }, breaking: { type: 'string' } } })
const paths = {
  changelog: join(root, 'docs/integrators/schema-changelog.md'),
  before: join(root, 'packages/schema/released/before/schema.graphql'),
  released: join(root, 'packages/schema/released/schema.graphql'),
}
const record = Object.fromEntries(
  Object.entries(paths).map(([name, path]) => [name, existsSync(path) ? readFileSync(path, 'utf8') : null]),
)
const schema = readFileSync(join(root, 'packages/schema/schema.graphql'), 'utf8')

if (values.check) fail(await mistakesOf(record, schema))
else {
  const date = new Date().toISOString().slice(0, 10)
  const { problems = [], ...next } = await writtenDown(
    record,
    schema,
    date,
    values.breaking?.replace(/\s+/g, ' ').trim(),
  )
  fail(problems)
  for (const [name, text] of Object.entries(next)) {
    mkdirSync(dirname(paths[name]), { recursive: true })
    writeFileSync(paths[name], text)
  }
}

function fail(problems) {
  if (problems.length === 0) return
  console.error([...problems, 'The policy: docs/integrators/versioning.md.'].join('\n'))
  process.exit(1)
}
