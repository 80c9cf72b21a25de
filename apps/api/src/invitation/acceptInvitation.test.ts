import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../database/ids.ts'
import {
  Accept,
  Applicants,
  Approve,
  accept,
  Employees,
  hired,
  Invitations,
  invite,
  invited,
  linkTokens,
  OpenInvitation,
  outcomeOf,
  Reject,
  Resend,
  Revoke,
  register,
  setRegistrationType,
  UpdatePolicy,
  WhoAmI,
} from '../test/stories.ts'
import { tables } from '../test/tables.ts'
import { ADMIN, type Client, PASSWORD, SignIn, startTestApp, type TestApp } from '../test/testApp.ts'

const DAY = 24 * 3_600_000
const SALES = newId()
const CHESS = newId()

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ DEFAULT_COUNTRY: 'DE' })
  await app.app.database.inTransaction(async tx => {
    const [root] = await tx.query('SELECT id FROM departments WHERE parent_id IS NULL')
    await tx.query("INSERT INTO departments (id, name, parent_id, created_at) VALUES (?, 'Sales', ?, 1)", [
      SALES,
      root.id,
    ])
    await tx.query("INSERT INTO workgroups (id, name, created_at) VALUES (?, 'Chess', 1)", [CHESS])
  })
  app.app.structure.forget()
})
afterAll(() => app?.remove())

const open = async (token: string) => (await app.client().run(OpenInvitation, { token })).openInvitation
const found = async (recipient: string) =>
  (await app.admin.run(Invitations, { filter: { search: recipient } })).invitations.nodes[0]
const setUser = (email: string, set: string) =>
  app.app.database.inTransaction(tx => tx.query(`UPDATE users SET ${set} WHERE email = ?`, [email]))
const everyoneMayInvite = (may: boolean) => app.admin.run(UpdatePolicy, { input: { everyoneMayInvite: may } })
const resend = async (client: Client, id: string) => {
  const { resendInvitations } = await client.run(Resend, { ids: [id] })
  if (resendInvitations.__typename === 'Refusal') return resendInvitations.code
  const [outcome] = resendInvitations.outcomes
  return outcome?.refusal?.code ?? outcome?.invitation?.status
}
const revoke = async (client: Client, id: string) => {
  const { revokeInvitations } = await client.run(Revoke, { ids: [id] })
  if (revokeInvitations.__typename === 'Refusal') return revokeInvitations.code
  const [outcome] = revokeInvitations.outcomes
  return outcome?.refusal?.code ?? outcome?.invitation?.status
}

test('who was invited by e-mail sees who invites them into what, gives a name and a password, and is in', async () => {
  const more = { departmentId: SALES, workgroupIds: [CHESS], role: 'MODERATOR' as const, message: 'Come\n\nand see.' }
  const { id, token } = await invited(app, 'Ann Lee <Ann@Corp.Example>', more)
  const [mail] = await app.mailsTo('ann@corp.example')
  expect(mail?.mail.text).toContain(`http://foyer.acme.example/invitation#${token}`)
  expect(mail?.mail.text).toContain('and see.')
  expect(await open(token)).toEqual({
    __typename: 'InvitationPreview',
    companyName: 'My company',
    channel: 'EMAIL',
    recipient: 'ann@corp.example',
    invitedBy: 'Admin',
    department: 'Sales',
    words: 'Come\n\nand see.',
    firstName: 'Ann',
    lastName: 'Lee',
    expiresAt: expect.any(String),
  })
  const client = app.client()
  const user = await accept(app, token, client, { firstName: 'Anna' })
  expect(user).toMatchObject({
    status: 'ACTIVE',
    email: 'ann@corp.example',
    phone: null,
    role: 'MODERATOR',
    firstName: 'Anna',
    lastName: 'Lee',
    joinedThrough: 'EMAIL_INVITATION',
    department: { name: 'Sales' },
    workgroups: [{ name: 'Chess' }],
  })
  expect((await client.run(WhoAmI)).viewer?.user.email).toBe('ann@corp.example')
  expect(await found('ann@corp')).toMatchObject({
    id,
    status: 'ACCEPTED',
    acceptedBy: { email: 'ann@corp.example' },
    invitedBy: { email: ADMIN.email },
  })
  await app.signedIn('ANN@corp.example', PASSWORD)
})

