import { afterEach, describe, expect, test } from 'vitest'
import { eventually } from '../test/eventually.ts'
import { unusedPort } from '../test/mailServer.ts'
import { startVonageServer, type VonageAnswer, type VonageServer } from '../test/vonageServer.ts'
import { pace } from './pace.ts'
import type { Outcome, Outgoing, Transport } from './transport.ts'
import { vonage } from './vonage.ts'

const never = new AbortController().signal
const atOnce = async () => undefined
const publicUrl = 'https://foyer.acme.example'
const token = 'c2VjcmV0LXRva2VuLW9mLTI1Ni1iaXRz'

const message: Outgoing = {
  id: '01980000-0000-7000-8000-000000000000',
  to: { address: '+4915112345678', name: 'Ann Lee' },
  kind: 'PASSWORD_RESET',
  params: { firstName: 'Ann', minutes: 60, link: `${publicUrl}/reset-password#${token}` },
  sender: { companyName: 'Acme', publicUrl },
}

const cleanUps: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp()
})

async function server(): Promise<VonageServer> {
  const it = await startVonageServer()
  cleanUps.push(() => it.stop())
  return it
}

function client(
  it: Pick<VonageServer, 'url' | 'apiKey' | 'apiSecret'>,
  more: Partial<Parameters<typeof vonage>[0]> = {},
) {
  const { url: apiUrl, apiKey, apiSecret } = it
  return vonage({
    apiKey,
    apiSecret,
    from: 'Foyer',
    apiUrl,
    signatureSecret: 's',
    publicUrl,
    attemptMs: 5_000,
    ...more,
  })
}

/** One attempt; whatever comes of it holds neither the secret nor the link. */
async function send(transport: Transport, it: Pick<VonageServer, 'apiSecret'>, signal = never): Promise<Outcome> {
  const outcome = await transport.send(message, signal, atOnce)
  expect(JSON.stringify(outcome)).not.toContain(it.apiSecret)
  expect(JSON.stringify(outcome)).not.toContain(token)
  return outcome
}

async function answered(answer: VonageAnswer): Promise<Outcome> {
  const it = await server()
  it.next(answer)
  const outcome = await send(client(it), it)
  expect(it.asked).toHaveLength(1)
  return outcome
}

describe('an accepted SMS', () => {
  test('goes to one number, recognisable when repeated, and keeps what Vonage calls it', async () => {
    const it = await server()
    expect(await send(client(it), it)).toEqual({ result: 'accepted', ref: it.accepted[0]?.messageIds[0] })
    expect(it.accepted).toMatchObject([
      {
        to: '4915112345678',
        from: 'Foyer',
        type: 'text',
        clientRef: message.id,
        callback: `${publicUrl}/vonage/receipts`,
        text: expect.stringContaining(`/reset-password#${token}`),
      },
    ])
  })

  test('asks for no receipt that could not be trusted', async () => {
    const it = await server()
    await send(client(it, { signatureSecret: null }), it)
    expect(it.accepted[0]?.callback).toBeNull()
  })

  test('comes from a number without its +', async () => {
    const it = await server()
    await send(client(it, { from: '+15551234567' }), it)
    expect(it.accepted[0]?.from).toBe('15551234567')
  })

  test('in other letters says that it is in other letters', async () => {
    const it = await server()
    const sender = { companyName: 'Кофе', publicUrl }
    const params = {
      inviter: 'Ольга',
      firstName: null,
      message: null,
      expiresAt: 0,
      link: `${publicUrl}/invitation#${token}`,
    }
    await client(it).send({ ...message, kind: 'INVITATION', params, sender }, never, atOnce)
    expect(it.accepted).toMatchObject([{ type: 'unicode', text: expect.stringContaining('Кофе') }])
  })

  test('of several parts is accepted when all of them are', async () => {
    const it = await server()
    it.next({ statuses: [0, 0, 0] })
    expect(await send(client(it), it)).toEqual({ result: 'accepted', ref: it.accepted[0]?.messageIds[0] })
  })

  test('waits for its turn before Vonage hears of it', async () => {
    const it = await server()
    let mine = () => {}
    const turn = new Promise<void>(resolve => {
      mine = resolve
    })
    const sending = client(it).send(message, never, () => turn)
    expect(await it.connections()).toBe(0)
    mine()
    expect(await sending).toMatchObject({ result: 'accepted' })
  })
})

