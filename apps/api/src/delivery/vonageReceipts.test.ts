import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../database/ids.ts'
import { eventually } from '../test/eventually.ts'
import { startTestApp, type TestApp } from '../test/testApp.ts'
import type { ReceivedSms, SignatureMethod, VonageServer } from '../test/vonageServer.ts'
import { queueDeliveries } from './deliveries.ts'
import { DeliveryEntity } from './delivery.entity.ts'
import { claimDue } from './leases.ts'

let app: TestApp
let vonage: VonageServer
let phones = 10_000_000
beforeAll(async () => {
  app = await startTestApp({}, { vonage: true })
  vonage = app.vonage as VonageServer
})
afterAll(() => app?.remove())

const newPhone = () => `+49151${phones++}`
const queue = (address: string, channel: 'EMAIL' | 'SMS' = 'SMS', notBefore?: number) =>
  app.app.database.inTransaction(tx =>
    queueDeliveries(tx, app.app.clock(), [
      {
        channel,
        to: { address, name: null },
        kind: 'PASSWORD_RESET',
        params: { firstName: 'Ann', minutes: 60 },
        secret: { link: 'http://foyer.acme.example/reset-password#c2VjcmV0' },
        notBefore,
      },
    ]),
  )
const rowTo = async (recipient: string) =>
  (await app.app.database.writer.manager.findOneBy(DeliveryEntity, { recipient })) as DeliveryEntity
const receipt = (
  sms: ReceivedSms,
  ...[status, errCode, options]: Parameters<VonageServer['receipt']> extends [unknown, ...infer Rest] ? Rest : never
) => vonage.receipt(sms, status, errCode, { at: app.url, ...options })

/** An SMS that was sent, and its row. */
async function sent(): Promise<{ phone: string; sms: ReceivedSms }> {
  const phone = newPhone()
  await queue(phone)
  const [sms] = (await app.smsTo(phone)) as [ReceivedSms]
  await eventually(async () => expect(await rowTo(phone)).toMatchObject({ status: 'SENT' }))
  return { phone, sms }
}

/** What a receipt is about that comes before anything was recorded: the SMS stands in the outbox, not due yet. */
async function unrecorded(): Promise<{ phone: string; sms: ReceivedSms }> {
  const phone = newPhone()
  await queue(phone, 'SMS', app.app.clock() + 3_600_000)
  const { id } = await rowTo(phone)
  const to = phone.slice(1)
  return {
    phone,
    sms: { to, from: 'Foyer', text: '', type: 'text', clientRef: id, callback: null, messageIds: ['0A'] },
  }
}