test('who was invited by SMS signs in with the number, however it is written', async () => {
  const { token } = await invited(app, '0151 234 567 89')
  expect(await open(token)).toMatchObject({ channel: 'SMS', recipient: '+4915123456789', words: null })
  const user = await accept(app, token)
  expect(user).toMatchObject({ email: null, phone: '+4915123456789', joinedThrough: 'SMS_INVITATION' })
  for (const login of ['+4915123456789', '0151 23456789', '+49 (0)151 / 234-567-89', '004915123456789']) {
    const { signIn } = await app.client().run(SignIn, { input: { login, password: PASSWORD } })
    expect([login, signIn.__typename]).toEqual([login, 'Viewer'])
  }
})

test('a browser in which somebody else is signed in becomes the new person’s, and the other session ends', async () => {
  const { client: browser } = await hired(app, 'before@corp.example')
  const before = browser.cookie
  const { token } = await invited(app, 'after@corp.example')
  await accept(app, token, browser)
  expect((await browser.run(WhoAmI)).viewer?.user.email).toBe('after@corp.example')
  browser.cookie = before
  expect((await browser.run(WhoAmI)).viewer).toBeNull()
})

test('a name or a password that is no good is refused, and the link still works after that', async () => {
  const { token } = await invited(app, 'weak@corp.example')
  const before = await tables(app)
  for (const [more, code, field] of [
    [{ firstName: ' ' }, 'FIELD_INVALID', 'firstName'],
    [{ lastName: 'x'.repeat(81) }, 'FIELD_INVALID', 'lastName'],
    [{ password: 'short' }, 'PASSWORD_WEAK', 'password'],
    [{ password: 'weak@corp.example' }, 'PASSWORD_WEAK', 'password'],
  ] as const) {
    expect(await accept(app, token, app.client(), more)).toMatchObject({ code, field })
  }
  expect(await tables(app)).toEqual(before)
  expect(await accept(app, token)).toMatchObject({ status: 'ACTIVE' })
})

