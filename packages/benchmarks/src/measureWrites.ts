import { createHash, randomBytes } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { print } from 'graphql'
import { InvitePeople } from '../../../apps/web/src/invitation/inviteDocuments.ts'
import { ask, signIn } from './client.ts'
import { idAt } from './company.ts'
import type { Database } from './databases.ts'
import { CONNECTIONS } from './load.ts'
import type { Options } from './options.ts'
import { megabytes } from './process.ts'
import { mb, ms, percent, type Result, times } from './results.ts'
import { interleaved, median, medianOf, ratio } from './rounds.ts'
import { insertRows } from './seed.ts'
import { foyer, limitOfWrites, type Question, type Server, start } from './servers.ts'

const INVITED = 'invited.example'
const JOINED = 'joined.example'
const INVITING = 'Inviting 1,000 people'
const INVITING_MANY = 'Inviting 10,000 people in ten calls'
const REGISTERING = 'Completing a registration'

/** What is written, beside the same rows written by hand; what was written is taken away again. */
export async function measureWrites(
  database: Database,
  options: Options,
  wanted: (name: string) => boolean,
): Promise<Result[]> {
  const measures = { [INVITING]: inviting, [INVITING_MANY]: invitingMany, [REGISTERING]: registering }
  const results: Result[] = []
  for (const [name, measure] of Object.entries(measures)) {
    if (!wanted(name)) continue
    // New ones, because memory is measured too.
    const mine = await start(foyer(database))
    const bare = await start(limitOfWrites(database))
    try {
      const what = `${database.label}: ${name}`
      const line = await measure({ database, mine, bare, cookie: await signIn(mine), options })
      results.push(...line.map((it, i) => ({ ...it, what: i === 0 ? what : `${what}: ${it.what}` })))
    } finally {
      await mine.stop()
      await bare.stop()
      await tidyUp(database)
    }
  }
  return results
}

interface Given {
  database: Database
  mine: Server
  bare: Server
  cookie: string
  options: Options
}

async function inviting({ database, mine, bare, cookie, options }: Given): Promise<Result[]> {
  const size = options.small ? 100 : 1_000
  const invite = async () => {
    const took = await timed(() => askFoyer(mine, cookie, recipients(size)))
    await untilSent(database)
    return took
  }
  const byHand = () => timed(() => ask(bare, byHandQuestion(recipients(size))))
  await invite()
  await byHand()
  const pairs = await interleaved(options.rounds, invite, byHand)
  const factor = ratio(pairs, it => it)
  return [
    {
      what: '',
      foyer: ms(median(pairs.map(([a]) => a))),
      limit: ms(median(pairs.map(([, b]) => b))),
      ratio: times(factor),
      reach: '≤ 1.3 ×',
      met: factor <= 1.3,
    },
  ]
}

/** One call after the other, while the messages of those before go out. */
async function invitingMany({ database, mine, bare, cookie, options }: Given): Promise<Result[]> {
  const size = options.small ? 100 : 1_000
  const calls: number[] = []
  const byHand: number[] = []
  for (let i = 0; i < 10; i++) calls.push(await timed(() => askFoyer(mine, cookie, recipients(size))))
  const peak = megabytes(mine.pid, 'VmHWM')
  await untilSent(database)
  for (let i = 0; i < 10; i++) byHand.push(await timed(() => ask(bare, byHandQuestion(recipients(size)))))
  const sum = (some: number[]) => some.reduce((a, b) => a + b, 0)
  const growth = median(calls.slice(5)) / median(calls.slice(0, 5))
  return [
    {
      what: '',
      foyer: `${ms(sum(calls))}, peak ${mb(peak)}`,
      limit: ms(sum(byHand)),
      ratio: `${times(sum(calls) / sum(byHand))}; the last five calls ${times(growth)} the first five`,
      reach: 'linear, peak ≤ 200 MB',
      met: growth <= 1.3 && peak <= 200,
    },
  ]
}

async function registering({ database, mine, bare, cookie: _, options }: Given): Promise<Result[]> {
  const count = (options.small ? 5 : 40) * availableParallelism()
  const tokens = await startRegistrations(database, count * (options.rounds + 1))
  const idle = megabytes(mine.pid, 'VmRSS')
  const register = async () => count / ((await timed(() => completeAll(mine, tokens.splice(0, count)))) / 1_000)
  const raw = async () => {
    const body = JSON.stringify({ count })
    return count / ((await timed(() => ask(bare, { path: '/hash', body }))) / 1_000)
  }
  await register()
  await raw()
  const pairs = await interleaved(options.rounds, register, raw)
  const share = ratio(pairs, it => it)
  const more = megabytes(mine.pid, 'VmHWM') - idle
  return [
    {
      what: '',
      foyer: `${medianOf(pairs, ([a]) => a).toFixed(1)}/s, idle + ${mb(more)}`,
      limit: `${medianOf(pairs, ([, b]) => b).toFixed(1)} hashes/s`,
      ratio: percent(share),
      reach: '≥ 85 %, idle + 60 MB',
      met: share >= 0.85 && more <= 60,
    },
  ]
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now()
  await work()
  return performance.now() - since
}

