import pino from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { App } from '../app.ts'
import { parseConfig } from '../config.ts'
import { type Database, openDatabase } from '../database/database.ts'
import { makeApp } from '../makeApp.ts'
import { newDatabase } from '../test/databases.ts'
import { eventually } from '../test/eventually.ts'
import { startMailServer } from '../test/mailServer.ts'
import { startVonageServer, type VonageServer, vonageEnvironment } from '../test/vonageServer.ts'
import { capturedMessages } from './capturedMessages.ts'
import { type NewDelivery, queueDeliveries } from './deliveries.ts'
import { DeliveryEntity } from './delivery.entity.ts'
import { startDispatcher } from './dispatcher.ts'
import { claimDue, LEASE_MS } from './leases.ts'
import { vonage as vonageTransport } from './vonage.ts'

const publicUrl = 'https://foyer.acme.example'
const token = 'c2VjcmV0LXRva2VuLW9mLTI1Ni1iaXRz'

let fresh: Awaited<ReturnType<typeof newDatabase>>
let database: Database
let vonage: VonageServer
let now = 1_790_000_000_000
let logged: { level: number; msg: string; channel?: string }[] = []
const cleanUps: (() => unknown)[] = []

beforeAll(async () => {
  fresh = await newDatabase()
  database = await openDatabase(fresh.where)
})
beforeEach(async () => {
  logged = []
  vonage = await startVonageServer()
  cleanUps.push(() => vonage.stop())
})
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp()
  await database.inTransaction(tx => tx.clear(DeliveryEntity))
  // Whatever a test was about: no log line has ever held a link's token or the account's secret.
  expect(JSON.stringify(logged)).not.toContain(token)
  expect(JSON.stringify(logged)).not.toContain(vonage.apiSecret)
})
afterAll(async () => {
  await database?.close()
  await fresh?.remove()
})

function dispatch(env: Record<string, string> = {}, options: Parameters<typeof startDispatcher>[1] = {}): App {
  const config = { ...parseConfig({ ...vonageEnvironment(vonage), PUBLIC_URL: publicUrl, ...env }) }
  const log = pino({}, { write: (line: string) => void logged.push(JSON.parse(line)) })
  const { app } = makeApp(config, database, log, () => now)
  const dispatcher = startDispatcher(app, { attemptMs: 30_000, patienceMs: 50, ...options })
  cleanUps.unshift(() => dispatcher.stop())
  wake = dispatcher.wake
  return app
}
let wake = () => {}
function later(ms: number): void {
  now += ms
  wake()
}

const numbers = (count: number) => Array.from({ length: count }, (_, i) => `+49151${10_000_000 + i}`)
const messageTo = (address: string, channel: 'EMAIL' | 'SMS' = 'SMS'): NewDelivery => ({
  channel,
  to: { address, name: null },
  kind: 'PASSWORD_RESET',
  params: { firstName: 'Ann', minutes: 60 },
  secret: { link: `${publicUrl}/reset-password#${token}` },
})
const queue = (...deliveries: NewDelivery[]) => database.inTransaction(tx => queueDeliveries(tx, now, deliveries))
const queueSms = (...phones: string[]) => queue(...phones.map(phone => messageTo(phone)))
const rows = () => database.writer.manager.find(DeliveryEntity, { order: { id: 'ASC' } })
const row = async (recipient: string) => (await rows()).find(it => it.recipient === recipient) as DeliveryEntity
const becomes = (recipient: string, what: Partial<DeliveryEntity> | object) =>
  eventually(async () => expect(await row(recipient)).toMatchObject({ ...what, leaseOwner: null }))
const allSent = () => eventually(async () => expect((await rows()).every(it => it.status === 'SENT')).toBe(true))
const alerts = () => logged.filter(({ level }) => level >= 50)
const [a, b, c] = numbers(3) as [string, string, string]

test('an SMS goes as soon as it is committed, once; its link is wiped, and what Vonage calls it is kept', async () => {
  dispatch()
  await queueSms(a)
  await becomes(a, { status: 'SENT', sentAt: now, attempts: 1, error: null, secret: null, captured: false })
  expect(vonage.accepted).toHaveLength(1)
  const { id, providerRef } = await row(a)
  expect(vonage.accepted[0]).toMatchObject({ to: a.slice(1), clientRef: id, messageIds: [providerRef] })
  expect(vonage.accepted[0]?.text).toContain(token)
})