test('accepting takes no address', async () => {
  const { token } = await invited(app, 'mine@corp.example')
  const input = { token, firstName: 'A', lastName: 'B', password: PASSWORD, email: 'ada@acme.example' }
  const answer = await app.client().ask(Accept, { input })
  expect(answer.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
  expect(await accept(app, token)).toMatchObject({ email: 'mine@corp.example' })
})

test('fifty who accept one invitation at once make one user', async () => {
  const { token } = await invited(app, 'race@corp.example')
  const results = await Promise.all(Array.from({ length: 50 }, () => accept(app, token)))
  const words = results.map(outcomeOf)
  expect(words.filter(word => word === 'User')).toHaveLength(1)
  // Which of the two depends on when they looked.
  for (const word of words) expect(['User', 'INVITATION_SPENT', 'ALREADY_EMPLOYEE']).toContain(word)
  expect((await app.admin.run(Employees, { filter: { search: 'race@corp' } })).employees.totalCount).toBe(1)
})

describe('a link', () => {
  test('works beside the newer ones of the same invitation until one is used', async () => {
    const { id, token: first } = await invited(app, 'two@corp.example')
    expect(await resend(app.admin, id)).toBe('PENDING')
    const [second = ''] = await linkTokens(app, 'two@corp.example', 2)
    expect(second).not.toBe(first)
    for (const token of [first, second]) expect(outcomeOf(await open(token))).toBe('InvitationPreview')
    expect(await accept(app, first)).toMatchObject({ status: 'ACTIVE' })
    for (const token of [first, second]) {
      expect(outcomeOf(await open(token))).toBe('INVITATION_SPENT')
      expect(outcomeOf(await accept(app, token))).toBe('INVITATION_SPENT')
    }
  })

  test('is dead once the invitation is revoked, the earlier and the newer', async () => {
    const { id, token: first } = await invited(app, 'gone@corp.example')
    await resend(app.admin, id)
    const [second = ''] = await linkTokens(app, 'gone@corp.example', 2)
    expect(await revoke(app.admin, id)).toBe('REVOKED')
    for (const token of [first, second]) {
      expect(outcomeOf(await open(token))).toBe('INVITATION_REVOKED')
      expect(outcomeOf(await accept(app, token))).toBe('INVITATION_REVOKED')
    }
    expect(await resend(app.admin, id)).toBe('INVITATION_REVOKED')
    // Whoever is invited anew has an invitation of its own; the dead one stays dead.
    const { id: anew } = await invited(app, 'gone@corp.example')
    expect(anew).not.toBe(id)
    expect(outcomeOf(await open(first))).toBe('INVITATION_REVOKED')
    const [third = ''] = await linkTokens(app, 'gone@corp.example', 3)
    expect(await accept(app, third)).toMatchObject({ status: 'ACTIVE' })
  })

  test('that has expired works again after resending', async () => {
    const { id, token } = await invited(app, 'late@corp.example')
    app.later(14 * DAY)
    app.admin = await app.signedIn(ADMIN.email, ADMIN.password)
    expect(outcomeOf(await open(token))).toBe('INVITATION_EXPIRED')
    expect(outcomeOf(await accept(app, token))).toBe('INVITATION_EXPIRED')
    expect((await found('late@corp'))?.status).toBe('EXPIRED')
    expect(await resend(app.admin, id)).toBe('PENDING')
    expect(outcomeOf(await open(token))).toBe('InvitationPreview')
    expect(await accept(app, token)).toMatchObject({ status: 'ACTIVE' })
  })

  test('that has expired can be revoked, and is offered no more', async () => {
    const { id, token } = await invited(app, 'lapsed@corp.example')
    app.later(14 * DAY)
    app.admin = await app.signedIn(ADMIN.email, ADMIN.password)
    expect(await revoke(app.admin, id)).toBe('REVOKED')
    expect(outcomeOf(await open(token))).toBe('INVITATION_REVOKED')
    expect(await revoke(app.admin, id)).toBe('INVITATION_REVOKED')
  })
})

describe('somebody who is known already', () => {
  test('by another door is an employee: the invitation counts as accepted by them, and changes nothing of them', async () => {
    const { token } = await invited(app, 'door@corp.example', { role: 'ADMIN' })
    await setRegistrationType(app, 'PUBLIC')
    const { result } = await register(app, 'door@corp.example', 'Dora', 'Own')
    await setRegistrationType(app, 'MODERATED')
    expect(result).toMatchObject({ status: 'ACTIVE', role: 'EMPLOYEE' })
    expect(await found('door@corp')).toMatchObject({ status: 'ACCEPTED', acceptedBy: { email: 'door@corp.example' } })
    const before = await tables(app)
    expect(outcomeOf(await accept(app, token))).toBe('INVITATION_SPENT')
    expect(await tables(app)).toEqual(before)
  })

  test('and is an employee under an invitation that is open still: nothing of theirs changes', async () => {
    const { token } = await invited(app, 'taken@corp.example', { role: 'ADMIN' })
    const { id } = await hired(app, 'other@corp.example')
    await setUser('other@corp.example', "email = 'taken@corp.example', email_canonical = 'taken@corp.example'")
    const before = await tables(app)
    expect(outcomeOf(await open(token))).toBe('ALREADY_EMPLOYEE')
    const thief = app.client()
    expect(outcomeOf(await accept(app, token, thief, { password: 'copper window gravel ladder' }))).toBe(
      'ALREADY_EMPLOYEE',
    )
    expect(thief.cookie).toBeNull()
    expect(await tables(app)).toEqual(before)
    const owner = await app.signedIn('taken@corp.example', PASSWORD)
    expect((await owner.run(WhoAmI)).viewer?.user).toMatchObject({ id, role: 'EMPLOYEE' })
  })

  test('waits for approval, and is admitted by accepting', async () => {
    const { token } = await invited(app, 'waits@else.example', { departmentId: SALES })
    const { result, client: applicant } = await register(app, 'waits@else.example', 'Will', 'Wait')
    expect(result).toMatchObject({ status: 'PENDING' })
    const client = app.client()
    const user = await accept(app, token, client, { password: 'copper window gravel ladder' })
    expect(user).toMatchObject({ status: 'ACTIVE', department: { name: 'Sales' }, joinedThrough: 'EMAIL_INVITATION' })
    expect((await client.run(WhoAmI)).viewer?.user.status).toBe('ACTIVE')
    expect(applicant.cookie).toBeNull()
    expect((await app.admin.run(Applicants, {})).applicants.totalCount).toBe(0)
    const { employees } = await app.admin.run(Employees, { filter: { search: 'ann lee waits' } })
    expect(employees.totalCount).toBe(1)
  })

  test('was approved: their invitation is over', async () => {
    const { token } = await invited(app, 'approved@else.example')
    const { result } = await register(app, 'approved@else.example')
    await app.admin.run(Approve, { input: { ids: [result.__typename === 'User' ? result.id : ''] } })
    expect(outcomeOf(await accept(app, token))).toBe('INVITATION_SPENT')
  })

  test('was rejected after the invitation: it does not get them in; one that is sent after that does', async () => {
    const { id, token } = await invited(app, 'no@else.example')
    const { result } = await register(app, 'no@else.example')
    await app.admin.run(Reject, { input: { ids: [result.__typename === 'User' ? result.id : ''] } })
    const client = app.client()
    expect(outcomeOf(await open(token))).toBe('REJECTED')
    expect(outcomeOf(await accept(app, token, client))).toBe('REJECTED')
    expect(client.cookie).toBeNull()
    app.later(1)
    expect(await resend(app.admin, id)).toBe('PENDING')
    expect(await accept(app, token, client)).toMatchObject({ status: 'ACTIVE' })
  })

  test('was deactivated: no old link gets them back', async () => {
    const { token } = await invited(app, 'leaver@corp.example')
    await hired(app, 'leaving@corp.example')
    await setUser(
      'leaving@corp.example',
      "email = 'leaver@corp.example', email_canonical = 'leaver@corp.example', status = 'DEACTIVATED'",
    )
    const before = await tables(app)
    const client = app.client()
    expect(outcomeOf(await open(token))).toBe('DEACTIVATED')
    expect(outcomeOf(await accept(app, token, client))).toBe('DEACTIVATED')
    expect(client.cookie).toBeNull()
    expect(await tables(app)).toEqual(before)
  })
})

describe('an inviter who', () => {
  let employee: Client
  beforeAll(async () => {
    await everyoneMayInvite(true)
    employee = (await hired(app, 'inviter@corp.example', { departmentId: SALES, workgroupIds: [CHESS] })).client
  })

  test('may no longer invite holds the invitation back until an admin resends it', async () => {
    const { id, token } = await invited(app, 'held1@corp.example', {}, employee)
    await everyoneMayInvite(false)
    expect(await open(token)).toMatchObject({ code: 'INVITATION_HELD', message: expect.stringContaining('Ann Lee') })
    expect(outcomeOf(await accept(app, token))).toBe('INVITATION_HELD')
    expect(await found('held1')).toMatchObject({ status: 'PENDING', held: true })
    expect(await resend(app.admin, id)).toBe('PENDING')
    expect(await found('held1')).toMatchObject({ held: false, invitedBy: { email: ADMIN.email } })
    expect(await accept(app, token)).toMatchObject({ status: 'ACTIVE' })
    await everyoneMayInvite(true)
  })

  test('gets the right back before anybody has looked sets the invitation free again', async () => {
    const { token } = await invited(app, 'held2@corp.example', {}, employee)
    await everyoneMayInvite(false)
    expect(outcomeOf(await open(token))).toBe('INVITATION_HELD')
    await everyoneMayInvite(true)
    expect(await accept(app, token)).toMatchObject({ status: 'ACTIVE' })
  })

  test('was moved to another department no longer vouches for the old one', async () => {
    const { id, token } = await invited(app, 'held3@corp.example', { departmentId: SALES }, employee)
    await setUser('inviter@corp.example', 'department_id = (SELECT id FROM departments WHERE parent_id IS NULL)')
    expect(outcomeOf(await accept(app, token))).toBe('INVITATION_HELD')
    expect(await resend(employee, id)).toBe('DEPARTMENT_NOT_YOURS')
    await setUser('inviter@corp.example', `department_id = '${SALES}'`)
    expect(await accept(app, token)).toMatchObject({ department: { name: 'Sales' } })
  })

  test('left a workgroup lets nobody into it any more', async () => {
    const { token } = await invited(app, 'chess@corp.example', { workgroupIds: [CHESS] }, employee)
    await app.app.database.inTransaction(tx =>
      tx.query(
        "DELETE FROM workgroup_members WHERE user_id = (SELECT id FROM users WHERE email = 'inviter@corp.example')",
      ),
    )
    expect(await accept(app, token)).toMatchObject({ status: 'ACTIVE', workgroups: [] })
  })

  test('was deactivated holds all their invitations back, an admin’s too', async () => {
    const { client: other } = await hired(app, 'other-admin@corp.example', { role: 'ADMIN' })
    const { id, token } = await invited(app, 'held4@corp.example', {}, other)
    await setUser('other-admin@corp.example', "status = 'DEACTIVATED'")
    expect(outcomeOf(await accept(app, token))).toBe('INVITATION_HELD')
    expect(await resend(app.admin, id)).toBe('PENDING')
    expect(await accept(app, token)).toMatchObject({ status: 'ACTIVE' })
  })

  test('is an admin no more gives no role that they may not give now', async () => {
    const { client: demoted } = await hired(app, 'demoted@corp.example', { role: 'ADMIN' })
    const given = { MODERATOR: '', ADMIN: '', EMPLOYEE: '' }
    for (const role of ['MODERATOR', 'ADMIN', 'EMPLOYEE'] as const) {
      given[role] = (await invited(app, `${role}@ceiling.example`, { role }, demoted)).token
    }
    await setUser('demoted@corp.example', "role = 'MODERATOR'")
    expect(outcomeOf(await accept(app, given.ADMIN))).toBe('INVITATION_HELD')
    expect(outcomeOf(await accept(app, given.MODERATOR))).toBe('INVITATION_HELD')
    expect(await accept(app, given.EMPLOYEE)).toMatchObject({ role: 'EMPLOYEE' })
    const held = await found('admin@ceiling')
    expect(await resend(demoted, held?.id ?? '')).toBe('ROLE_TOO_HIGH')
    expect(await resend(app.admin, held?.id ?? '')).toBe('PENDING')
    expect(await accept(app, given.ADMIN)).toMatchObject({ role: 'ADMIN' })
  })
})

describe('a place that is gone when they come', () => {
  test('is the root department, and the workgroups that are left', async () => {
    const gone = newId()
    await app.app.database.inTransaction(async tx => {
      const [root] = await tx.query('SELECT id FROM departments WHERE parent_id IS NULL')
      await tx.query("INSERT INTO departments (id, name, parent_id, created_at) VALUES (?, 'Gone', ?, 1)", [
        gone,
        root.id,
      ])
      await tx.query("INSERT INTO workgroups (id, name, created_at) VALUES (?, 'Gone', 1)", [gone])
    })
    app.app.structure.forget()
    const { token } = await invited(app, 'place@corp.example', { departmentId: gone, workgroupIds: [gone, CHESS] })
    await app.app.database.inTransaction(async tx => {
      await tx.query('DELETE FROM departments WHERE id = ?', [gone])
      await tx.query('DELETE FROM workgroups WHERE id = ?', [gone])
    })
    app.app.structure.forget()
    expect(await open(token)).toMatchObject({ department: null })
    expect(await accept(app, token)).toMatchObject({
      department: { name: 'My company' },
      workgroups: [{ name: 'Chess' }],
    })
  })
})

test('nobody gets a higher role than their inviter may give, by any path', async () => {
  await everyoneMayInvite(true)
  const { client: employee } = await hired(app, 'plain@ceiling.example')
  const { client: moderator } = await hired(app, 'mo@ceiling.example', { role: 'MODERATOR' })
  const { client: admin } = await hired(app, 'ad@ceiling.example', { role: 'ADMIN' })
  const roles = ['EMPLOYEE', 'MODERATOR', 'ADMIN'] as const
  const may = { EMPLOYEE: ['EMPLOYEE'], MODERATOR: ['EMPLOYEE'], ADMIN: [...roles] }
  for (const [who, client] of [
    ['EMPLOYEE', employee],
    ['MODERATOR', moderator],
    ['ADMIN', admin],
  ] as const) {
    for (const role of roles) {
      const recipients = [`${who}.${role}@path.example`]
      const allowed = (may[who] as string[]).includes(role)
      // Inviting, and what a dry run says of it.
      for (const dryRun of [true, false]) {
        const result = await invite(client, recipients, { role, dryRun }).catch((error: Error) => error.message)
        const expected = allowed ? { invited: 1 } : expect.stringMatching(/^ROLE_TOO_HIGH/)
        expect(result, `${who} as ${role}`).toEqual(allowed ? expect.objectContaining(expected) : expected)
      }
      // Renewing and resending what an admin offered.
      const { id, token } = await invited(app, `renew.${who}.${role}@path.example`, { role: 'MODERATOR' })
      const renewed = await invite(client, [`renew.${who}.${role}@path.example`], { role }).catch(() => null)
      expect(await resend(client, id)).toBe(who === 'ADMIN' ? 'PENDING' : 'INVITATION_UNKNOWN')
      expect(renewed?.renewed ?? null).toBe(allowed ? 1 : null)
      const user = await accept(app, token)
      expect(user, `${who} renewed as ${role}`).toMatchObject({ role: who === 'ADMIN' ? role : 'MODERATOR' })
    }
  }
  await everyoneMayInvite(false)
})
