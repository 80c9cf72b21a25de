import { GIVE_UP_AFTER_MS, PASSWORD_RESET_MS, RETRY_FIRST_MS } from '@foyer/domain'
import pino from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { App } from '../app.ts'
import { parseConfig } from '../config.ts'
import { type Database, openDatabase } from '../database/database.ts'
import { newId } from '../database/ids.ts'
import { makeApp } from '../makeApp.ts'
import { CompanyEntity } from '../registration/registration.entity.ts'
import { kind, newDatabase } from '../test/databases.ts'
import { eventually } from '../test/eventually.ts'
import { startMailServer, startRudeServer, unusedPort } from '../test/mailServer.ts'
import { UserEntity } from '../user/user.entity.ts'
import { capturedMessages } from './capturedMessages.ts'
import { contentNow, senderNow } from './content.ts'
import { type NewDelivery, queueDeliveries } from './deliveries.ts'
import { DeliveryEntity } from './delivery.entity.ts'
import type { Dispatcher } from './dispatchChannel.ts'
import { startDispatcher } from './dispatcher.ts'
import { accepted, claimDue, endLease, LEASE_MS, renewLeases } from './leases.ts'
import type { AnyKind } from './messages/anyMessage.ts'
import { smtp } from './smtp.ts'

const publicUrl = 'https://foyer.acme.example'
const mailFrom = { name: null, address: 'foyer@acme.example' }
const token = 'c2VjcmV0LXRva2VuLW9mLTI1Ni1iaXRz'
const never = new AbortController().signal
/** The longest first pause after a failure, with its jitter. */
const FIRST_PAUSE = RETRY_FIRST_MS * 1.2

let fresh: Awaited<ReturnType<typeof newDatabase>>
let database: Database
let now = 1_790_000_000_000
let logged = ''
const cleanUps: (() => unknown)[] = []

beforeAll(async () => {
  fresh = await newDatabase()
  database = await openDatabase(fresh.where)
  await database.inTransaction(tx => tx.update(CompanyEntity, { id: 1 }, { name: 'Acme' }))
})
beforeEach(() => {
  logged = ''
})
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp()
  await database.inTransaction(async tx => {
    await tx.clear(DeliveryEntity)
    await tx.clear(UserEntity)
  })
  // Whatever a test was about: no log line has ever held a link's token.
  expect(logged).not.toContain(token)
})
afterAll(async () => {
  await database?.close()
  await fresh?.remove()
})

/** As much of the program as sends: the same clock for all, a replica of its own where the database allows. */
function appOver(smtpUrl: string | null, over = database): App {
  const config = { ...parseConfig({}), publicUrl, smtpUrl, mailFrom: smtpUrl ? mailFrom : null }
  const write = (line: string) => {
    logged += line
  }
  const log = pino({}, { write })
  return makeApp(config, over, log, () => now).app
}

function dispatch(app: App, options: Parameters<typeof startDispatcher>[1] = {}): Dispatcher {
  const dispatcher = startDispatcher(app, { attemptMs: 30_000, patienceMs: 50, ...options })
  cleanUps.unshift(() => dispatcher.stop())
  return dispatcher
}

async function mailServer(options: Parameters<typeof startMailServer>[0] = {}) {
  const server = await startMailServer(options)
  cleanUps.push(() => server.stop())
  return server
}

const mailTo = (address: string, more: Partial<NewDelivery> = {}) =>
  ({
    to: { address, name: 'Ann Lee' },
    kind: 'PASSWORD_RESET',
    params: { firstName: 'Ann', minutes: 60 },
    secret: { link: `${publicUrl}/reset-password#${token}` },
    ...more,
  }) as NewDelivery
const queue = (...deliveries: NewDelivery[]) => database.inTransaction(tx => queueDeliveries(tx, now, deliveries))
const people = (count: number) => Array.from({ length: count }, (_, i) => `p${i}@corp.example`)
const rows = () => database.writer.manager.find(DeliveryEntity, { order: { id: 'ASC' } })
const row = async (recipient: string) => (await rows()).find(it => it.recipient === recipient) as DeliveryEntity
const refusal = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode })

