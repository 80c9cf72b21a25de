import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../database/database.ts'
import { eventually } from '../test/eventually.ts'
import {
  AskFresh,
  accept,
  hired,
  Invitations,
  Invite,
  invited,
  linkTokens,
  OpenInvitation,
  outcomeOf,
  Reject,
  Resend,
  Revoke,
  register,
  UpdatePolicy,
} from '../test/stories.ts'
import { tables } from '../test/tables.ts'
import { ADMIN, startTestApp, type TestApp } from '../test/testApp.ts'
import { sendReminders } from './reminders.ts'

const DAY = 24 * 3_600_000
const HALF = 7 * DAY

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({}, { vonage: true })
})
afterAll(() => app?.remove())

/** So much later; sessions end meanwhile, so the admin signs in again. */
async function later(ms: number): Promise<void> {
  app.later(ms)
  app.admin = await app.signedIn(ADMIN.email, ADMIN.password)
}
const found = async (search: string) => (await app.admin.run(Invitations, { filter: { search } })).invitations.nodes[0]
const ask = async (token: string) => (await app.client().run(AskFresh, { token })).askForFreshInvitation
const resend = (id: string) => app.admin.run(Resend, { ids: [id] })
/** Everybody whose reminder was queued, whatever became of it, oldest first. */
const reminded = async () =>
  (
    await app.app.database.select<{ recipient: string }>(
      "SELECT recipient FROM deliveries WHERE kind = 'INVITATION_REMINDER' ORDER BY queued_at, id",
    )
  ).map(({ recipient }) => recipient)

describe('a reminder', () => {
  test('is off by default', async () => {
    await invited(app, 'off@remind.example')
    await later(HALF)
    const before = await tables(app)
    await sendReminders(app.app)
    expect(await tables(app)).toEqual(before)
  })

  test('goes once, halfway, to whoever could still accept, however many replicas send them', async () => {
    await app.admin.run(UpdatePolicy, { input: { invitationReminders: true } })
    // Who had passed the middle before it was switched on.
    await sendReminders(app.app)
    expect(await reminded()).toEqual(['off@remind.example'])

    const { token: first } = await invited(app, 'waits@remind.example')
    await invited(app, '+4915123456701')
    await accept(app, (await invited(app, 'accepted@remind.example')).token)
    const { id: revoked } = await invited(app, 'revoked@remind.example')
    await app.admin.run(Revoke, { ids: [revoked] })
    // Barred for good, says the provider.
    app.vonage?.always('4915123456702', { statuses: [7] })
    const { invitePeople } = await app.admin.run(Invite, { input: { recipients: ['+4915123456702'] } })
    expect(invitePeople).toMatchObject({ invited: 1 })
    await eventually(async () => {
      if ((await found('+4915123456702'))?.delivery?.status !== 'FAILED') throw new Error('not failed yet')
    })
    const { client: inviter } = await hired(app, 'inviter@remind.example', { role: 'ADMIN' })
    await invited(app, 'held@remind.example', {}, inviter)
    await app.app.database.inTransaction(tx =>
      tx.query("UPDATE users SET status = 'DEACTIVATED' WHERE email = 'inviter@remind.example'"),
    )
    await invited(app, 'rejected@remind.example')
    const { result } = await register(app, 'rejected@remind.example')
    await app.admin.run(Reject, { input: { ids: [result.__typename === 'User' ? result.id : ''] } })
    const { id: anew } = await invited(app, 'anew@remind.example')

    await later(HALF - 60_000)
    await resend(anew)
    await sendReminders(app.app)
    expect(await reminded()).toHaveLength(1)
    await later(60_000)
    const { kind } = app.app.database
    const replica = kind === 'mysql' ? await openDatabase(app.app.config.database) : app.app.database
    await Promise.all([
      ...Array.from({ length: 4 }, () => sendReminders(app.app)),
      ...Array.from({ length: 4 }, () => sendReminders({ ...app.app, database: replica })),
    ])
    if (replica !== app.app.database) await replica.close()
    await sendReminders(app.app)
    expect((await reminded()).slice(1).sort()).toEqual(['+4915123456701', 'waits@remind.example'])

    const [, mail] = await app.mailsTo('waits@remind.example', 2)
    expect(mail?.mail.subject).toContain('Reminder')
    const [, sms] = await app.smsTo('+4915123456701', 2)
    expect(sms?.text).toContain('Reminder')
    expect((await found('waits@remind'))?.remindedAt).not.toBeNull()
    // Its link is one more, and the first one still works.
    const [second = ''] = await linkTokens(app, 'waits@remind.example', 2)
    expect(outcomeOf((await app.client().run(OpenInvitation, { token: second })).openInvitation)).toBe(
      'InvitationPreview',
    )
    expect(await accept(app, first)).toMatchObject({ status: 'ACTIVE' })
  })

  test('comes again halfway through the new life of what was resent, and never when that has run out', async () => {
    await later(HALF - 120_000)
    await sendReminders(app.app)
    expect(await reminded()).not.toContain('anew@remind.example')
    await later(120_000)
    await sendReminders(app.app)
    expect((await reminded()).filter(recipient => recipient === 'anew@remind.example')).toHaveLength(1)
    await invited(app, 'slept@remind.example')
    // Nobody was there to send any.
    await later(15 * DAY)
    await sendReminders(app.app)
    expect(await reminded()).not.toContain('slept@remind.example')
    await resend((await found('anew@remind'))?.id ?? '')
    expect((await found('anew@remind'))?.remindedAt).toBeNull()
    await later(HALF)
    await sendReminders(app.app)
    expect((await reminded()).filter(recipient => recipient === 'anew@remind.example')).toHaveLength(2)
  })
})

