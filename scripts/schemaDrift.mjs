import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { must, root } from './run.mjs'

// The printed schema and the client's types from it are committed, so that every change of the API is read as a difference.
const files = ['packages/schema/schema.graphql', 'packages/schema/src/graphql-env.d.ts'].map(file => join(root, file))
const read = () => files.map(file => readFileSync(file, 'utf8'))
const committed = read()
await must('pnpm', ['run', 'schema'])
if (read().some((text, i) => text !== committed[i])) {
  console.error('The schema had drifted from the classes. It is printed anew: read the difference and commit it.')
  process.exit(1)
}