/** Waits until every delivery has been tried so often and none is on its way. */
async function tried(attempts: number): Promise<DeliveryEntity[]> {
  return eventually(async () => {
    const all = await rows()
    expect(all.map(it => [it.attempts, it.leaseOwner])).toEqual(all.map(() => [attempts, null]))
    return all
  })
}
async function allSent(): Promise<DeliveryEntity[]> {
  return eventually(async () => {
    const all = await rows()
    expect(all.map(it => it.status)).toEqual(all.map(() => 'SENT'))
    return all
  }, 60_000)
}

describe('a message goes', () => {
  test('as soon as it is committed, once, and its links are wiped', async () => {
    const { url, received } = await mailServer()
    dispatch(appOver(url))
    await queue(mailTo('ann@corp.example'))
    const [sent] = await allSent()
    expect(sent).toMatchObject({
      sentAt: now,
      attempts: 1,
      error: null,
      secret: null,
      captured: false,
      nextAttemptAt: null,
    })
    expect(received.map(({ recipients, mail }) => [recipients, mail.messageId])).toEqual([
      [['ann@corp.example'], `<${sent?.id}@foyer.acme.example>`],
    ])
    expect(received[0]?.mail.text).toContain(token)
    expect(received[0]?.mail.text).toContain('Sent by Foyer for Acme')
  })

  test('when its time has come, and not before', async () => {
    const { url, received } = await mailServer()
    const dispatcher = dispatch(appOver(url))
    await queue(mailTo('later@corp.example', { notBefore: now + 60_000 }), mailTo('now@corp.example'))
    await eventually(() => expect(received).toHaveLength(1))
    expect(received[0]?.recipients).toEqual(['now@corp.example'])
    now += 60_000
    dispatcher.wake()
    await allSent()
  })

  test('by itself when its time has come: the dispatcher wakes up for it', async () => {
    const { url } = await mailServer()
    const app = { ...appOver(url), clock: Date.now }
    dispatch(app)
    await database.inTransaction(tx =>
      queueDeliveries(tx, Date.now(), [mailTo('a@corp.example', { notBefore: Date.now() + 100 })]),
    )
    await allSent()
  })

  test('first what somebody waits for, though many others were queued before', async () => {
    const { url, received } = await mailServer()
    const news = {
      kind: 'PASSWORD_CHANGED',
      params: { firstName: 'Ann', resetLink: publicUrl },
      secret: undefined,
    } as Partial<NewDelivery>
    await queue(...people(30).map(address => mailTo(address, news)))
    now += 1_000
    await queue(mailTo('waits@corp.example'))
    dispatch(appOver(url))
    await allSent()
    expect(received.findIndex(({ recipients }) => recipients.includes('waits@corp.example'))).toBeLessThan(10)
  })

  test('to nobody else, whatever is in a name or an address', async () => {
    const { url, received } = await mailServer()
    dispatch(appOver(url))
    await queue(
      mailTo('ann@corp.example', { to: { address: 'ann@corp.example', name: 'Ann\r\nBcc: x@evil.example' } }),
      mailTo('a@corp.example,evil@x.example'),
    )
    await eventually(async () => expect((await rows()).map(it => it.status)).not.toContain('QUEUED'))
    expect(received.map(it => it.recipients)).toEqual([['ann@corp.example']])
    expect(await row('a@corp.example,evil@x.example')).toMatchObject({ status: 'FAILED', attempts: 1, secret: null })
  })
})

