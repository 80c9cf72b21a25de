import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from './run.mjs'

// `pnpm examples:check`: what integrators are told, done: starts the built server with an empty database, runs every example
// and the commands of the documents as they stand, with tokens of just the scopes that are said, and asks the server what
// came of it.
const EMAIL = 'ada@acme.example'
const PASSWORD = 'violet tractor seldom hums'
const examples = join(root, 'examples')
const folder = mkdtempSync(join(tmpdir(), 'foyer-examples-'))
const children = new Set()
const begun = Date.now()

const port = await freePort()
const url = `http://127.0.0.1:${port}`
const server = start(process.execPath, [join(root, 'apps/api/dist/server.js')], {
  cwd: folder,
  env: {
    PATH: process.env.PATH,
    PORT: String(port),
    PUBLIC_URL: url,
    DATABASE_URL: `sqlite:${join(folder, 'foyer.sqlite')}`,
    FOYER_ADMIN_EMAIL: EMAIL,
    FOYER_ADMIN_PASSWORD: PASSWORD,
    WEBHOOK_ALLOWED_NETWORKS: '127.0.0.1',
    LOG_LEVEL: 'warn',
  },
})

let cookie = ''
try {
  await until('Foyer is open', () => server.printed().includes('Foyer is open'))
  await signIn()
  await firstSteps()
  await invites()
  await imports()
  await syncs()
  await verifies()
} catch (error) {
  console.error(`${error.stack}\n\n${[...children].map(({ told }) => told()).join('\n')}`)
  process.exitCode = 1
} finally {
  for (const child of children) await child.stop()
  rmSync(folder, { recursive: true, force: true })
}
if (!process.exitCode) console.log(`Every example did what it says, in ${seconds(begun)}.`)

/** The five-minute start of docs/integrators/README.md, as it stands. */
async function firstSteps() {
  const blocks = blocksOf('docs/integrators/README.md', 'bash')
  const token = await tokenFor(['invitations:read', 'invitations:write'])
  const since = Date.now()
  const { out } = await done('bash', ['-euo', 'pipefail', '-c', blocks.join('\n')], token)
  const { recipient } = (await invitations()).at(0) ?? {}
  demand(recipient, `The five-minute start invited nobody:\n${out}`)
  demand(out.includes(recipient), `The five-minute start does not show whom it invited:\n${out}`)
  const took = `${seconds(since)} by the document's commands, ${seconds(begun)} with starting the server`
  console.log(`Five-minute start: the first invitation was there after ${took}.`)
}

async function invites() {
  await tsx('invite/invite.ts', 'ann@studio.example', 'Ben Day <ben@studio.example>')
  await curl('invite/invite.sh', 'cleo@studio.example', `"O'Neill, Dee" <dee@studio.example>`)
  const found = await invitations()
  for (const name of ['ann', 'ben', 'cleo', 'dee']) {
    demand(
      found.some(it => it.recipient === `${name}@studio.example`),
      `${name} is not invited.`,
    )
  }
  demand(
    found.some(it => it.lastName === "O'Neill"),
    'A name with an apostrophe was lost.',
  )
}

/** Each import once to see what it does, and once more to see that it does nothing. */
async function imports() {
  const invited = ['nora.aldous', 'tomas.brandao', 'ines.duarte', 'piet.ohara', 'yuki.mori']
  const addresses = invited.map(name => `${name}@acme.example`)
  const foreseen = await unchanged(() => tsx('import/import.ts', 'import/people.csv', '--dry-run'))
  demand(foreseen.includes('nora.aldous@acme.example: would be invited'), foreseen)
  const told = await tsx('import/import.ts', 'import/people.csv')
  demand(
    addresses.every(address => told.includes(`${address}: invited\n`)),
    told,
  )
  demand(/ada@acme\.example: .*employee already/.test(told), told)
  demand(/sam\.quill\(at\)acme\.example: .+/.test(told), told)
  const open = await invitations()
  demand(
    open
      .filter(it => addresses.includes(it.recipient))
      .every(it => ['Research', 'Sales'].includes(it.department?.name)),
    'Somebody is invited into another department.',
  )
  demand(open.find(it => it.recipient.startsWith('ines'))?.firstName === 'Ines', 'A quoted name was not read.')
  const again = await unchanged(() => tsx('import/import.ts', 'import/people.csv'))
  demand(again.match(/is invited already/g)?.length === addresses.length, again)

  const registered = await tsx('import/import.ts', '--register', 'import/people.csv')
  demand(registered.match(/: registered\n/g)?.length === addresses.length, registered)
  const employees = await employeesNow()
  demand(
    addresses.every(address => employees.some(it => it.email === address)),
    'Not everybody was registered.',
  )
  await unchanged(() => tsx('import/import.ts', '--register', 'import/people.csv'))

  const contractors = await curl('import/import.sh', 'import/contractors.csv')
  demand(contractors.match(/: invited$/gm)?.length === 3, contractors)
  const repeated = await unchanged(() => curl('import/import.sh', 'import/contractors.csv'))
  demand(repeated.match(/: is invited already$/gm)?.length === 3, repeated)
  const omar = (await invitations()).find(it => it.recipient === 'omar.haddad@studio.example')
  demand(omar?.department?.name === 'Field service', 'A contractor is invited into another department.')
}

