import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from './run.mjs'

// `pnpm start:check`: starts Foyer as a newcomer would, on a port and a database of its own, and asks it once from outside.
const PORT = process.env.PORT ?? '4188'
const folder = mkdtempSync(join(tmpdir(), 'foyer-start-'))
const child = spawn('pnpm', ['start'], {
  cwd: root,
  env: { ...process.env, PORT, DATABASE_URL: `sqlite:${join(folder, 'foyer.sqlite')}`, LOG_LEVEL: 'warn' },
  detached: true,
  shell: process.platform === 'win32',
})
let printed = ''
for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (printed += chunk))
// `close`, not `exit`: pnpm is gone at once, the server finishes what it has begun.
const ended = new Promise(resolve => child.on('close', resolve))

const problems = []
const base = `http://127.0.0.1:${PORT}`
await answers(`${base}/readyz`, 180)
const secret = /\/set-up#([\w-]{43})/.exec(printed)?.[1]
if (!secret) problems.push('No set-up link was printed.')
if (/\bwarn/i.test(printed)) problems.push('A newcomer would stumble over a warning.')
const page = await (await fetch(`${base}/set-up`)).text()
if (!page.includes('<div id="root">')) problems.push('The client is not served.')
const input = {
  secret,
  companyName: 'Acme',
  email: 'ada@acme.example',
  firstName: 'Ada',
  lastName: 'Byron',
  password: 'violet tractor seldom hums',
}
const query = 'mutation ($input: SetUpInput!) { setUp(input: $input) { __typename ... on Refusal { message } } }'
const response = await fetch(`${base}/graphql`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query, variables: { input } }),
})
const answer = await response.json()
if (answer.data?.setUp?.__typename !== 'Viewer') problems.push(`Setting up was refused: ${JSON.stringify(answer)}`)

process.kill(-child.pid, 'SIGTERM')
await ended
if (!printed.includes('Foyer has stopped.')) problems.push('It did not stop cleanly.')
rmSync(folder, { recursive: true, force: true })
if (problems.length > 0) {
  console.error([...problems, '', printed].join('\n'))
  process.exit(1)
}
console.log('pnpm start: served, set up, stopped cleanly.')

async function answers(url, seconds) {
  for (let i = 0; i < seconds * 4; i++) {
    const ok = await fetch(url).then(
      it => it.ok,
      () => false,
    )
    if (ok) return
    await pause(250)
  }
  console.error(`Nothing answered at ${url}.\n\n${printed}`)
  process.kill(-child.pid, 'SIGKILL')
  process.exit(1)
}