describe('HTTP 200 is not success: the status of', () => {
  const rejected = { result: 'rejected', error: expect.stringMatching(/\.$/) }
  const later = { result: 'deferred', providerDown: false, error: expect.stringMatching(/\.$/) }
  const unusable = {
    result: 'deferred',
    providerDown: true,
    restMs: 60_000,
    error: expect.stringMatching(/^Vonage cannot be used: .+[.?]$/),
  }
  test.each([
    [1, later],
    [2, unusable],
    [3, rejected],
    [4, unusable],
    [5, later],
    [6, rejected],
    [7, rejected],
    [8, unusable],
    [9, unusable],
    [10, later],
    [11, unusable],
    [12, rejected],
    [14, unusable],
    [15, rejected],
    [22, rejected],
    [23, unusable],
    [29, rejected],
    [32, unusable],
    [33, rejected],
    [99, later],
  ])('%i', async (status, outcome) => {
    expect(await answered({ statuses: [status] })).toEqual(outcome)
  })

  test('one part of several decides', async () => {
    expect(await answered({ statuses: [0, 5] })).toEqual(later)
    expect(await answered({ statuses: [0, 7] })).toEqual(rejected)
    expect(await answered({ statuses: [9, 9] })).toEqual(unusable)
  })

  test('the wrong secret, which is told to nobody', async () => {
    const it = await server()
    const wrong = { ...it, apiSecret: 'not-the-secret-0' }
    expect(await send(client(wrong), wrong)).toEqual({
      ...unusable,
      error: 'Vonage cannot be used: it refuses VONAGE_API_KEY and VONAGE_API_SECRET.',
    })
  })
})