/** The directories follow what the bots decide. */
async function syncs() {
  const json = join(folder, 'directory.json')
  const lines = join(folder, 'directory.jsonl')
  const readJson = () => JSON.parse(readFileSync(json, 'utf8'))
  const readLines = () =>
    readFileSync(lines, 'utf8')
      .trim()
      .split('\n')
      .map(it => JSON.parse(it))
  await tsx('sync/sync.ts', json, '--once')
  await curl('sync/sync.sh', lines, '--once')
  const same = async what => {
    const names = all =>
      all
        .map(({ email }) => email)
        .sort()
        .join(' ')
    const right = names(await employeesNow())
    await until(`${what}, in both files`, () => names(readJson()) === right && names(readLines()) === right)
  }
  await same('everybody')
  demand(readJson().find(it => it.email?.startsWith('yuki'))?.department?.name === 'Sales', 'A department is missing.')

  const byTypescript = start(...asTsx('sync/sync.ts', json), await optionsOf('sync/sync.ts'))
  const byCurl = start('bash', ['sync/sync.sh', lines], await optionsOf('sync/sync.sh'))
  const ready = [byTypescript, byCurl].map(it => until('a directory', () => it.printed().includes('employees in')))
  await Promise.all([...ready, bots()])
  await same('who was approved')
  const nora = (await employeesNow()).find(({ email }) => email?.startsWith('nora'))
  await ask('mutation ($id: ID!) { deactivateEmployee(id: $id) { __typename } }', { id: nora.id })
  await same('without who left')
  demand(!readJson().some(({ id }) => id === nora.id), 'Who left is in the file still.')
}

async function bots() {
  const botPort = await freePort()
  const bot = `http://127.0.0.1:${botPort}`
  const subscribed = await tsx('bot/subscribe.ts', `${bot}/foyer`)
  const [, secret] = /^WEBHOOK_SECRET=(whsec_\S+)$/m.exec(subscribed) ?? []
  demand(secret, subscribed)
  const more = { WEBHOOK_SECRET: secret, COMMAND_TOKEN: 'only the chat knows', PORT: String(botPort) }
  const listening = start(...asTsx('bot/bot.ts'), await optionsOf('bot/bot.ts', more))
  await until('the bot', () => listening.printed().includes('listens'))
  const watching = start('bash', ['bot/bot.sh', 'watch'], await optionsOf('bot/bot.sh'))

  const first = await apply('gil@studio.example', 'Gil', 'Frost')
  await until('the question', () => listening.printed().includes(`approve ${first}`))
  const command = (words, token = more.COMMAND_TOKEN) =>
    fetch(`${bot}/command`, { method: 'POST', body: new URLSearchParams({ text: words, token }) })
  demand((await command(`approve ${first}`, 'guessed')).status === 401, 'The bot obeys strangers.')
  const forged = { type: 'applicant.waiting', timestamp: new Date().toISOString(), data: {} }
  const { status } = await fetch(`${bot}/foyer`, { method: 'POST', body: JSON.stringify(forged) })
  demand(status === 401, 'The bot believes what Foyer has not signed.')
  const said = await (await command(`approve ${first}`)).text()
  demand(said === 'Gil Frost is approved.', said)
  demand(/was approved already/.test(await (await command(`approve ${first}`)).text()), 'Approved twice.')

  const second = await apply('hana@studio.example', 'Hana', 'Ito')
  await until('what is watched', () => watching.printed().includes(`approve ${second}`))
  const waiting = await curl('bot/bot.sh', 'list')
  demand(waiting.includes(`${second} Hana Ito <hana@studio.example>`), waiting)
  demand((await curl('bot/bot.sh', 'approve', second)).includes('Hana Ito: ACTIVE'), 'Hana is not approved.')
  const third = await apply('ivo@studio.example', 'Ivo', 'Jansen')
  demand((await curl('bot/bot.sh', 'reject', third)).includes('Ivo Jansen: REJECTED'), 'Ivo is not rejected.')
  const emails = (await employeesNow()).map(({ email }) => email)
  demand(
    emails.includes('gil@studio.example') && emails.includes('hana@studio.example'),
    'Who was approved is no employee.',
  )
}