test('with no provider configured SMS are captured, and read as they would have arrived', async () => {
  const app = dispatch({ VONAGE_API_KEY: '', VONAGE_API_SECRET: '', VONAGE_FROM: '' })
  await queueSms(a)
  await becomes(a, { status: 'SENT', captured: true, secret: expect.stringContaining(token) })
  const { nodes } = await capturedMessages(app, { first: 10 })
  expect(nodes).toMatchObject([{ channel: 'SMS', recipient: a, subject: null, text: expect.stringContaining(token) }])
  expect(vonage.asked).toEqual([])
})

describe('what Vonage says', () => {
  test('HTTP 200 with a number that it will not take: failed at once, with the reason; others are untouched', async () => {
    vonage.always(b, { statuses: [7] })
    dispatch()
    await queueSms(a, b, c)
    await becomes(b, {
      status: 'FAILED',
      failedAt: now,
      sentAt: null,
      attempts: 1,
      error: 'Vonage has barred this number.',
      secret: null,
      nextAttemptAt: null,
    })
    await becomes(a, { status: 'SENT' })
    await becomes(c, { status: 'SENT' })
  })

  test.each([
    ['throttled', { statuses: [1] }],
    ['HTTP 429', { http: 429 }],
    ['HTTP 503', { http: 503 }],
    ['an internal fault', { statuses: [5] }],
    ['no sense', { http: 200, body: '{' }],
  ])('%s: it waits, and goes once', async (_, answer) => {
    vonage.next(answer)
    dispatch()
    await queueSms(a)
    await becomes(a, { status: 'QUEUED', attempts: 1, error: expect.any(String), secret: expect.any(String) })
    expect((await row(a)).nextAttemptAt).toBeGreaterThan(now)
    later(60_000)
    await becomes(a, { status: 'SENT', attempts: 2, error: null })
    expect(vonage.accepted).toHaveLength(1)
  })

  test('Retry-After: nobody’s SMS goes before', async () => {
    vonage.next({ http: 429, headers: { 'retry-after': '600' } })
    dispatch()
    await queueSms(a)
    await becomes(a, { status: 'QUEUED', attempts: 1, nextAttemptAt: now + 600_000 })
    later(599_000)
    // When the mail has gone, the SMS would have been claimed as well.
    await queue(messageTo(b), messageTo(c), messageTo('ann@corp.example', 'EMAIL'))
    await becomes('ann@corp.example', { status: 'SENT' })
    expect([await row(b), await row(c)]).toMatchObject([{ attempts: 0 }, { attempts: 0 }])
    later(1_000)
    await allSent()
    expect(vonage.accepted).toHaveLength(3)
  })

  test('the account cannot be used: one SMS finds it out, all wait, an alert is logged once; mended, all go', async () => {
    for (let i = 0; i < 2; i++) vonage.next({ statuses: [9] })
    dispatch()
    const phones = numbers(8)
    await queueSms(...phones)
    const error = 'Vonage cannot be used: the account has no credit left.'
    // Which of them goes first, nobody says.
    const foundOut = (count: number) =>
      eventually(async () => {
        const all = await rows()
        expect(all.filter(it => it.error === error)).toHaveLength(count)
        expect(all.map(({ leaseOwner }) => leaseOwner)).toEqual(phones.map(() => null))
        expect(all.reduce((sum, { attempts }) => sum + attempts, 0)).toBe(count)
      })
    await foundOut(1)
    // A minute later another one finds out that it is still so.
    later(60_000)
    await foundOut(2)
    expect(alerts()).toEqual([expect.objectContaining({ channel: 'SMS', error })])
    expect(vonage.accepted).toEqual([])
    // Those that failed are not left to their own pauses.
    later(60_000)
    await allSent()
    expect(vonage.accepted).toHaveLength(8)
  })
})

test('a number that fails alone keeps to its own pauses, however many others get their SMS meanwhile', async () => {
  const [bad, ...others] = numbers(9) as [string, ...string[]]
  vonage.always(bad, { http: 500 })
  dispatch()
  await queueSms(bad)
  await becomes(bad, { status: 'QUEUED', attempts: 1 })
  for (const phone of others) {
    await queueSms(phone)
    await becomes(phone, { status: 'SENT' })
    // What is due has been claimed once somebody has looked and found nothing.
    await eventually(async () => expect((await row(bad)).leaseOwner).toBeNull())
    expect((await row(bad)).nextAttemptAt).toBeGreaterThanOrEqual(now)
  }
  // Once when the first success looked like the end of an outage, and once more when the second did.
  const { attempts, nextAttemptAt } = await row(bad)
  expect(attempts).toBeLessThanOrEqual(3)
  expect(nextAttemptAt).toBeGreaterThan(now)
  expect(alerts().length).toBeLessThanOrEqual(2)
})