describe('a receipt', () => {
  test('says that it was delivered, and when', async () => {
    const { phone, sms } = await sent()
    expect(await rowTo(phone)).toMatchObject({ deliveredAt: null, failedAt: null, providerRef: sms.messageIds[0] })
    expect((await receipt(sms, 'delivered')).status).toBe(204)
    expect(await rowTo(phone)).toMatchObject({
      status: 'DELIVERED',
      deliveredAt: expect.any(Number),
      failedAt: null,
      error: null,
      providerRef: sms.messageIds[0],
    })
  })

  test.each([
    ['failed', '3', 'This number is no longer in use.'],
    ['rejected', '6', 'The network took it for spam.'],
    ['undeliverable', '12', 'There is no way to this number. Is it right?'],
    ['expired', '2', 'The phone could not be reached.'],
    ['expired', '0', 'The phone could not be reached for days.'],
    ['failed', '1', 'It could not be delivered.'],
    ['rejected', '4711', 'The network refused it.'],
  ])('says that it %s (%s), and why', async (status, errCode, error) => {
    const { phone, sms } = await sent()
    expect((await receipt(sms, status, errCode)).status).toBe(204)
    expect(await rowTo(phone)).toMatchObject({
      status: 'FAILED',
      error,
      failedAt: expect.any(Number),
      deliveredAt: null,
    })
  })

  test.each(['accepted', 'buffered', 'unknown', 'whatever', ''])('that says “%s” changes nothing', async status => {
    const { phone, sms } = await sent()
    const before = await rowTo(phone)
    expect((await receipt(sms, status)).status).toBe(204)
    expect(await rowTo(phone)).toEqual(before)
  })

  test('said again changes nothing', async () => {
    const { phone, sms } = await sent()
    await receipt(sms, 'delivered')
    const before = await rowTo(phone)
    app.later(60_000)
    expect((await receipt(sms, 'delivered')).status).toBe(204)
    expect(await rowTo(phone)).toEqual(before)
    const other = await sent()
    await receipt(other.sms, 'failed', '3')
    const failed = await rowTo(other.phone)
    app.later(60_000)
    await receipt(other.sms, 'failed', '6')
    expect(await rowTo(other.phone)).toEqual(failed)
  })

  test('in whatever order: delivered is delivered, before a failure and after it', async () => {
    const [first, second] = [await sent(), await sent()]
    await receipt(first.sms, 'delivered')
    await receipt(first.sms, 'expired', '2')
    await receipt(first.sms, 'buffered')
    await receipt(second.sms, 'expired', '2')
    await receipt(second.sms, 'delivered')
    for (const { phone } of [first, second]) {
      expect(await rowTo(phone)).toMatchObject({ status: 'DELIVERED', failedAt: null, error: null })
    }
  })

  test('fifty at once, of both kinds: delivered', async () => {
    const { phone, sms } = await sent()
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) => receipt(sms, i % 2 ? 'delivered' : 'failed', i % 2 ? '0' : '8')),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 204))
    expect(await rowTo(phone)).toMatchObject({ status: 'DELIVERED', failedAt: null, error: null })
  })

  test('of one part of several that arrived, whatever became of the others', async () => {
    const phone = newPhone()
    vonage.always(phone, { statuses: [0, 0] })
    await queue(phone)
    const [sms] = (await app.smsTo(phone)) as [ReceivedSms]
    await eventually(async () => expect(await rowTo(phone)).toMatchObject({ status: 'SENT' }))
    const [one, two] = sms.messageIds as [string, string]
    await receipt(sms, 'failed', '8', { fields: { messageId: one } })
    expect(await rowTo(phone)).toMatchObject({ status: 'FAILED', providerRef: one })
    await receipt(sms, 'delivered', '0', { fields: { messageId: two } })
    expect(await rowTo(phone)).toMatchObject({ status: 'DELIVERED', providerRef: one })
  })
})

describe('before it is recorded that it was sent', () => {
  test.each([
    ['delivered', '0', { status: 'DELIVERED', error: null }],
    ['failed', '3', { status: 'FAILED', error: 'This number is no longer in use.' }],
  ])('a receipt that says “%s” stands, and nothing is sent again', async (status, errCode, what) => {
    const { phone, sms } = await unrecorded()
    expect((await receipt(sms, status, errCode)).status).toBe(204)
    const after = await rowTo(phone)
    expect(after).toMatchObject({ ...what, sentAt: expect.any(Number), providerRef: '0A', secret: null })
    expect(after).toMatchObject({ nextAttemptAt: null, leaseOwner: null })
    app.later(3_600_000)
    expect(await claimDue(app.app, { channel: 'SMS' })).toBeNull()
    expect(await rowTo(phone)).toEqual(after)
  })

  test('while the answer to the attempt is still under way', async () => {
    const phone = newPhone()
    vonage.always(phone, { statuses: [0], delayMs: 400 })
    await queue(phone)
    const sms = await eventually(() => {
      const it = vonage.asked.find(({ to }) => to === phone.slice(1))
      if (!it) throw new Error('Not asked yet.')
      return it
    })
    expect(await rowTo(phone)).toMatchObject({ status: 'QUEUED', leaseOwner: expect.any(String) })
    await receipt(sms, 'delivered', '0', { fields: { messageId: '0B' } })
    const delivered = await rowTo(phone)
    expect(delivered).toMatchObject({ status: 'DELIVERED', providerRef: '0B' })
    await app.smsTo(phone)
    await eventually(() =>
      expect(app.logged.join('')).toMatch(new RegExp(`"delivery":"${delivered.id}".*Delivery sent`)),
    )
    expect(await rowTo(phone)).toEqual(delivered)
  })
})