describe('faults', () => {
  test('the server refuses connections, then is up: nothing failed, everything arrived once, without waiting out the pauses', async () => {
    const port = await unusedPort()
    const dispatcher = dispatch(appOver(`smtp://127.0.0.1:${port}`))
    await queue(...people(6).map(address => mailTo(address)))
    for (let attempt = 1; attempt <= 3; attempt++) {
      for (const it of await tried(attempt)) {
        expect(it).toMatchObject({
          status: 'QUEUED',
          error: expect.stringContaining('refuses connections'),
          secret: expect.any(String),
        })
        expect(it.nextAttemptAt).toBeGreaterThanOrEqual(now + RETRY_FIRST_MS * 0.8)
      }
      if (attempt === 3) break
      now += 10 * RETRY_FIRST_MS
      dispatcher.wake()
    }
    const { received } = await mailServer({ port })
    // The first success shows that the server is back; the others are not left to their pauses.
    await queue(mailTo('first@corp.example'))
    const all = await allSent()
    expect(received).toHaveLength(7)
    expect(new Set(received.map(it => it.recipients[0])).size).toBe(7)
    expect(all.every(it => it.error === null && it.secret === null)).toBe(true)
  })

  test('what waits for another reason is not hurried when the server is back', async () => {
    const { url } = await mailServer({
      onRcptTo: ({ address }, _session, done) => done(address.startsWith('grey') ? refusal(451, 'Greylisted') : null),
    })
    dispatch(appOver(url))
    await queue(mailTo('grey@corp.example'))
    await tried(1)
    await queue(mailTo('ann@corp.example'))
    await eventually(async () => expect((await row('ann@corp.example')).status).toBe('SENT'))
    expect(await row('grey@corp.example')).toMatchObject({ status: 'QUEUED', attempts: 1 })
  })

  test('greylisting: tried again after the first pause, and accepted', async () => {
    const seen = new Set<string>()
    const { url, received } = await mailServer({
      onRcptTo: ({ address }, _session, done) => {
        const known = seen.has(address)
        seen.add(address)
        done(known ? null : refusal(451, '4.7.1 Greylisted, try again'))
      },
    })
    const dispatcher = dispatch(appOver(url))
    await queue(...people(3).map(address => mailTo(address)))
    for (const it of await tried(1)) {
      expect(it).toMatchObject({ status: 'QUEUED', error: expect.stringContaining('451 4.7.1 Greylisted, try again') })
    }
    expect(received).toEqual([])
    now += FIRST_PAUSE
    dispatcher.wake()
    expect(await allSent()).toMatchObject([{ attempts: 2, error: null }, { attempts: 2 }, { attempts: 2 }])
    expect(received).toHaveLength(3)
  })

  test('the login fails until it is put right', async () => {
    let right = false
    const { port, received } = await mailServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: ({ password }, _session, done) =>
        right ? done(null, { user: 'foyer' }) : done(refusal(535, `Not ${password}`)),
    })
    const dispatcher = dispatch(appOver(`smtp://foyer:hunter2-hunter2@127.0.0.1:${port}`))
    await queue(...people(3).map(address => mailTo(address)))
    for (const it of await tried(1)) {
      expect(it).toMatchObject({ status: 'QUEUED', error: expect.stringContaining('refuses the login. 535 Not …') })
    }
    expect(logged).not.toContain('hunter2')
    right = true
    now += FIRST_PAUSE
    dispatcher.wake()
    await allSent()
    expect(received).toHaveLength(3)
  })

  test('no trusted TLS: it waits and says why', async () => {
    const { url, received } = await mailServer({ disabledCommands: [] })
    dispatch(appOver(url))
    await queue(mailTo('ann@corp.example'))
    const [it] = await tried(1)
    expect(it).toMatchObject({
      status: 'QUEUED',
      error: expect.stringMatching(/^The mail server cannot be used: .*certificate/),
    })
    expect(received).toEqual([])
  })

  test('5xx for one recipient: failed at once with the reason; the others are untouched', async () => {
    const { url, received } = await mailServer({
      onRcptTo: ({ address }, _session, done) =>
        done(address === 'p3@corp.example' ? refusal(550, '5.1.1 No such user') : null),
    })
    dispatch(appOver(url))
    await queue(...people(8).map(address => mailTo(address)))
    await eventually(async () => expect((await rows()).map(it => it.status)).not.toContain('QUEUED'))
    expect(await row('p3@corp.example')).toMatchObject({
      status: 'FAILED',
      attempts: 1,
      error: 'The mail server refuses the recipient. 550 5.1.1 No such user',
      secret: null,
      nextAttemptAt: null,
      sentAt: null,
    })
    expect(received.map(it => it.recipients[0]).sort()).toEqual(
      people(8).filter(address => address !== 'p3@corp.example'),
    )
  })

  test('a server that hangs for some: the others go on meanwhile, and those are sent later', async () => {
    let patient = false
    const { url, received } = await mailServer({
      onRcptTo: ({ address }, _session, done) => void (patient || !address.startsWith('slow') ? done() : 'never'),
    })
    const dispatcher = dispatch(appOver(url), { attemptMs: 60_000 })
    await queue(...['slow1@corp.example', 'slow2@corp.example', ...people(10)].map(address => mailTo(address)))
    await eventually(() => expect(received).toHaveLength(10))
    const onTheirWay = { status: 'QUEUED', attempts: 1, error: null, leaseOwner: expect.any(String) }
    expect([await row('slow1@corp.example'), await row('slow2@corp.example')]).toMatchObject([onTheirWay, onTheirWay])
    await dispatcher.stop()
    patient = true
    dispatch(appOver(url))
    await allSent()
    expect(received).toHaveLength(12)
  })

  test('a server that accepts connections and drips', async () => {
    const drips = await startRudeServer(socket => {
      const drop = setInterval(() => socket.write('220-one moment\r\n'), 20)
      socket.on('close', () => clearInterval(drop))
    })
    cleanUps.push(() => drips.stop())
    dispatch(appOver(drips.url), { attemptMs: 300 })
    await queue(mailTo('ann@corp.example'))
    const [it] = await tried(1)
    expect(it).toMatchObject({
      status: 'QUEUED',
      error: expect.any(String),
      nextAttemptAt: expect.any(Number),
      secret: expect.any(String),
    })
  })

  test('a day without success: given up, visibly', async () => {
    const dispatcher = dispatch(appOver(`smtp://127.0.0.1:${await unusedPort()}`))
    await queue(mailTo('ann@corp.example'))
    await tried(1)
    now += GIVE_UP_AFTER_MS
    dispatcher.wake()
    const [it] = await tried(2)
    expect(it).toMatchObject({ status: 'FAILED', secret: null, nextAttemptAt: null })
    expect(it?.error).toBe('Given up after 2 attempts. The mail server cannot be used: it refuses connections.')
  })

  test('a mail whose link runs out first is given up with its link', async () => {
    const dispatcher = dispatch(appOver(`smtp://127.0.0.1:${await unusedPort()}`))
    await queue(mailTo('reset@corp.example'), {
      to: { address: 'news@corp.example', name: null },
      kind: 'APPLICATION_RECEIVED',
      params: { firstName: 'Ann' },
    })
    await tried(1)
    now += PASSWORD_RESET_MS
    dispatcher.wake()
    await eventually(async () => expect((await row('reset@corp.example')).status).toBe('FAILED'))
    await eventually(async () =>
      expect(await row('news@corp.example')).toMatchObject({ status: 'QUEUED', attempts: 2 }),
    )
  })

  test('a message that cannot be written holds up no other and is not lost', async () => {
    const { url } = await mailServer()
    dispatch(appOver(url))
    await queue(
      mailTo('odd@corp.example', { kind: 'OF_A_LATER_VERSION' as NewDelivery['kind'] }),
      mailTo('ann@corp.example'),
    )
    await eventually(async () => expect((await row('ann@corp.example')).status).toBe('SENT'))
    expect(await row('odd@corp.example')).toMatchObject({
      status: 'QUEUED',
      error: expect.stringContaining('Foyer itself failed'),
    })
  })
})