describe('to be tried again', () => {
  const down = (error: string) => ({ result: 'deferred', providerDown: true, error: `Vonage cannot be used: ${error}` })
  const tooFast = { result: 'deferred', providerDown: false, error: 'Vonage asks for a slower pace.' }
  const nonsense = down('its answer makes no sense.')

  test.each([429, 420])('HTTP %i: as long as it says', async http => {
    expect(await answered({ http })).toEqual(tooFast)
    expect(await answered({ http, headers: { 'retry-after': '7' } })).toEqual({ ...tooFast, restMs: 7_000 })
    expect(await answered({ http, headers: { 'retry-after': '999999' } })).toEqual({ ...tooFast, restMs: 3_600_000 })
    expect(await answered({ http, headers: { 'retry-after': 'whenever' } })).toEqual(tooFast)
    const date = new Date(Date.now() + 30_000).toUTCString()
    const { restMs } = (await answered({ http, headers: { 'retry-after': date } })) as { restMs: number }
    expect(restMs).toSatisfy(ms => ms > 15_000 && ms <= 30_000)
  })

  test.each([500, 502, 503, 504])('HTTP %i', async http => {
    expect(await answered({ http, body: '<h1>Oops</h1>' })).toEqual(down(`it has a fault (HTTP ${http}).`))
  })

  test.each([
    [401, 'it refuses VONAGE_API_KEY and VONAGE_API_SECRET.'],
    [403, 'it refuses VONAGE_API_KEY and VONAGE_API_SECRET.'],
    [402, 'the account has no credit left.'],
    [404, 'it does not take SMS there (HTTP 404). Is VONAGE_API_URL right?'],
  ])('HTTP %i: all wait until somebody mends it', async (http, error) => {
    expect(await answered({ http })).toEqual({ ...down(error), restMs: 60_000 })
  })

  const length = (body: string) => ({ 'content-length': String(Buffer.byteLength(body)) })
  test.each([
    ['cut JSON', '{"message-count": "1", "mess'],
    ['cut JSON, sent in chunks', '{"message-count": "1", "mess', {}],
    ['nothing', ''],
    ['null', 'null'],
    ['a page', '<html>Maintenance</html>', { 'content-type': 'text/html' }],
    ['a form', 'status=0', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['no messages', '{"message-count": "1"}'],
    ['no message', '{"message-count": "0", "messages": []}'],
    ['messages that are none', '{"message-count": "1", "messages": {"status": "0"}}'],
    ['a message that is none', '{"message-count": "1", "messages": [null]}'],
    ['a message without a status', '{"message-count": "1", "messages": [{"message-id": "0A"}]}'],
    ['a status that is none', '{"message-count": "1", "messages": [{"status": "fine"}]}'],
  ])('an answer that is %s', async (_, body, headers = length(body)) => {
    expect(await answered({ http: 200, body, headers })).toEqual(nonsense)
  })

  test('a status as a number, or without a count, is a status all the same', async () => {
    const answer = (body: string) => answered({ http: 200, body })
    expect(await answer('{"messages": [{"status": 0, "message-id": "0A"}]}')).toEqual({ result: 'accepted', ref: '0A' })
    expect(await answer('{"messages": [{"status": "7"}]}')).toMatchObject({ result: 'rejected' })
  })

  test('it hangs up', async () => {
    expect(await answered('hang up')).toEqual(down('the connection failed.'))
  })

  test('connection refused; a name that does not resolve', async () => {
    const nobody = { url: `http://127.0.0.1:${await unusedPort()}`, apiKey: 'k', apiSecret: 'a-secret' }
    expect(await send(client(nobody), nobody)).toEqual(down('it refuses connections.'))
    const nowhere = { ...nobody, url: 'http://vonage.invalid' }
    expect(await send(client(nowhere), nowhere)).toEqual(down('its name cannot be resolved.'))
  })
})

describe('an attempt ends', () => {
  test('when its time is over, and the connection with it', async () => {
    const it = await server()
    it.next('silence')
    const begun = performance.now()
    expect(await send(client(it, { attemptMs: 400 }), it)).toEqual({
      result: 'deferred',
      providerDown: false,
      error: 'Vonage did not answer within 0 seconds.',
    })
    expect(performance.now() - begun).toBeGreaterThan(390)
    await eventually(async () => expect(await it.connections()).toBe(0))
  })

  test('when it answers but never ends', async () => {
    const it = await server()
    it.next({ http: 200, headers: { 'content-length': '1000' }, body: '{"message-count"' })
    expect(await send(client(it, { attemptMs: 400 }), it)).toMatchObject({ result: 'deferred' })
  })

  test('before it begins, when Foyer has stopped: Vonage hears nothing', async () => {
    const it = await server()
    expect(await send(client(it), it, AbortSignal.abort())).toMatchObject({ result: 'deferred', providerDown: false })
    expect(it.asked).toEqual([])
  })

  test('when Foyer stops, at once', async () => {
    const it = await server()
    it.next('silence')
    const stop = new AbortController()
    const sending = send(client(it), it, stop.signal)
    await eventually(() => expect(it.asked).toHaveLength(1))
    stop.abort()
    expect(await sending).toMatchObject({ result: 'deferred', providerDown: false })
  })
})

describe('the pace', () => {
  const accepted = { result: 'accepted' } as const
  const tooFast = { result: 'deferred', providerDown: false, error: '', tooFast: true } as const
  /** How long so many take that wait in a row. */
  async function row(speed: ReturnType<typeof pace>, count: number): Promise<number> {
    const begun = performance.now()
    await Promise.all(Array.from({ length: count }, () => speed.next()))
    return performance.now() - begun
  }

  test('is ten a second at most', async () => {
    expect(await row(pace(), 4)).toBeGreaterThan(290)
  })

  test('halves when Vonage finds it too fast, and comes back slowly', async () => {
    const speed = pace()
    speed.mind(tooFast)
    expect(speed.mind(tooFast)).toEqual({ result: 'deferred', providerDown: false, error: '' })
    // 400 ms after the fault, and between two.
    expect(await row(speed, 2)).toBeGreaterThan(780)
    for (let i = 0; i < 20; i++) speed.mind(accepted)
    await speed.next()
    expect(await row(speed, 2)).toSatisfy(ms => ms > 180 && ms < 700)
  })
})