/** The ways to check a signature that docs/integrators/webhooks.md shows, with a request as Foyer sends it. */
async function verifies() {
  const requests = []
  const receiver = createServer(async (request, response) => {
    requests.push({ headers: request.headers, body: await text(request) })
    response.writeHead(204).end()
  })
  await once(receiver.listen(0, '127.0.0.1'), 'listening')
  const input = { name: 'Check', url: `http://127.0.0.1:${receiver.address().port}/`, events: ['employee.joined'] }
  const made = await ask(
    'mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { ... on WebhookWithSecret { secret webhook { id } } } }',
    { input },
  )
  const { secret, webhook } = made.createWebhook
  await ask('mutation ($id: ID!) { testWebhook(id: $id) { __typename } }', { id: webhook.id })
  await new Promise(closed => receiver.close(closed))
  const [{ headers, body }] = requests
  const env = {
    WEBHOOK_SECRET: secret,
    WEBHOOK_ID: headers['webhook-id'],
    WEBHOOK_TIMESTAMP: headers['webhook-timestamp'],
    WEBHOOK_SIGNATURE: headers['webhook-signature'],
  }
  const ways = [
    ['bash', ['-euo', 'pipefail', '-c', blocksOf('docs/integrators/webhooks.md', 'bash').join('\n')]],
    ['python3', ['-c', blocksOf('docs/integrators/webhooks.md', 'python').join('\n')]],
  ]
  for (const [command, args] of ways) {
    const verify = (it = body) => run(command, args, { cwd: folder, env: { ...process.env, ...env }, input: it })
    const right = await verify()
    demand(right.code === 0, `${command} does not believe what Foyer signed:\n${right.out}`)
    demand((await verify(body.replace('webhook.test', 'webhook.best'))).code !== 0, `${command} believes a forgery.`)
  }
}

/** Joins by the quick link, as a person does; returns the applicant's id. */
async function apply(email, firstName, lastName) {
  const { registrationPolicy } = await ask('{ registrationPolicy { quickLink { url } } }')
  const [, token] = registrationPolicy.quickLink.url.split('#')
  await ask('mutation ($input: JoinByQuickLinkInput!) { joinByQuickLink(input: $input) { __typename } }', {
    input: { token, email, firstName, lastName },
  })
  const link = await until(`mail to ${email}`, async () => {
    const { capturedMessages } = await ask('{ capturedMessages(first: 20) { nodes { recipient text } } }')
    return /#([\w-]{43})/.exec(capturedMessages.nodes.find(it => it.recipient === email)?.text ?? '')?.[1]
  })
  const { completeRegistration } = await ask(
    'mutation ($input: CompleteRegistrationInput!) { completeRegistration(input: $input) { ... on User { id status } } }',
    { input: { token: link, password: PASSWORD } },
    { cookie: '' },
  )
  demand(completeRegistration.status === 'PENDING', `${email} does not wait.`)
  return completeRegistration.id
}

/** Does something that must change nothing: nobody new, nothing sent. */
async function unchanged(act) {
  const state = async () => {
    const { invitations: open, auditLog } = await ask(
      '{ invitations(first: 100) { nodes { recipient invitedAt deliveries { id } } } auditLog(first: 100) { nodes { id kind } } }',
    )
    // What runs here is given a token of its own.
    return JSON.stringify([open, auditLog.nodes.filter(({ kind }) => kind !== 'TOKEN_CREATED')])
  }
  const before = await state()
  const told = await act()
  demand((await state()) === before, `It was to change nothing:\n${told}`)
  return told
}

