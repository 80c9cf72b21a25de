import { must } from './run.mjs'

// `pnpm test`: the rules, the API on every database that is here, the client, the examples, then the stories in a real browser.
// Each says in plain words what it skips and how to have it; with CI set, nothing may be skipped.
await must('turbo', ['run', 'test', '--ui=stream', '--concurrency=1', '--log-prefix=none', '--output-logs=new-only'])
await must('turbo', ['run', 'build', '--output-logs=errors-only', '--log-prefix=none'])
await must('pnpm', ['run', 'examples:check'])
await must('pnpm', ['--filter', '@foyer/web', 'run', 'e2e'])
console.log('\nAll tests passed.\n')