const recipients = (size: number): string[] => {
  const run = randomBytes(6).toString('hex')
  return Array.from({ length: size }, (_, i) => `guest${i}.${run}@${INVITED}`)
}

const byHandQuestion = (people: string[]): Question => ({
  path: '/invite',
  body: JSON.stringify({ recipients: people }),
})

async function askFoyer(server: Server, cookie: string, people: string[]): Promise<void> {
  const body = JSON.stringify({ query: print(InvitePeople), variables: { input: { recipients: people } } })
  const { json } = await ask(server, { path: '/graphql', body }, cookie)
  const { outcomes = [] } = (json.data?.invitePeople ?? {}) as { outcomes?: { verdict: string }[] }
  const invited = outcomes.filter(({ verdict }) => verdict === 'INVITED').length
  if (invited !== people.length) throw new Error(`Only ${invited} of ${people.length} were invited.`)
}

/** Until no message waits: the next measurement must not pay for them. */
async function untilSent(database: Database): Promise<void> {
  for (;;) {
    const [row] = await database.select<{ n: number }>(
      `SELECT COUNT(*) AS n FROM deliveries WHERE recipient LIKE '%@${INVITED}' AND status NOT IN ('SENT', 'FAILED')`,
    )
    if (row?.n === 0) return
    await pause(200)
  }
}

const COMPLETE = `mutation ($input: CompleteRegistrationInput!) {
  completeRegistration(input: $input) { __typename ... on User { id status } ... on Refusal { message } }
}`

/** Many at once, as after a company-wide announcement. */
async function completeAll(server: Server, tokens: string[]): Promise<void> {
  const some = async () => {
    for (let token = tokens.pop(); token !== undefined; token = tokens.pop()) {
      const variables = { input: { token, password: 'violet tractor seldom hums' } }
      const body = JSON.stringify({ query: COMPLETE, variables })
      const { json } = await ask(server, { path: '/graphql', body })
      const { __typename, message } = (json.data?.completeRegistration ?? {}) as Record<string, string>
      if (__typename !== 'User') throw new Error(`A registration was refused: ${message}`)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, some))
}

/** Links as they were mailed. */
async function startRegistrations(database: Database, count: number): Promise<string[]> {
  const [link] = await database.select<{ id: string }>('SELECT id FROM quick_links WHERE live = 1')
  const now = Date.now()
  const tokens = Array.from({ length: count }, () => randomBytes(32).toString('base64url'))
  const rows = tokens.map((token, i) => {
    const email = `newcomer${i}.${randomBytes(4).toString('hex')}@${JOINED}`
    return {
      id: idAt(now),
      token_hash: createHash('sha256').update(token).digest('hex'),
      quick_link_id: link?.id ?? '',
      email,
      email_canonical: email,
      first_name: 'Nora',
      last_name: 'Newcomer',
      created_at: now,
      expires_at: now + 3_600_000,
    }
  })
  await insertRows(database, 'registrations', rows)
  return tokens
}

async function tidyUp(database: Database): Promise<void> {
  const invited = `SELECT id FROM invitations WHERE recipient LIKE '%@${INVITED}'`
  const joined = `SELECT id FROM users WHERE email LIKE '%@${JOINED}'`
  for (const sql of [
    `DELETE FROM invitation_words WHERE invitation_id IN (${invited})`,
    `DELETE FROM invitation_tokens WHERE invitation_id IN (${invited})`,
    `DELETE FROM deliveries WHERE recipient LIKE '%@${INVITED}'`,
    `DELETE FROM invitations WHERE recipient LIKE '%@${INVITED}'`,
    `DELETE FROM user_words WHERE user_id IN (${joined})`,
    `DELETE FROM sessions WHERE user_id IN (${joined})`,
    `DELETE FROM registrations WHERE email LIKE '%@${JOINED}'`,
    `DELETE FROM deliveries WHERE recipient LIKE '%@${JOINED}'`,
    `DELETE FROM users WHERE email LIKE '%@${JOINED}'`,
  ]) {
    await database.run(sql)
  }
}