describe('only Vonage is heard', () => {
  test.each<SignatureMethod>(['md5hash', 'md5', 'sha1', 'sha256', 'sha512'])(
    'signed by %s, as JSON or as a form',
    async signature => {
      const [one, two] = [await sent(), await sent()]
      expect((await receipt(one.sms, 'delivered', '0', { signature })).status).toBe(204)
      const fields = { to: 'A & B = C', 'network-code': 'é €&=' }
      expect((await receipt(two.sms, 'delivered', '0', { signature, as: 'form', fields })).status).toBe(204)
      for (const { phone } of [one, two]) expect(await rowTo(phone)).toMatchObject({ status: 'DELIVERED' })
    },
  )

  test('what is forged, stale or not signed is refused, and nothing is written', async () => {
    const { phone, sms } = await sent()
    const before = await rowTo(phone)
    const now = Math.floor(app.app.clock() / 1_000)
    const forgeries: Parameters<VonageServer['receipt']>[3][] = [
      { signature: 'none' },
      { secret: 'guessed' },
      { secret: '' },
      { forged: { status: 'delivered' } },
      { forged: { sig: '' } },
      { forged: { sig: 'A'.repeat(64) } },
      { forged: { sig: 'zz' } },
      { forged: { nonce: 'another' } },
      { forged: { more: 'fields' } },
      { forged: { timestamp: String(now + 1) } },
      { timestamp: now - 26 * 3_600 },
      { timestamp: now + 3_600 },
      { fields: { timestamp: '' } },
    ]
    for (const forgery of forgeries) {
      for (const as of ['json', 'form'] as const) {
        const { status } = await receipt(sms, 'failed', '3', { ...forgery, as })
        expect([forgery, as, status]).toEqual([forgery, as, 401])
      }
    }
    expect(await rowTo(phone)).toEqual(before)
  })

  test('one that Vonage tried for a day is still good', async () => {
    const { phone, sms } = await sent()
    await receipt(sms, 'delivered', '0', { timestamp: Math.floor(app.app.clock() / 1_000) - 24 * 3_600 })
    expect(await rowTo(phone)).toMatchObject({ status: 'DELIVERED' })
  })

  test('about an SMS that nobody knows, or a mail: nothing happens, and Vonage need not say it again', async () => {
    const address = `${newId()}@corp.example`
    await queue(address, 'EMAIL')
    const mail = await eventually(async () => {
      const row = await rowTo(address)
      expect(row).toMatchObject({ status: 'SENT' })
      return row
    })
    const { sms } = await sent()
    for (const clientRef of [newId(), '', mail.id, "' OR 1=1", 'x'.repeat(5_000)]) {
      expect((await receipt({ ...sms, clientRef }, 'failed', '3')).status).toBe(204)
    }
    expect(await rowTo(address)).toEqual(mail)
  })

  test('nothing is done by GET; a body that is none, or long, is refused', async () => {
    const at = `${app.url}/vonage/receipts`
    const get = await fetch(`${at}?status=delivered`)
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST'])
    const post = (body: string, type: string) =>
      fetch(at, { method: 'POST', body, headers: { 'content-type': type } }).then(({ status }) => status)
    expect(await post('{"status":', 'application/json')).toBe(400)
    expect(await post('null', 'application/json')).toBe(401)
    expect(await post('[1, {"a": 2}]', 'application/json')).toBe(401)
    expect(await post('', 'application/x-www-form-urlencoded')).toBe(401)
    expect(await post('hello', 'text/plain')).toBe(415)
    expect(await post(`a=${'x'.repeat(20_000)}`, 'application/x-www-form-urlencoded')).toBe(413)
  })
})

describe('with no secret to know Vonage by', () => {
  let deaf: TestApp
  beforeEach(async () => {
    deaf = await startTestApp({ VONAGE_SIGNATURE_SECRET: '' }, { vonage: true })
  })
  afterEach(() => deaf?.remove())

  test('nobody is heard', async () => {
    const { sms } = await sent()
    for (const secret of ['', vonage.signatureSecret]) {
      expect((await receipt(sms, 'delivered', '0', { at: deaf.url, secret })).status).toBe(404)
    }
    expect((await fetch(`${deaf.url}/vonage/receipts`)).status).toBe(404)
  })
})
