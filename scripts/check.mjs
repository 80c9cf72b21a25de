import { run } from './run.mjs'

// `pnpm check`: everything that must hold before a commit is shared, cheapest first.
const steps = [
  ['Format and lint', 'biome', ['ci', '--colors=off', '.']],
  ['Types', 'turbo', ['run', 'typecheck', '--output-logs=errors-only', '--log-prefix=none']],
  ['Boundaries', 'pnpm', ['run', 'boundaries']],
  ['Unused code', 'knip', []],
  ['Schema drift', 'node', ['scripts/schemaDrift.mjs']],
  ['Changelog of the schema', 'node', ['scripts/schemaChangelog.mjs', '--check']],
  ['Tests of scripts', 'node', ['--test', 'scripts/schemaRecord.test.mjs']],
  ['Tests', 'node', ['scripts/test.mjs']],
]
for (const [name, command, args] of steps) {
  console.log(`\n── ${name}`)
  if ((await run(command, args)) !== 0) {
    console.error(`\n${name}: failed.`)
    process.exit(1)
  }
}
console.log('\nEverything holds.\n')