describe('replicas and crashes', () => {
  test('two dispatchers on one database send each message once', async () => {
    const { url, received } = await mailServer()
    // SQLite has one process by nature; MySQL gets a second one's connections.
    const other = kind === 'mysql' ? await openDatabase(fresh.where) : database
    if (other !== database) cleanUps.push(() => other.close())
    const dispatchers = [dispatch(appOver(url)), dispatch(appOver(url, other))]
    const addresses = people(24)
    await queue(...addresses.slice(0, 12).map(address => mailTo(address)))
    await queue(...addresses.slice(12).map(address => mailTo(address)))
    for (const dispatcher of dispatchers) dispatcher.wake()
    const all = await allSent()
    expect(all.map(it => it.attempts)).toEqual(all.map(() => 1))
    expect(received.map(it => it.recipients[0]).sort()).toEqual([...addresses].sort())
  })

  test('killed after the server accepted: sent again when the lease has ended, with the same Message-ID', async () => {
    const { url, received } = await mailServer()
    const app = appOver(url)
    await queue(mailTo('ann@corp.example'))
    const claimed = (await claimDue(app, { channel: 'EMAIL' })) as DeliveryEntity
    const transport = smtp({ smtpUrl: url, mailFrom, publicUrl, attemptMs: 5_000 })
    cleanUps.push(() => transport.close())
    const params = await contentNow(app, claimed)
    if (params === null) throw new Error('There is something to send.')
    const to = { address: claimed.recipient, name: claimed.recipientName }
    await transport.send(
      { id: claimed.id, to, kind: claimed.kind as AnyKind, params, sender: await senderNow(app) },
      never,
      async () => undefined,
    )
    // Here the process dies, with nothing recorded.
    const dispatcher = dispatch(app)
    await queue(mailTo('other@corp.example'))
    await eventually(async () => expect((await row('other@corp.example')).status).toBe('SENT'))
    expect(await row('ann@corp.example')).toMatchObject({ status: 'QUEUED', leaseOwner: claimed.leaseOwner })
    now += LEASE_MS
    dispatcher.wake()
    await allSent()
    const [first, , second] = received
    expect([first?.recipients, second?.recipients]).toEqual([['ann@corp.example'], ['ann@corp.example']])
    expect(second?.mail.messageId).toBe(first?.mail.messageId)
    expect((await row('ann@corp.example')).attempts).toBe(2)
  })

  test('whose lease has run out writes nothing over what another does', async () => {
    const app = appOver(null)
    await queue(mailTo('ann@corp.example'))
    const late = (await claimDue(app, { channel: 'EMAIL' })) as DeliveryEntity
    now += LEASE_MS
    const other = (await claimDue(app, { channel: 'EMAIL' })) as DeliveryEntity
    expect(await endLease(app, late, accepted(app, false, {}))).toBe(false)
    expect(await row('ann@corp.example')).toMatchObject({ status: 'QUEUED', leaseOwner: other.leaseOwner, attempts: 2 })
    expect(await claimDue(app, { channel: 'EMAIL' })).toBeNull()
  })

  test('a lease that is renewed goes on; one’s own is not claimed again, even when it has run out', async () => {
    const app = appOver(null)
    await queue(mailTo('ann@corp.example'))
    const mine = (await claimDue(app, { channel: 'EMAIL' })) as DeliveryEntity
    now += LEASE_MS - 1
    await renewLeases(app, [mine])
    now += LEASE_MS - 1
    expect(await claimDue(app, { channel: 'EMAIL' })).toBeNull()
    now += 1
    expect(await claimDue(app, { channel: 'EMAIL' }, [mine.id])).toBeNull()
    expect(await claimDue(app, { channel: 'EMAIL' })).toMatchObject({ id: mine.id, attempts: 2 })
    await renewLeases(app, [mine])
    expect(await endLease(app, mine, accepted(app, false, {}))).toBe(false)
  })

  test('an attempt that takes longer than its lease keeps it', async () => {
    const hanging = await startRudeServer(() => undefined)
    cleanUps.push(() => hanging.stop())
    dispatch(appOver(hanging.url), { renewEveryMs: 20 })
    await queue(mailTo('ann@corp.example'))
    await eventually(async () => expect(await row('ann@corp.example')).toMatchObject({ attempts: 1 }))
    for (let third = 0; third < 6; third++) {
      now += LEASE_MS / 3
      await eventually(async () => expect((await row('ann@corp.example')).nextAttemptAt).toBe(now + LEASE_MS))
    }
    expect(await row('ann@corp.example')).toMatchObject({ attempts: 1, leaseOwner: expect.any(String) })
  })

  test('messages go side by side, but a server says yes to one at a time, and each is recorded before the next', async () => {
    let open = 0
    let mostOpen = 0
    let unanswered = 0
    const unrecorded: number[] = []
    const { url } = await mailServer({
      onRcptTo: (_to, _session, done) => {
        mostOpen = Math.max(mostOpen, ++open)
        setTimeout(done, 30)
      },
      onData(stream, _session, done) {
        stream.resume()
        stream.on('end', async () => {
          unanswered++
          const sent = (await rows()).filter(({ status }) => status === 'SENT').length
          unrecorded.push(unanswered - sent)
          setTimeout(() => {
            open--
            done()
          }, 30)
        })
      },
    })
    dispatch(appOver(url))
    await queue(...people(12).map(address => mailTo(address)))
    await allSent()
    expect(mostOpen).toBeGreaterThan(2)
    expect(unrecorded).toEqual(people(12).map(() => 1))
  })

  test('stopping gives back what does not arrive in time, as if it had not been claimed', async () => {
    let arrived = 0
    const hanging = await startRudeServer(() => void arrived++)
    cleanUps.push(() => hanging.stop())
    const dispatcher = dispatch(appOver(hanging.url))
    await queue(...people(7).map(address => mailTo(address)))
    await eventually(() => expect(arrived).toBe(5))
    now += 1_000
    await dispatcher.stop()
    const all = await rows()
    expect(all.map(({ status, attempts, leaseOwner, error }) => ({ status, attempts, leaseOwner, error }))).toEqual(
      all.map(() => ({ status: 'QUEUED', attempts: 0, leaseOwner: null, error: null })),
    )
    expect(all.filter(it => it.nextAttemptAt === now)).toHaveLength(5)
    expect(all.every(it => it.secret !== null)).toBe(true)
    // Another replica takes over at once.
    const { url, received } = await mailServer()
    dispatch(appOver(url))
    await allSent()
    expect(received).toHaveLength(7)
  })

  test('stopping waits for what is about to arrive, and claims nothing more', async () => {
    const waiting: (() => void)[] = []
    const { url, received } = await mailServer({ onRcptTo: (_to, _session, done) => void waiting.push(done) })
    const dispatcher = dispatch(appOver(url), { patienceMs: 5_000 })
    await queue(...people(7).map(address => mailTo(address)))
    await eventually(() => expect(waiting).toHaveLength(5))
    const stopped = dispatcher.stop()
    for (const accept of waiting) accept()
    await stopped
    expect(received).toHaveLength(5)
    expect((await rows()).map(it => it.status).sort()).toEqual([...Array(2).fill('QUEUED'), ...Array(5).fill('SENT')])
    await queue(mailTo('late@corp.example'))
    expect(await row('late@corp.example')).toMatchObject({ status: 'QUEUED', attempts: 0 })
  })
})