describe('a fresh invitation', () => {
  const asked = async () => app.received.filter(({ mail }) => mail.subject?.includes('fresh invitation'))
  const mailsAsked = (atLeast: number) =>
    eventually(async () => {
      const mails = await asked()
      if (mails.length < atLeast) throw new Error(`${mails.length} mails, not ${atLeast}`)
      return mails
    })

  test('is asked for where one has run out: the inviter sees it and is mailed, once a day', async () => {
    const { id, token } = await invited(app, 'Ann Lee <ann@fresh.example>')
    expect(await ask(token)).toMatchObject({ code: 'CONFLICT' })
    await later(14 * DAY)
    const answer = await ask(token)
    expect(answer).toMatchObject({ message: expect.stringContaining('your mailbox') })
    const [mail] = await mailsAsked(1)
    expect(mail?.recipients).toEqual([ADMIN.email])
    expect(mail?.mail.text?.replace(/[\u200b\u2060]/g, '')).toContain('Ann Lee')
    expect(mail?.mail.text).toContain('http://foyer.acme.example/invited')
    expect((await found('ann@fresh'))?.freshAskedAt).not.toBeNull()
    const { invitations } = await app.admin.run(Invitations, { filter: { freshAsked: true } })
    expect(invitations.nodes.map(it => it.id)).toEqual([id])

    // Again, and ten at once: the same answer, and no further mail.
    const again = await Promise.all(Array.from({ length: 10 }, () => ask(token)))
    for (const it of again) expect(it).toEqual(answer)
    await later(DAY - 60_000)
    expect(await ask(token)).toEqual(answer)
    const rows = await app.app.database.select("SELECT id FROM deliveries WHERE kind = 'INVITATION_ASKED'")
    expect(rows).toHaveLength(1)
    await later(60_000)
    expect(await ask(token)).toEqual(answer)
    await mailsAsked(2)

    // Resent and run out again within the day, it is a task again, but no mail.
    await resend(id)
    await app.app.database.inTransaction(tx => tx.query('UPDATE invitations SET expires_at = 1 WHERE id = ?', [id]))
    expect(await ask(token)).toEqual(answer)
    expect((await found('ann@fresh'))?.freshAskedAt).not.toBeNull()
    const all = await app.app.database.select("SELECT id FROM deliveries WHERE kind = 'INVITATION_ASKED'")
    expect(all).toHaveLength(2)

    // Resent, there is nothing left to do, and the first link works again.
    await resend(id)
    expect((await found('ann@fresh'))?.freshAskedAt).toBeNull()
    expect(await ask(token)).toMatchObject({ code: 'CONFLICT' })
    expect(await accept(app, token)).toMatchObject({ status: 'ACTIVE' })
    expect(await ask(token)).toMatchObject({ code: 'INVITATION_SPENT' })
  })

  test('is asked of the admins where the inviter may not invite any more', async () => {
    await app.admin.run(UpdatePolicy, { input: { everyoneMayInvite: true } })
    const { client } = await hired(app, 'plain@fresh.example')
    const { id, token } = await invited(app, 'held@fresh.example', {}, client)
    await app.admin.run(UpdatePolicy, { input: { everyoneMayInvite: false } })
    const before = (await asked()).length
    expect(outcomeOf(await ask(token))).toBe('RequestReceived')
    expect((await mailsAsked(before + 1)).at(-1)?.recipients).toEqual([ADMIN.email])
    await app.admin.run(Revoke, { ids: [id] })
    const { invitations } = await app.admin.run(Invitations, { filter: { freshAsked: true } })
    expect(invitations.totalCount).toBe(0)
    expect(await ask(token)).toMatchObject({ code: 'INVITATION_REVOKED' })
  })

  test('is a task for an inviter without a mailbox, too', async () => {
    const { client } = await hired(app, '+4915123456777', { role: 'ADMIN' })
    const { token } = await invited(app, 'nomail@fresh.example', {}, client)
    await later(14 * DAY)
    expect(outcomeOf(await ask(token))).toBe('RequestReceived')
    expect((await found('nomail@fresh'))?.freshAskedAt).not.toBeNull()
  })

  test('is asked for by one network so often an hour, and says when to try again', async () => {
    const { token } = await invited(app, 'limit@fresh.example')
    await later(14 * DAY)
    let last: Awaited<ReturnType<typeof ask>> | null = null
    for (let i = 0; i < 61 && (last === null || outcomeOf(last) !== 'TOO_MANY'); i++) last = await ask(token)
    expect(last).toMatchObject({ code: 'TOO_MANY', retryAfterSeconds: expect.any(Number) })
  })
})
