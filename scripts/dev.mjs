import { run } from './run.mjs'

// `pnpm dev`: the API reloads on :4000, the client on :5173 and hands /graphql on. Links in mails lead to the client.
process.exit(
  await run('turbo', ['run', 'dev', '--ui=stream'], {
    NODE_ENV: 'development',
    PUBLIC_URL: process.env.PUBLIC_URL ?? 'http://localhost:5173',
  }),
)
