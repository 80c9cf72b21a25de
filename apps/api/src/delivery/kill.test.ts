import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../database/database.ts'
import { newDatabase } from '../test/databases.ts'
import { eventually } from '../test/eventually.ts'
import { startMailServer, startRudeServer } from '../test/mailServer.ts'
import { buildProgram, type RunningProgram } from '../test/program.ts'
import { startVonageServer, vonageEnvironment } from '../test/vonageServer.ts'
import { type NewDelivery, queueDeliveries } from './deliveries.ts'
import { DeliveryEntity } from './delivery.entity.ts'

/** As the requirement has it with FOYER_LONG=1; the same in small for every day. */
const LONG = process.env.FOYER_LONG === '1'
const [MAILS, SMS, KILLS] = LONG ? [10_000, 300, 30] : [1_000, 60, 10]
/** What a mail server takes to say yes, in turn: many answer at once, some look at the mail first. */
const DELAYS_MS = [0, 0, 3, 12, 40]

let built: Awaited<ReturnType<typeof buildProgram>>
let fresh: Awaited<ReturnType<typeof newDatabase>>
const cleanUps: (() => unknown)[] = []
beforeAll(async () => {
  built = await buildProgram()
}, 300_000)
beforeEach(async () => {
  fresh = await newDatabase()
})
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
  await fresh.remove()
})

afterAll(() => built?.remove())

const MAIL_FROM = 'Foyer <foyer@acme.example>'
const resetFor = (address: string, channel: 'EMAIL' | 'SMS' = 'EMAIL'): NewDelivery => ({
  channel,
  to: { address, name: null },
  kind: 'PASSWORD_RESET',
  params: { firstName: 'Ann', minutes: 60 },
  secret: { link: 'https://foyer.acme.example/reset-password#c2VjcmV0' },
})

async function queue(deliveries: NewDelivery[]): Promise<void> {
  const database = await openDatabase(fresh.where)
  await database.inTransaction(tx => queueDeliveries(tx, Date.now(), deliveries))
  await database.close()
}

function start(env: Record<string, string>): RunningProgram {
  const program = built.start(fresh.where, { MAIL_FROM, ...env })
  cleanUps.push(() => program.kill())
  return program
}

/** So many times each stands there. */
function counted(all: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}
const repeats = (all: string[]) => all.length - new Set(all).size

test(`${KILLS} kills while ${MAILS} mails and ${SMS} SMS go out: none is lost, each kill repeats at most one of each`, {
  timeout: LONG ? 3_600_000 : 600_000,
}, async () => {
  const mails: { to: string; messageId: string }[] = []
  let program: RunningProgram | null = null
  let kills = 0
  let next = 0

  /** Kills with the mail that was announced: before it is accepted, with the answer under way, or a little later. */
  function killNow(answer: () => void): void {
    next = Number.POSITIVE_INFINITY
    const moment = kills++ % 3
    if (moment > 0) answer()
    if (moment < 2) program?.kill()
    else setTimeout(() => program?.kill(), Math.random() * 30)
  }

  const mailServer = await startMailServer({
    onData(stream, { envelope }, done) {
      let raw = ''
      stream.on('data', chunk => {
        raw += chunk
      })
      stream.on('end', () => {
        const messageId = /^Message-ID: (\S+)/im.exec(raw)?.[1] ?? ''
        mails.push({ to: envelope.rcptTo[0]?.address ?? '', messageId })
        const answer = () => done()
        if (mails.length >= next) killNow(answer)
        else setTimeout(answer, DELAYS_MS[mails.length % DELAYS_MS.length])
      })
    },
  })
  const vonage = await startVonageServer({ delayMs: 20 })
  cleanUps.push(
    () => mailServer.stop(),
    () => vonage.stop(),
  )
  const addresses = Array.from({ length: MAILS }, (_, i) => `p${i}@corp.example`)
  const numbers = Array.from({ length: SMS }, (_, i) => `+49151${String(10_000_000 + i)}`)
  await queue([...addresses.map(to => resetFor(to)), ...numbers.map(to => resetFor(to, 'SMS'))])

  const begun = Date.now()
  for (let life = 0; life <= KILLS; life++) {
    const lifeLength = Math.floor((MAILS / (KILLS + 1)) * (0.6 + 0.6 * Math.random()))
    next = life < KILLS ? mails.length + lifeLength : Number.POSITIVE_INFINITY
    program = start({ SMTP_URL: mailServer.url, ...vonageEnvironment(vonage) })
    if (life < KILLS) expect(await program.ended).toBeNull()
  }

  const database = await openDatabase(fresh.where)
  cleanUps.push(() => database.close())
  const ways = async () => {
    const rows = await database.select<{ status: string; count: number }>(
      'SELECT status, COUNT(*) AS count FROM deliveries GROUP BY status',
    )
    return Object.fromEntries(rows.map(({ status, count }) => [status, Number(count)]))
  }
  await eventually(async () => expect(await ways()).toEqual({ SENT: MAILS + SMS }), LONG ? 1_800_000 : 300_000)
  expect(await program?.terminate()).toBe(0)

  const mailed = mails.map(({ to }) => to)
  const texted = vonage.accepted.map(({ to }) => `+${to}`)
  const seconds = Math.round((Date.now() - begun) / 1_000)
  console.log(
    `${fresh.where.kind}: ${kills} kills, ${repeats(mailed)} mails and ${repeats(texted)} SMS twice, ${seconds} s in all`,
  )
  expect(kills).toBe(KILLS)
  expect([...counted(mailed).keys()].sort()).toEqual([...addresses].sort())
  expect([...counted(texted).keys()].sort()).toEqual([...numbers].sort())
  expect(repeats(mailed)).toBeLessThanOrEqual(KILLS)
  expect(repeats(texted)).toBeLessThanOrEqual(KILLS)
  // Who gets one twice can tell.
  expect(new Set(mails.map(({ to, messageId }) => `${to} ${messageId}`)).size).toBe(MAILS)
  expect(new Set(vonage.accepted.map(({ to, clientRef }) => `${to} ${clientRef}`)).size).toBe(SMS)
})

test('SIGTERM while a mail server hangs: the leases are given back, and it ends well', async () => {
  let arrived = 0
  const hanging = await startRudeServer(() => void arrived++)
  cleanUps.push(() => hanging.stop())
  await queue(Array.from({ length: 7 }, (_, i) => resetFor(`p${i}@corp.example`)))
  const program = start({ SMTP_URL: hanging.url })
  await eventually(() => expect(arrived).toBe(5), 20_000)
  expect(await program.terminate()).toBe(0)
  const database = await openDatabase(fresh.where)
  cleanUps.push(() => database.close())
  const rows = await database.writer.manager.find(DeliveryEntity)
  expect(rows.map(({ status, attempts, leaseOwner }) => [status, attempts, leaseOwner])).toEqual(
    rows.map(() => ['QUEUED', 0, null]),
  )
})