describe('with no mail server configured', () => {
  test('messages are captured, and read in the client as they would have arrived', async () => {
    const app = appOver(null)
    dispatch(app)
    await queue(mailTo('ann@corp.example'))
    const [it] = await allSent()
    expect(it).toMatchObject({ captured: true, secret: expect.stringContaining(token), attempts: 1, sentAt: now })
    const { nodes, totalCount } = await capturedMessages(app, { first: 50 })
    expect(totalCount).toBe(1)
    expect(nodes).toEqual([
      {
        id: it?.id,
        channel: 'EMAIL',
        recipient: 'ann@corp.example',
        subject: 'Set a new password for Acme',
        text: expect.stringContaining(token),
        html: expect.stringContaining(token),
        at: now,
      },
    ])
  })

  test('they come newest first, page by page', async () => {
    const app = appOver(null)
    dispatch(app)
    for (const address of people(5)) {
      now += 1_000
      await queue(mailTo(address), mailTo(`2${address}`))
    }
    await allSent()
    const newestFirst = (await rows()).map(it => it.id).sort((a, b) => (a < b ? 1 : -1))
    const read: string[] = []
    let after: string | null = null
    do {
      const { nodes, pageInfo, totalCount } = await capturedMessages(app, { first: 3, after })
      expect(totalCount).toBe(10)
      read.push(...nodes.map(node => node.id))
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    } while (after)
    expect(read).toEqual(newestFirst)
  })

  test('what was really sent is not among them', async () => {
    const { url } = await mailServer()
    const app = appOver(url)
    dispatch(app)
    await queue(mailTo('ann@corp.example'))
    await allSent()
    expect((await capturedMessages(app, { first: 50 })).nodes).toEqual([])
  })
})