async function invitations() {
  const document = '{ invitations(first: 100) { nodes { recipient firstName lastName status department { name } } } }'
  return (await ask(document)).invitations.nodes
}

async function employeesNow() {
  return (await ask('{ employees(first: 100) { nodes { id email } } }')).employees.nodes
}

async function signIn() {
  const response = await send('mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }', {
    input: { login: EMAIL, password: PASSWORD },
  })
  cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  demand(cookie, 'The first admin cannot sign in.')
}

/** A token with the scopes that examples/README.md says the example needs, and no others. */
async function tokenOf(example) {
  const row = readFileSync(join(examples, 'README.md'), 'utf8')
    .split('\n')
    .find(line => line.startsWith('|') && line.includes(`\`${example}\``))
  const scopes = row?.match(/`[a-z]+:[a-z]+`/g)?.map(it => it.slice(1, -1))
  demand(scopes, `examples/README.md does not say which scopes ${example} needs.`)
  return tokenFor(scopes)
}

async function tokenFor(scopes) {
  const { createApiToken } = await ask(
    'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { ... on ApiTokenCreated { secret } ... on Refusal { message } } }',
    { input: { name: 'Examples', scopes } },
  )
  demand(createApiToken.secret, JSON.stringify(createApiToken))
  return createApiToken.secret
}

/** Asks as the admin. */
async function ask(query, variables, as) {
  const { data, errors } = await post(query, variables, as)
  demand(!errors, `${query}\n${JSON.stringify(errors)}`)
  return data
}

async function post(...asked) {
  return (await send(...asked)).json()
}

function send(query, variables = {}, as = { cookie }) {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...as },
    body: JSON.stringify({ query, variables }),
  })
}

function asTsx(example, ...args) {
  return [process.execPath, ['--import', 'tsx', example, ...args]]
}

async function optionsOf(example, more = {}) {
  const env = { ...process.env, FOYER_URL: url, FOYER_TOKEN: await tokenOf(example), ...more }
  return { cwd: examples, env }
}

async function tsx(example, ...args) {
  return (await done(...asTsx(example, ...args), await optionsOf(example))).out
}

async function curl(example, ...args) {
  return (await done('bash', [example, ...args], await optionsOf(example))).out
}

/** Runs something that has to go well. With a token, it is told where Foyer is. */
async function done(command, args, options) {
  const env = { ...process.env, FOYER_URL: url, FOYER_TOKEN: options }
  const result = await run(command, args, typeof options === 'string' ? { cwd: folder, env } : options)
  demand(result.code === 0, `${args.slice(0, 3).join(' ')} ended with ${result.code}:\n${result.out}`)
  return result
}

async function run(command, args, { input, ...options }) {
  const child = start(command, args, options)
  child.write(input ?? '')
  return { code: await child.ended, out: child.printed() }
}

function start(command, args, options) {
  // In a group of its own: what a script has started ends with it.
  const child = spawn(command, args, { ...options, detached: true })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (printed += chunk))
  child.on('error', error => (printed += error.message))
  const it = {
    printed: () => printed,
    told: () => `${args.slice(0, 3).join(' ')}\n${printed}`,
    write: input => child.stdin.on('error', () => {}).end(input),
    ended: new Promise(resolve => child.on('close', code => resolve(code))),
    async stop() {
      if (child.exitCode === null && child.pid) process.kill(-child.pid, 'SIGTERM')
      await it.ended
    },
  }
  children.add(it)
  it.ended.then(code => code === 0 && children.delete(it))
  return it
}

function blocksOf(document, language) {
  const blocks = readFileSync(join(root, document), 'utf8').matchAll(
    new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'),
  )
  const found = [...blocks].map(([, block]) => block)
  demand(found.length > 0, `${document} has no block of ${language}.`)
  return found
}

async function until(what, look) {
  for (let i = 0; i < 400; i++) {
    const found = await look()
    if (found) return found
    await pause(50)
  }
  throw new Error(`Waited for ${what} in vain.`)
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port: free } = probe.address()
  await new Promise(closed => probe.close(closed))
  return free
}

function demand(holds, otherwise) {
  if (!holds) throw new Error(otherwise)
}

function seconds(since) {
  return `${((Date.now() - since) / 1_000).toFixed(1)} s`
}
