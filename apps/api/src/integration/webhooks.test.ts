import type { ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { DeliveryStatus, type EventType } from '@foyer/domain'
import { graphql } from '@foyer/schema/client'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../database/ids.ts'
import { DeliveryEntity } from '../delivery/delivery.entity.ts'
import { queueForWebhooks } from '../delivery/webhookDeliveries.ts'
import { programOf } from '../test/apiTokens.ts'
import { eventually } from '../test/eventually.ts'
import { type Receiver, startReceiver } from '../test/receiver.ts'
import { register, setRegistrationType } from '../test/stories.ts'
import { startTestApp, type TestApp } from '../test/testApp.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const Create = graphql(`
  mutation MakeWebhook($input: CreateWebhookInput!) {
    createWebhook(input: $input) {
      __typename
      ... on WebhookWithSecret { secret webhook { id name url events enabled waiting } }
      ... on Refusal { code message field }
    }
  }
`)
const Update = graphql(`
  mutation ChangeWebhook($id: ID!, $input: UpdateWebhookInput!) {
    updateWebhook(id: $id, input: $input) { __typename ... on Webhook { id enabled } ... on Refusal { code message } }
  }
`)
const Retry = graphql(`
  mutation TryAtOnce($id: ID!) {
    retryWebhook(id: $id) { __typename ... on Webhook { waiting } ... on Refusal { code } }
  }
`)
const Delete = graphql(`
  mutation DropWebhook($id: ID!) { deleteWebhook(id: $id) { __typename ... on Refusal { code } } }
`)
const Rotate = graphql(`
  mutation RotateWebhook($id: ID!) {
    rotateWebhookSecret(id: $id) { __typename ... on WebhookWithSecret { secret webhook { oldSecretUntil } } ... on Refusal { code } }
  }
`)
const Test = graphql(`
  mutation TestWebhook($id: ID!) {
    testWebhook(id: $id) { __typename ... on WebhookAttempt { status error ms answer } ... on Refusal { code } }
  }
`)
const Replay = graphql(`
  mutation Replay($input: ReplayWebhookInput!) {
    replayWebhook(input: $input) { __typename ... on WebhookReplayed { count } ... on Refusal { code message } }
  }
`)
const Webhooks = graphql(`
  query Webhooks { webhooks { id name enabled failingSince disabledAt disabledBecause reachedAt waiting createdBy { id } } }
`)
const Deliveries = graphql(`
  query Deliveries($id: ID!, $status: DeliveryStatus) {
    webhookDeliveries(webhookId: $id, status: $status, first: 100) {
      totalCount
      nodes { id eventId type status attempts error about happenedAt payload queuedAt nextAttemptAt log { status error answer ms at } }
    }
  }
`)
const Edit = graphql(`
  mutation Edit($id: ID!, $position: String) {
    updateEmployee(id: $id, input: { position: $position }) { __typename ... on User { id } ... on Refusal { message } }
  }
`)

type UpdateInput = { enabled?: boolean; events?: EventType[] }

let app: TestApp
let receiver: Receiver
let webhookId: string
let annId: string
let bobId: string

beforeAll(async () => {
  app = await startTestApp({ WEBHOOK_ALLOWED_NETWORKS: '127.0.0.1' })
  await setRegistrationType(app, 'PUBLIC')
  annId = await idOf('ann@corp.example')
  bobId = await idOf('bob@corp.example')
})
afterAll(() => app?.remove())

beforeEach(async () => {
  receiver = await startReceiver()
  webhookId = await webhookTo(receiver.url)
})
afterEach(async () => {
  await app.admin.run(Delete, { id: webhookId })
  await receiver.stop()
})

async function idOf(email: string): Promise<string> {
  const { client } = await register(app, email)
  return (
    (await (await client.post({ query: '{ viewer { user { id } } }' })).json()) as {
      data: { viewer: { user: { id: string } } }
    }
  ).data.viewer.user.id
}

async function webhookTo(url: string, events = ['employee.joined', 'employee.updated'] as const) {
  const { createWebhook } = await app.admin.run(Create, { input: { name: 'A receiver', url, events: [...events] } })
  if (createWebhook.__typename !== 'WebhookWithSecret') throw new Error(createWebhook.message)
  receiver.checksWith(createWebhook.secret)
  return createWebhook.webhook.id
}

const edit = (id: string, position: string) => app.admin.run(Edit, { id, position })
const deliveries = async (status?: 'QUEUED' | 'SENT' | 'FAILED') =>
  (await app.admin.run(Deliveries, { id: webhookId, status: status ?? null })).webhookDeliveries.nodes
const state = async () => (await app.admin.run(Webhooks)).webhooks.find(({ id }) => id === webhookId)
const positions = (of: { data: Record<string, unknown> }[]) =>
  of.map(({ data }) => (data.employee as { position: string }).position)
/** Lets time pass, a little at a time, until it is so. */
const inTime = (until: () => unknown, step = 5 * MINUTE) =>
  eventually(async () => {
    app.later(step)
    app.app.database.inTransaction(async () => {}).catch(() => {})
    await until()
  })

test('an event arrives once, signed, with what was known then', async () => {
  await edit(annId, 'Engineer')
  const [event] = await eventually(() => {
    expect(receiver.accepted).toHaveLength(1)
    return receiver.accepted
  })
  expect(receiver.verify(event as never)).toMatchObject({ type: 'employee.updated' })
  expect(event?.data.employee).toMatchObject({ id: annId, position: 'Engineer', email: 'ann@corp.example' })
  expect(() => receiver.verify({ ...(event as never as object), body: '{}' } as never)).toThrow()
  await eventually(async () => expect(await deliveries()).toMatchObject([{ status: 'SENT', attempts: 1 }]))
  const [delivery] = await deliveries()
  expect(delivery?.eventId).toBe(event?.id)
  expect(delivery?.payload).toBe(event?.body)
  expect(delivery).toMatchObject({ about: 'Jo Doe', happenedAt: delivery?.queuedAt })
  expect(delivery?.log).toMatchObject([{ status: 204, error: null }])
})

test('what was asked for is sent, and nothing else', async () => {
  await app.admin.post({ query: 'mutation { resetQuickLink { __typename } }' })
  const { client } = await register(app, 'new@corp.example', 'New', 'Comer')
  expect(client.cookie).not.toBeNull()
  await eventually(() => expect(receiver.accepted.map(({ type }) => type)).toEqual(['employee.joined']))
  expect(receiver.accepted[0]?.data.employee).toMatchObject({ joinedThrough: 'QUICK_LINK', status: 'ACTIVE' })
})

test('answers 500 for an hour and comes back: each event arrives, in order for each subject', async () => {
  receiver.answers(response => response.writeHead(500).end('no luck'))
  for (let i = 1; i <= 4; i++) {
    await edit(annId, `Ann ${i}`)
    await edit(bobId, `Bob ${i}`)
  }
  await eventually(() => expect(receiver.all.length).toBeGreaterThan(0))
  for (let minutes = 0; minutes < 60; minutes += 10) {
    app.later(10 * MINUTE)
    await app.admin.run(Webhooks)
  }
  expect(await state()).toMatchObject({ enabled: true, failingSince: expect.any(String), waiting: 8 })
  const [waiting] = await deliveries('QUEUED')
  expect(waiting?.error ?? (await deliveries('QUEUED')).find(it => it.error)?.error).toBe('The receiver answered 500.')
  // Nobody who waits behind another has been sent.
  expect(new Set(positions(receiver.all))).toEqual(new Set(['Ann 1', 'Bob 1']))

  receiver.answers(response => response.writeHead(200).end())
  await inTime(() => expect(receiver.accepted.length).toBeGreaterThanOrEqual(8))
  const of = (name: string) => positions(receiver.accepted).filter(position => position.startsWith(name))
  expect(of('Ann')).toEqual(['Ann 1', 'Ann 2', 'Ann 3', 'Ann 4'])
  expect(of('Bob')).toEqual(['Bob 1', 'Bob 2', 'Bob 3', 'Bob 4'])
  for (const event of receiver.accepted) receiver.verify(event)
  const firstTries = receiver.all.filter(({ id }) => id === receiver.accepted[0]?.id)
  expect(firstTries.length).toBeGreaterThan(1)
  await eventually(async () => expect(await state()).toMatchObject({ failingSince: null, waiting: 0 }))
})

test('a redirect is not followed, and counts as failed', async () => {
  let elsewhere = 0
  receiver.answers((response, { headers }) => {
    if (headers['x-elsewhere']) elsewhere++
    response.writeHead(307, { location: receiver.url }).end()
  })
  await edit(annId, 'Redirected')
  await eventually(async () => expect((await deliveries())[0]?.error).toContain('redirects are not followed'))
  expect(receiver.all.length).toBeLessThanOrEqual(2)
  expect(elsewhere).toBe(0)
})

test('a receiver that hangs holds up no other one, nor the end of the program', async () => {
  receiver.answers(() => {})
  const other = await startReceiver()
  const { createWebhook } = await app.admin.run(Create, {
    input: { name: 'Quick', url: other.url, events: ['employee.updated'] },
  })
  if (createWebhook.__typename !== 'WebhookWithSecret') throw new Error('Refused')
  other.checksWith(createWebhook.secret)
  for (let i = 0; i < 5; i++) await edit(i % 2 ? annId : bobId, `Hanging ${i}`)
  await eventually(() => expect(other.accepted).toHaveLength(5))
  for (const event of other.accepted) other.verify(event)
  // Not more than two at once, and one for each subject.
  expect(receiver.all).toHaveLength(2)
  await app.admin.run(Delete, { id: createWebhook.webhook.id })
  await other.stop()
  receiver.answers(response => response.writeHead(200).end())
})

test('who asks for patience is left alone for so long', async () => {
  receiver.answers(response => response.writeHead(429, { 'retry-after': '600' }).end())
  await edit(annId, 'Patient')
  await eventually(async () => expect((await deliveries())[0]?.error).toContain('patience'))
  const [waiting] = await deliveries()
  expect(Date.parse(waiting?.nextAttemptAt ?? '')).toBeGreaterThan(app.app.clock() + 9 * MINUTE)
  receiver.answers(response => response.writeHead(200).end())
  app.later(11 * MINUTE)
  await inTime(() => expect(receiver.accepted).toHaveLength(1))
})

test('whoever mended the receiver has what waits tried at once, whatever pause it asked for', async () => {
  receiver.answers(response => response.writeHead(503, { 'retry-after': '3600' }).end())
  await edit(annId, 'Before')
  await eventually(async () => expect((await deliveries())[0]).toMatchObject({ status: 'QUEUED', attempts: 1 }))
  await edit(bobId, 'Before')
  await eventually(async () => expect(await state()).toMatchObject({ waiting: 2 }))
  receiver.answers(response => response.writeHead(200).end())
  expect((await app.admin.run(Retry, { id: webhookId })).retryWebhook).toMatchObject({ waiting: 2 })
  await eventually(() => expect(receiver.accepted).toHaveLength(2))
  await app.admin.run(Update, { id: webhookId, input: { enabled: false } })
  expect((await app.admin.run(Retry, { id: webhookId })).retryWebhook).toMatchObject({ code: 'WEBHOOK_UNKNOWN' })
  await app.admin.run(Update, { id: webhookId, input: { enabled: true } })
})

test('is given up after a day, and can be sent again, one by one or all that failed', async () => {
  receiver.answers(response => response.writeHead(503).end())
  const since = new Date(app.app.clock()).toISOString()
  await edit(annId, 'First')
  await edit(annId, 'Second')
  await eventually(() => expect(receiver.all.length).toBeGreaterThan(0))
  await inTime(async () => expect(await deliveries('FAILED')).toHaveLength(2), 3 * HOUR)
  const failed = await deliveries('FAILED')
  expect(failed[0]?.error).toContain('Given up after')
  app.admin = await app.signedIn('ada@acme.example', 'correct horse battery staple')

  receiver.answers(response => response.writeHead(200).end())
  const again = await app.admin.run(Replay, { input: { webhookId, missedSince: since } })
  expect(again.replayWebhook).toEqual({ __typename: 'WebhookReplayed', count: 2 })
  await inTime(() => expect(positions(receiver.accepted)).toEqual(['First', 'Second']))
  expect(receiver.accepted.map(({ id }) => id).sort()).toEqual(failed.map(({ eventId }) => eventId).sort())
  const one = await app.admin.run(Replay, { input: { webhookId, ids: [failed[0]?.id as string] } })
  expect(one.replayWebhook).toMatchObject({ count: 1 })
  // It happened when it happened, whenever it is sent.
  const times = (await deliveries()).filter(it => it.eventId === failed[0]?.eventId)
  expect(new Set(times.map(({ happenedAt }) => happenedAt)).size).toBe(1)
  expect(times.filter(it => Date.parse(it.queuedAt) > Date.parse(it.happenedAt ?? ''))).toHaveLength(2)
  await eventually(() => expect(receiver.accepted).toHaveLength(3))
})

test('after days of failure it is switched off, admins are told, and it can be switched on again', async () => {
  receiver.answers(response => response.writeHead(500).end())
  app.received.length = 0
  await edit(annId, 'Never')
  await eventually(() => expect(receiver.all.length).toBeGreaterThan(0))
  for (let day = 0; day < 4; day++) {
    app.later(23 * HOUR)
    app.admin = await app.signedIn('ada@acme.example', 'correct horse battery staple')
    const before = receiver.all.length
    await edit(annId, `Day ${day}`)
    if ((await state())?.enabled === false) break
    await inTime(() => expect(receiver.all.length).toBeGreaterThan(before))
  }
  await inTime(async () =>
    expect(await state()).toMatchObject({ enabled: false, disabledBecause: 'FAILED', waiting: 0 }),
  )
  const [mail] = await app.mailsTo('ada@acme.example')
  expect(mail?.mail.subject).toBe('A webhook was switched off')
  expect(mail?.mail.text).toContain('“A receiver”')
  const seen = receiver.all.length
  await edit(annId, 'Unheard')
  expect(await app.admin.run(Replay, { input: { webhookId, ids: [] } })).toMatchObject({
    replayWebhook: { code: 'WEBHOOK_UNKNOWN' },
  })
  expect(receiver.all.length).toBe(seen)

  receiver.answers(response => response.writeHead(200).end())
  expect((await app.admin.run(Update, { id: webhookId, input: { enabled: true } })).updateWebhook).toMatchObject({
    enabled: true,
  })
  await edit(annId, 'Heard')
  await eventually(() => expect(positions(receiver.accepted)).toEqual(['Heard']))
  // What happened while it was off can be had, and so can what was given up.
  const missedSince = new Date(app.app.clock() - 10 * 24 * HOUR).toISOString()
  await app.admin.run(Replay, { input: { webhookId, missedSince } })
  await inTime(() =>
    expect(positions(receiver.accepted)).toEqual(expect.arrayContaining(['Never', 'Unheard', 'Heard'])),
  )
  expect(positions(receiver.accepted).filter(it => it === 'Heard')).toHaveLength(1)
})

test('a receiver that answers 410 wants no more, and gets no more', async () => {
  receiver.answers(response => response.writeHead(410).end())
  await edit(annId, 'Gone')
  await eventually(async () =>
    expect(await state()).toMatchObject({ enabled: false, disabledBecause: 'UNWANTED', reachedAt: null }),
  )
  receiver.answers(response => response.writeHead(200).end())
  expect((await app.admin.run(Test, { id: webhookId })).testWebhook).toMatchObject({ status: 200 })
  // A test reaches the address, too, and leaves the webhook off.
  expect(await state()).toMatchObject({ disabledBecause: 'UNWANTED', reachedAt: expect.any(String) })
  await app.admin.run(Update, { id: webhookId, input: { enabled: true } })
  expect(await state()).toMatchObject({ enabled: true, disabledBecause: null })
  await app.admin.run(Update, { id: webhookId, input: { enabled: false } })
  expect(await state()).toMatchObject({ enabled: false, disabledBecause: 'BY_HAND' })
  await app.admin.run(Update, { id: webhookId, input: { url: `${receiver.url}/elsewhere` } })
  expect(await state()).toMatchObject({ reachedAt: null })
})

test('a new secret: for a day both count, then the new one alone', async () => {
  const old = receiver
  const { rotateWebhookSecret } = await app.admin.run(Rotate, { id: webhookId })
  if (rotateWebhookSecret.__typename !== 'WebhookWithSecret') throw new Error('Refused')
  const { secret } = rotateWebhookSecret
  await edit(annId, 'Both')
  await eventually(() => expect(receiver.accepted).toHaveLength(1))
  old.verify(receiver.accepted[0] as never)
  old.verify(receiver.accepted[0] as never, secret)
  app.later(25 * HOUR)
  app.admin = await app.signedIn('ada@acme.example', 'correct horse battery staple')
  await edit(annId, 'New alone')
  await eventually(() => expect(receiver.accepted).toHaveLength(2))
  old.verify(receiver.accepted[1] as never, secret)
  expect(() => old.verify(receiver.accepted[1] as never)).toThrow()
})

test('a test says at once what came of it', async () => {
  receiver.answers((response, { type }) => response.writeHead(200).end(`took ${type}`))
  expect((await app.admin.run(Test, { id: webhookId })).testWebhook).toMatchObject({
    status: 200,
    error: null,
    answer: 'took webhook.test',
  })
  receiver.answers(response => response.writeHead(418).end())
  expect((await app.admin.run(Test, { id: webhookId })).testWebhook).toMatchObject({ status: 418 })
})

test.each([
  ['not an address', 'This is not an address'],
  ['ftp://127.0.0.1/x', 'https://'],
  ['https://user:secret@corp.example/hook', 'Leave name and password out'],
  [
    'https://10.0.0.7/hook',
    '10.0.0.7 is in a private network. Whoever runs Foyer allows it with WEBHOOK_ALLOWED_NETWORKS.',
  ],
  ['https://[fd00::1]/hook', 'private network'],
  ['https://[::10.0.0.7]/hook', 'private network'],
  ['https://[::ffff:192.168.1.1]/hook', 'private network'],
  ['http://169.254.169.254/latest/meta-data', 'metadata: nothing is sent there'],
  ['https://100.100.100.200/', 'metadata: nothing is sent there'],
  ['https://0x7f.0.0.2/', 'private network'],
  // Where the house is allowed, the rest of the world is still told of people over https only.
  ['http://93.184.216.34/hook', '93.184.216.34 is reached by https:// only.'],
])('%s is refused as an address: %s', async (url, words) => {
  const input = { name: 'x', url, events: ['employee.joined' as const] }
  expect((await app.admin.run(Create, { input })).createWebhook).toMatchObject({
    code: 'FIELD_INVALID',
    field: 'url',
    message: expect.stringContaining(words),
  })
})

test('a token has nothing sent anywhere that it may not see itself', async () => {
  const { client } = await programOf(app, app.admin, ['integrations:write', 'integrations:read', 'employees:read'])
  const input = { name: 'x', url: receiver.url, events: ['employee.joined' as const, 'applicant.waiting' as const] }
  const { errors } = await client.ask(Create, { input })
  expect(errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN', scopes: ['applicants:read'] } })
})

test('whoever is erased is erased from what is told of them', async () => {
  await edit(annId, 'Kept')
  await eventually(async () => expect(await deliveries('SENT')).toHaveLength(1))
  await app.app.database.inTransaction(tx => tx.query('DELETE FROM events'))
  expect((await deliveries())[0]?.payload).toBeNull()
})

test('a token moves nobody’s data to an address of its choosing', async () => {
  const other = await startReceiver()
  await edit(annId, 'Ann’s own')
  await eventually(async () => expect(await deliveries('SENT')).toHaveLength(1))
  const ids = (await deliveries()).map(({ id }) => id)
  const since = new Date(app.app.clock() - HOUR).toISOString()
  const { client } = await programOf(app, app.admin, ['integrations:write', 'integrations:read', 'structure:read'])
  const lacksEmployees = { extensions: { code: 'FORBIDDEN', scopes: ['employees:read'] } }

  const both = { url: other.url, events: ['structure.changed' as const] }
  expect((await client.ask(Update, { id: webhookId, input: both })).errors?.[0]).toMatchObject(lacksEmployees)
  expect((await client.ask(Replay, { input: { webhookId, ids } })).errors?.[0]).toMatchObject(lacksEmployees)

  // Nor one after the other; not even a type is taken off the list by who may not hear of it.
  expect((await client.ask(Update, { id: webhookId, input: { events: both.events } })).errors?.[0]).toMatchObject(
    lacksEmployees,
  )
  expect((await client.ask(Update, { id: webhookId, input: { url: other.url } })).errors?.[0]).toMatchObject(
    lacksEmployees,
  )
  for (const input of [{ name: 'Renamed' }, { enabled: false }, { enabled: true }])
    expect((await client.run(Update, { id: webhookId, input })).updateWebhook.__typename).toBe('Webhook')

  // What an admin has moved, it may see no more of than before.
  await app.admin.run(Update, { id: webhookId, input: both })
  for (const which of [{ ids }, { missedSince: since }])
    expect((await client.run(Replay, { input: { webhookId, ...which } })).replayWebhook).toMatchObject({ count: 0 })
  expect(await state()).toMatchObject({ waiting: 0 })
  expect(other.all).toEqual([])
  await other.stop()
})

test('what waits of a type that is not asked for any more is not sent', async () => {
  receiver.answers(response => response.writeHead(503).end())
  await edit(annId, 'Waiting')
  await eventually(async () => expect((await deliveries())[0]?.error).toContain('answered 503'))
  await app.admin.run(Update, { id: webhookId, input: { events: ['employee.joined'] } })
  const [ended] = await deliveries()
  expect(ended).toMatchObject({ status: 'FAILED', error: 'The webhook does not ask for this event any more.' })

  receiver.answers(response => response.writeHead(200).end())
  await register(app, 'after@corp.example', 'After', 'Wards')
  await inTime(() => expect(receiver.accepted.map(({ type }) => type)).toEqual(['employee.joined']))
})

test('a slow receiver’s request is not cut because another one fails', async () => {
  const held: ServerResponse[] = []
  receiver.answers((response, { data }) => {
    if ((data.employee as { id: string }).id === annId) held.push(response)
    else response.writeHead(500).end()
  })
  const requestsOfBob = () => receiver.all.length - held.length
  await edit(annId, 'Slow')
  await eventually(() => expect(held).toHaveLength(1))
  await edit(bobId, 'Failing')
  await inTime(() => expect(requestsOfBob()).toBeGreaterThan(3))
  const failing = (await deliveries()).find(({ log }) => log.length > 0)
  expect(failing?.attempts).toBeGreaterThanOrEqual(3)

  held[0]?.writeHead(200).end('took my time')
  await eventually(async () => expect(await deliveries('SENT')).toHaveLength(1))
  const log = [{ status: 200, error: null, answer: 'took my time' }]
  expect(await deliveries('SENT')).toMatchObject([{ attempts: 1, log }])
  expect(held).toHaveLength(1)
})

test.each(['999999999', '9999999999999', 'Infinity', '1e9', 'Fri, 31 Dec 9999 23:59:59 GMT'])(
  'who asks to be left alone with %s is asked again within the hour, and the log stays readable',
  async asked => {
    receiver.answers(response => response.writeHead(503, { 'retry-after': asked }).end())
    await edit(annId, `Left alone ${asked}`)
    const waiting = await eventually(async () => {
      const [latest] = await deliveries('QUEUED')
      expect(latest?.log).toMatchObject([{ status: 503 }])
      expect(latest?.error).not.toBeNull()
      return latest
    })
    expect(Date.parse(waiting?.nextAttemptAt ?? '')).toBeLessThanOrEqual(app.app.clock() + HOUR)
    receiver.answers(response => response.writeHead(200).end())
    app.later(HOUR + MINUTE)
    app.app.database.inTransaction(async () => {}).catch(() => {})
    await eventually(() => expect(receiver.accepted).toHaveLength(1))
  },
)

test('who always asks for an hour is not waited for longer than a day', async () => {
  receiver.answers(response => response.writeHead(503, { 'retry-after': '3600' }).end())
  await edit(annId, 'A day')
  await eventually(async () => expect((await deliveries())[0]?.log).toHaveLength(1))
  app.later(23 * HOUR + 30 * MINUTE)
  app.admin = await app.signedIn('ada@acme.example', 'correct horse battery staple')
  const [waiting] = await eventually(async () => {
    const [delivery] = await deliveries('QUEUED')
    expect(delivery?.log).toHaveLength(2)
    expect(Date.parse(delivery?.nextAttemptAt ?? '')).toBeGreaterThan(app.app.clock() + MINUTE)
    return [delivery]
  })
  expect(Date.parse(waiting?.nextAttemptAt ?? '')).toBeLessThanOrEqual(Date.parse(waiting?.queuedAt ?? '') + 24 * HOUR)
  app.later(HOUR)
  await inTime(async () => expect(await deliveries()).toMatchObject([{ status: 'FAILED', log: { length: 3 } }]))
})

test('who asks for patience until a date is left alone until then', async () => {
  const until = new Date(app.app.clock() + 10 * MINUTE).toUTCString()
  receiver.answers(response => response.writeHead(503, { 'retry-after': until }).end())
  await edit(annId, 'Until then')
  await eventually(async () => expect((await deliveries())[0]?.error).toContain('answered 503'))
  const [waiting] = await deliveries()
  expect(Date.parse(waiting?.nextAttemptAt ?? '')).toBeGreaterThan(app.app.clock() + 9 * MINUTE)
})

test('another address hears at once what waits: the old one’s rest and failures are not its own', async () => {
  receiver.answers(response => response.writeHead(429, { 'retry-after': '3600' }).end())
  await edit(annId, 'First')
  await edit(annId, 'Second')
  await eventually(async () => expect(await state()).toMatchObject({ failingSince: expect.any(String) }))
  await eventually(async () => expect((await deliveries()).some(({ error }) => error?.includes('patience'))).toBe(true))
  const other = await startReceiver()
  await app.admin.run(Update, { id: webhookId, input: { url: other.url } })
  expect(await state()).toMatchObject({ failingSince: null })
  await eventually(() => expect(positions(other.accepted)).toEqual(['First', 'Second']))
  await other.stop()
})

test('a late 410 from an old address does not switch off the new one', async () => {
  const held: ServerResponse[] = []
  receiver.answers(response => held.push(response))
  await edit(annId, 'Moving')
  await eventually(() => expect(held).toHaveLength(1))
  const other = await startReceiver()
  await app.admin.run(Update, { id: webhookId, input: { url: other.url } })
  held[0]?.writeHead(410).end()
  await eventually(() => expect(positions(other.accepted)).toEqual(['Moving']))
  await eventually(async () =>
    expect(await deliveries()).toMatchObject([
      { status: 'SENT', attempts: 2, log: [{ status: 204 }, { status: 410 }] },
    ]),
  )
  expect(await state()).toMatchObject({ enabled: true, failingSince: null })
  await other.stop()
})

test('an attempt that Foyer itself ends stands in the log, and the event goes to the new address', async () => {
  receiver.answers(() => {})
  await edit(annId, 'Hanging')
  await eventually(() => expect(receiver.all).toHaveLength(1))
  const other = await startReceiver()
  await app.admin.run(Update, { id: webhookId, input: { url: other.url } })
  await eventually(async () => expect(await deliveries('SENT')).toHaveLength(1))
  expect(await deliveries()).toMatchObject([{ attempts: 2, log: [{ status: 204 }, { status: null }] }])
  expect((await deliveries())[0]?.log[1]?.error).toContain('Foyer ended the attempt')
  expect(await state()).toMatchObject({ failingSince: null })
  await other.stop()
})

test('what arrives while the webhook is switched off has arrived', async () => {
  const held: ServerResponse[] = []
  receiver.answers(response => held.push(response))
  await edit(annId, 'On its way')
  await eventually(() => expect(held).toHaveLength(1))
  await app.admin.run(Update, { id: webhookId, input: { enabled: false } })
  expect(await deliveries()).toMatchObject([{ status: 'FAILED' }])
  held[0]?.writeHead(200).end()
  await eventually(async () => expect(await deliveries()).toMatchObject([{ status: 'SENT', error: null }]))
})

test.each<[string, UpdateInput, UpdateInput]>([
  ['off and on', { enabled: false }, { enabled: true }],
  ['narrowed and widened', { events: ['employee.joined'] }, { events: ['employee.joined', 'employee.updated'] }],
])(
  'what is under way while a webhook is %s holds up what comes after it, and is not missed',
  async (how, away, back) => {
    // Only what changes is told.
    const [one, two, beside] = [`One ${how}`, `Two ${how}`, `Beside ${how}`]
    const held: ServerResponse[] = []
    receiver.answers(response => held.push(response))
    const missedSince = new Date(app.app.clock() - MINUTE).toISOString()
    await edit(annId, one)
    await eventually(() => expect(held).toHaveLength(1))
    await app.admin.run(Update, { id: webhookId, input: away })
    expect(await deliveries()).toMatchObject([{ status: 'FAILED', nextAttemptAt: null }])
    await app.admin.run(Update, { id: webhookId, input: back })
    const { replayWebhook } = await app.admin.run(Replay, { input: { webhookId, missedSince } })
    expect(replayWebhook).toMatchObject({ count: 0 })
    await edit(annId, two)
    await edit(bobId, beside)
    await eventually(() => expect(positions(receiver.all)).toEqual([one, beside]))
    await pause(500)
    expect(positions(receiver.all)).toEqual([one, beside])

    // What comes of it frees the others at once, also where it is a failure, and that can be sent again.
    receiver.answers(response => response.writeHead(200).end())
    for (const response of held) response.writeHead(500).end()
    await inTime(() => expect(positions(receiver.accepted).sort()).toEqual([beside, two]), 5_000)
    const again = await app.admin.run(Replay, { input: { webhookId, missedSince } })
    expect(again.replayWebhook).toMatchObject({ count: 1 })
    await inTime(() => expect(positions(receiver.accepted)).toContain(one))
  },
)

test('what was under way when Foyer was killed holds up nobody for longer than its lease', async () => {
  const orderKey = `${webhookId}:${annId}`
  await app.app.database.inTransaction(async tx => {
    await queueForWebhooks(tx, [
      { webhookId, event: { id: newId(), type: 'employee.updated', at: app.app.clock(), subjectId: annId } },
    ])
    const leased = { status: DeliveryStatus.FAILED, leaseOwner: newId(), nextAttemptAt: app.app.clock() + 30_000 }
    await tx.update(DeliveryEntity, { orderKey }, leased)
  })
  await edit(annId, 'After')
  await pause(500)
  expect(receiver.all).toEqual([])
  app.later(30_000)
  await inTime(() => expect(positions(receiver.accepted)).toEqual(['After']), 1_000)
})

test.each([
  ['does not end', (response: ServerResponse) => response.writeHead(200).write('an endless story')],
  [
    'breaks off',
    (response: ServerResponse) =>
      response.writeHead(200, { 'content-length': 99 }).write('an endless story', () => response.destroy()),
  ],
])('an answer of 200 counts though its body %s', async (_, answer) => {
  receiver.answers(answer)
  await edit(annId, `With a body that ${_}`)
  await eventually(async () => expect(await deliveries()).toMatchObject([{ status: 'SENT', attempts: 1 }]))
  expect((await deliveries())[0]?.log).toMatchObject([{ status: 200, error: null, answer: 'an endless story' }])
  expect(receiver.all).toHaveLength(1)
})

test('who wants no more is told of as that, and not as failing', async () => {
  app.received.length = 0
  receiver.answers(response => response.writeHead(410).end())
  await edit(annId, 'Unwanted')
  await edit(annId, 'Unwanted, too')
  await eventually(async () => expect(await state()).toMatchObject({ enabled: false, waiting: 0 }))
  const errors = (await deliveries()).map(({ error }) => error)
  expect(errors).toContainEqual(expect.stringContaining('wants no more events (410)'))
  for (const error of errors) expect(error).toContain('The webhook was switched off')

  // As if it had been queued at that very moment.
  await app.app.database.inTransaction(tx =>
    tx.query("UPDATE deliveries SET status = 'QUEUED', error = NULL WHERE channel = 'WEBHOOK'"),
  )
  await eventually(async () => expect(await state()).toMatchObject({ waiting: 0 }))
  const [mail] = await app.mailsTo('ada@acme.example')
  expect(mail?.mail.text).toContain('answered that it wants none (410)')
  expect(mail?.mail.text).not.toContain('none had arrived')
  const { replayWebhook } = await app.admin.run(Replay, { input: { webhookId, ids: [] } })
  expect(replayWebhook).toMatchObject({ code: 'WEBHOOK_UNKNOWN', message: expect.stringContaining('switched off') })
})

test('what was missed is sent again once, however many ask at once, and nothing from before the webhook', async () => {
  const missedSince = new Date(app.app.clock() - 24 * HOUR).toISOString()
  const replay = async () => {
    const { replayWebhook } = await app.admin.run(Replay, { input: { webhookId, missedSince } })
    return replayWebhook.__typename === 'WebhookReplayed' ? replayWebhook.count : replayWebhook.message
  }
  expect(await replay()).toBe(0)
  await app.admin.run(Update, { id: webhookId, input: { enabled: false } })
  await edit(annId, 'Missed')
  await app.admin.run(Update, { id: webhookId, input: { enabled: true } })
  const counts = await Promise.all(Array.from({ length: 8 }, replay))
  expect(counts.sort()).toEqual([0, 0, 0, 0, 0, 0, 0, 1])
  await eventually(() => expect(positions(receiver.accepted)).toEqual(['Missed']))
})