test('ten thousand messages are queued at once', async () => {
  await queue(...people(10_000).map(address => mailTo(address, { notBefore: now + 3_600_000 })))
  expect(await database.writer.manager.count(DeliveryEntity)).toBe(10_000)
})

describe('the digest of waiting applicants', () => {
  const digest = (more: Partial<NewDelivery> = {}) =>
    ({
      to: { address: 'mod@corp.example', name: 'Mo Derator' },
      kind: 'APPLICANTS_WAITING',
      params: { link: `${publicUrl}/applicants` },
      coalesceKey: 'APPLICANTS_WAITING:mod',
      ...more,
    }) as NewDelivery
  const user = (email: string, more: Partial<UserEntity>) => ({
    id: newId(),
    status: 'PENDING' as const,
    role: 'EMPLOYEE' as const,
    email,
    emailCanonical: email,
    firstName: 'Ann',
    lastName: email,
    sortName: email,
    mustChangePassword: false,
    joinedThrough: 'QUICK_LINK' as const,
    createdAt: now,
    ...more,
  })
  const exist = (...users: ReturnType<typeof user>[]) => database.inTransaction(tx => tx.insert(UserEntity, users))
  const moderator = () => user('mod@corp.example', { status: 'ACTIVE', role: 'MODERATOR' })

  test('queued twice waits once; while one is on its way the next may queue', async () => {
    await queue(digest(), digest())
    await queue(digest(), mailTo('ann@corp.example'))
    expect(await rows()).toHaveLength(2)
    // The reset is claimed first: somebody waits for it.
    for (let i = 0; i < 2; i++) await claimDue(appOver(null), { channel: 'EMAIL' })
    await queue(digest())
    expect((await rows()).filter(it => it.kind === 'APPLICANTS_WAITING')).toHaveLength(2)
  })

  test('lists who waits when it is sent, and keeps what it listed when captured', async () => {
    const app = appOver(null)
    await exist(moderator(), user('a@corp.example', {}), user('b@corp.example', {}))
    await queue(digest())
    await database.inTransaction(tx => tx.update(UserEntity, { email: 'a@corp.example' }, { status: 'ACTIVE' }))
    dispatch(app)
    await allSent()
    await database.inTransaction(tx => tx.update(UserEntity, { email: 'b@corp.example' }, { status: 'ACTIVE' }))
    const { nodes } = await capturedMessages(app, { first: 50 })
    expect(nodes[0]?.subject).toBe('1 person waits for approval at Acme')
    expect(nodes[0]?.text).toContain('b@corp.example')
    expect(nodes[0]?.text).not.toContain('a@corp.example')
  })

  test('is dropped when nobody waits any more', async () => {
    await exist(moderator())
    await queue(digest())
    dispatch(appOver(null))
    await eventually(async () => expect(await rows()).toEqual([]))
  })

  test('is dropped when its recipient may no longer decide', async () => {
    await exist(user('mod@corp.example', { status: 'DEACTIVATED', role: 'MODERATOR' }), user('a@corp.example', {}))
    await queue(digest())
    dispatch(appOver(null))
    await eventually(async () => expect(await rows()).toEqual([]))
  })

  test('piled up while the server was down, arrives once', async () => {
    const port = await unusedPort()
    dispatch(appOver(`smtp://127.0.0.1:${port}`))
    await exist(moderator(), user('a@corp.example', {}))
    await queue(digest())
    await tried(1)
    const { received } = await mailServer({ port })
    now += 1_000
    await queue(digest())
    await allSent()
    expect(await rows()).toHaveLength(1)
    expect(received).toHaveLength(1)
  })
})