describe('each channel by itself', () => {
  async function mailServer(options: Parameters<typeof startMailServer>[0] = {}) {
    const it = await startMailServer(options)
    cleanUps.push(() => it.stop())
    return { it, env: { SMTP_URL: it.url, MAIL_FROM: 'foyer@acme.example' } }
  }

  test('Vonage hangs for everybody: mails go on', async () => {
    const { it, env } = await mailServer()
    const phones = numbers(7)
    for (const phone of phones) vonage.always(phone, 'silence')
    dispatch(env, { attemptMs: 60_000 })
    await queueSms(...phones)
    await eventually(() => expect(vonage.asked.length).toBeGreaterThan(0))
    await queue(...Array.from({ length: 12 }, (_, i) => messageTo(`p${i}@corp.example`, 'EMAIL')))
    await eventually(() => expect(it.received).toHaveLength(12))
    expect((await rows()).filter(({ channel }) => channel === 'SMS').map(({ status }) => status)).not.toContain('SENT')
  })

  test('Vonage asks for an hour’s patience: mails go on', async () => {
    const { it, env } = await mailServer()
    vonage.next({ http: 429, headers: { 'retry-after': '3600' } })
    dispatch(env)
    await queueSms(a)
    await becomes(a, { attempts: 1 })
    await queue(messageTo('ann@corp.example', 'EMAIL'))
    await becomes('ann@corp.example', { status: 'SENT' })
    expect(it.received).toHaveLength(1)
  })

  test('the mail server hangs for everybody: SMS go on', async () => {
    const { env } = await mailServer({ onRcptTo: () => undefined })
    dispatch(env, { attemptMs: 60_000 })
    await queue(...Array.from({ length: 7 }, (_, i) => messageTo(`p${i}@corp.example`, 'EMAIL')))
    await queueSms(a, b, c)
    await eventually(() => expect(vonage.accepted).toHaveLength(3))
  })

  test('an SMS that hangs keeps the others waiting for its turn, not for its whole attempt', async () => {
    vonage.always(a, 'silence')
    dispatch({}, { attemptMs: 60_000 })
    await queueSms(a, b, c)
    await becomes(b, { status: 'SENT' })
    await becomes(c, { status: 'SENT' })
    expect(await row(a)).toMatchObject({ status: 'QUEUED', attempts: 1, leaseOwner: expect.any(String) })
  })
})

describe('crashes', () => {
  test('killed after Vonage accepted: sent again when the lease has ended, with the same client-ref', async () => {
    await queueSms(a)
    const claimed = (await claimDue({ database, clock: () => now }, { channel: 'SMS' })) as DeliveryEntity
    const { url: apiUrl, apiKey, apiSecret } = vonage
    const options = { apiKey, apiSecret, from: 'Foyer', apiUrl, signatureSecret: null, publicUrl, attemptMs: 5_000 }
    await vonageTransport(options).send(
      {
        id: claimed.id,
        to: { address: a, name: null },
        kind: 'PASSWORD_RESET',
        params: { firstName: 'Ann', minutes: 60, link: `${publicUrl}/reset-password#${token}` },
        sender: { companyName: 'Acme', publicUrl },
      },
      new AbortController().signal,
      async () => undefined,
    )
    // Here the process dies, with nothing recorded.
    dispatch()
    await queueSms(b)
    await becomes(b, { status: 'SENT' })
    expect(await row(a)).toMatchObject({ status: 'QUEUED', leaseOwner: claimed.leaseOwner })
    later(LEASE_MS)
    await becomes(a, { status: 'SENT', attempts: 2 })
    expect(vonage.accepted.map(({ to, clientRef }) => [to, clientRef === claimed.id])).toEqual([
      [a.slice(1), true],
      [b.slice(1), false],
      [a.slice(1), true],
    ])
  })

  test('at no moment may two have been accepted without a record of either', async () => {
    for (const phone of numbers(5)) vonage.always(phone, { statuses: [0], delayMs: 100 })
    dispatch()
    await queueSms(...numbers(5))
    const unrecorded: number[] = []
    await eventually(async () => {
      const asked = vonage.asked.length
      const recorded = (await rows()).filter(({ status }) => status === 'SENT').length
      unrecorded.push(asked - recorded)
      expect(recorded).toBe(5)
    })
    expect(Math.max(...unrecorded)).toBeLessThanOrEqual(1)
  })
})
