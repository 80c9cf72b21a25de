import { graphql } from '@foyer/schema/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../database/ids.ts'
import { programOf } from '../test/apiTokens.ts'
import { Activity, register, setRegistrationType, UpdatePolicy, WhoAmI } from '../test/stories.ts'
import { type Client, PASSWORD, SignIn, startTestApp, type TestApp } from '../test/testApp.ts'

const Deactivate = graphql(`
  mutation Deactivate($id: ID!, $openInvitations: OpenInvitations, $handOverTo: ID) {
    deactivateEmployee(id: $id, openInvitations: $openInvitations, handOverTo: $handOverTo) {
      __typename ... on User { status openInvitationCount } ... on Refusal { code message field }
    }
  }
`)
const Reactivate = graphql(`
  mutation Reactivate($id: ID!) {
    reactivateEmployee(id: $id) { __typename ... on User { status role } ... on Refusal { code message } }
  }
`)
const Invite = graphql(`
  mutation InviteBeforeLeaving($input: InvitePeopleInput!) {
    invitePeople(input: $input) {
      __typename ... on InvitePeoplePayload { outcomes { invitation { id } refusal { code } } } ... on Refusal { code }
    }
  }
`)
const Invitation = graphql(`
  query InvitationOfLeaver($id: ID!) { invitation(id: $id) { status held invitedBy { id } revokedBy { id } } }
`)
const Accept = graphql(`
  mutation AcceptOfLeaver($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) { __typename ... on User { status } ... on Refusal { code } }
  }
`)
const Resend = graphql(`
  mutation ResendOfLeaver($ids: [ID!]!) {
    resendInvitations(ids: $ids) { __typename ... on InvitationsPayload { outcomes { refusal { code } } } }
  }
`)
const RequestReset = graphql(`
  mutation RequestReset($login: String!) { requestPasswordReset(login: $login) { __typename } }
`)
const Reset = graphql(`
  mutation Reset($input: ResetPasswordInput!) {
    resetPassword(input: $input) { __typename ... on Refusal { code } }
  }
`)
const Lead = graphql(`
  mutation Lead($name: String!, $headId: ID!) {
    createDepartment(input: { name: $name, headId: $headId }) { __typename ... on Department { id head { id } } }
  }
`)
const Departments = graphql(`query DepartmentHeads { departments { id head { id } } }`)
const Counts = graphql(`query OpenCounts($id: ID!) { user(id: $id) { openInvitationCount } }`)
const CreateWorkgroup = graphql(`
  mutation GroupOfLeaver($name: String!) {
    createWorkgroup(input: { name: $name }) { __typename ... on Workgroup { id } }
  }
`)

let app: TestApp
let adminId: string
let counter = 0

beforeAll(async () => {
  app = await startTestApp()
  await setRegistrationType(app, 'PUBLIC')
  await everyoneMayInvite(true)
  adminId = (await app.admin.run(WhoAmI)).viewer?.user.id ?? ''
})
afterAll(() => app?.remove())

const everyoneMayInvite = (everyoneMayInvite: boolean) => app.admin.run(UpdatePolicy, { input: { everyoneMayInvite } })

async function employee(role: 'ADMIN' | 'MODERATOR' | 'EMPLOYEE' = 'EMPLOYEE') {
  const email = `leaver${counter++}@corp.example`
  const { client, result } = await register(app, email, 'Lea', 'Ver')
  if (result.__typename !== 'User') throw new Error(result.code)
  if (role !== 'EMPLOYEE') await become(result.id, `role = '${role}'`)
  return { id: result.id, email, client }
}
const become = (id: string, set: string) =>
  app.app.database.inTransaction(tx => tx.query(`UPDATE users SET ${set} WHERE id = ?`, [id]))

interface Leaving {
  openInvitations?: 'HOLD' | 'REVOKE' | 'HAND_OVER'
  handOverTo?: string
}
const deactivate = async (id: string, leaving: Leaving = {}, by: Client = app.admin) =>
  (await by.run(Deactivate, { id, ...leaving })).deactivateEmployee
const reactivate = async (id: string, by: Client = app.admin) => (await by.run(Reactivate, { id })).reactivateEmployee

async function invite(client: Client, more: { role?: 'ADMIN'; workgroupIds?: string[] } = {}) {
  const email = `invited${counter++}@else.example`
  const { invitePeople } = await client.run(Invite, { input: { recipients: [email], ...more } })
  const id = invitePeople.__typename === 'InvitePeoplePayload' ? invitePeople.outcomes[0]?.invitation?.id : undefined
  if (!id) throw new Error(JSON.stringify(invitePeople))
  return { id, email }
}
const look = async (id: string) => (await app.admin.run(Invitation, { id })).invitation
const accept = async (token: string) => {
  const input = { token, firstName: 'New', lastName: 'Comer', password: PASSWORD }
  return (await app.client().run(Accept, { input })).acceptInvitation
}
const openCount = async (client: Client, id: string) => (await client.run(Counts, { id })).user?.openInvitationCount

describe('who leaves', () => {
  test('is out with the next request, whatever they had in hand', async () => {
    const { id, email, client } = await employee()
    const elsewhere = await app.signedIn(email, PASSWORD)
    await app.client().run(RequestReset, { login: email })
    const token = await app.tokenFor(email, 2)
    expect(await deactivate(id)).toMatchObject({ status: 'DEACTIVATED' })
    for (const session of [client, elsewhere]) expect((await session.run(WhoAmI)).viewer).toBeNull()
    expect((await app.client().run(SignIn, { input: { login: email, password: PASSWORD } })).signIn).toMatchObject({
      code: 'DEACTIVATED',
    })
    const input = { token, password: 'copper window gravel ladder' }
    expect((await app.client().run(Reset, { input })).resetPassword).toMatchObject({ code: 'RESET_EXPIRED' })

    expect(await reactivate(id)).toMatchObject({ status: 'ACTIVE', role: 'EMPLOYEE' })
    for (const session of [client, elsewhere]) expect((await session.run(WhoAmI)).viewer).toBeNull()
    expect((await app.client().run(Reset, { input })).resetPassword).toMatchObject({ code: 'RESET_EXPIRED' })
    expect((await (await app.signedIn(email, PASSWORD)).run(WhoAmI)).viewer?.user.id).toBe(id)
    const said = (await app.admin.run(Activity, { first: 2 })).activity.nodes.map(({ summary }) => summary)
    expect(said).toEqual(['Admin reactivated Lea Ver.', 'Admin deactivated Lea Ver.'])
  })

  test('leads no department any more, not even once they are back', async () => {
    const { id } = await employee()
    const { createDepartment } = await app.admin.run(Lead, { name: `Led ${counter++}`, headId: id })
    expect(createDepartment).toMatchObject({ head: { id } })
    await deactivate(id)
    await reactivate(id)
    const { departments } = await app.admin.run(Departments)
    expect(departments.map(({ head }) => head?.id)).not.toContain(id)
  })

  test('leaves once; whoever comes second hears what is', async () => {
    const { id } = await employee()
    const answers = await Promise.all(Array.from({ length: 10 }, () => deactivate(id)))
    expect(answers.filter(it => it.__typename === 'User')).toHaveLength(1)
    for (const it of answers.filter(it => it.__typename === 'Refusal')) {
      expect(it).toMatchObject({ code: 'CONFLICT', message: 'Lea Ver was deactivated already.' })
    }
    const back = await Promise.all(Array.from({ length: 10 }, () => reactivate(id)))
    expect(back.filter(it => it.__typename === 'User')).toHaveLength(1)
    expect(back.find(it => it.__typename === 'Refusal')).toMatchObject({
      code: 'CONFLICT',
      message: 'Lea Ver is an active employee already.',
    })
  })

  test('was an employee', async () => {
    const { id } = await employee()
    for (const [status, what] of [
      ['PENDING', /decide on them under Pending approval/],
      ['REJECTED', /their request to join was declined/],
    ] as const) {
      await become(id, `status = '${status}'`)
      for (const answer of [await deactivate(id), await reactivate(id)]) {
        expect(answer).toMatchObject({ code: 'CONFLICT', message: expect.stringMatching(what) })
      }
    }
    expect(await deactivate(newId())).toMatchObject({ code: 'USER_UNKNOWN' })
    expect(await reactivate(newId())).toMatchObject({ code: 'USER_UNKNOWN' })
  })

  test('comes back as what they were, but by a token that gives no roles as an employee', async () => {
    const { id } = await employee('ADMIN')
    const { client: mayNot } = await programOf(app, app.admin, ['employees:write'])
    const { client: may } = await programOf(app, app.admin, ['employees:write', 'roles:write'])
    await deactivate(id)
    expect(await reactivate(id, may)).toMatchObject({ status: 'ACTIVE', role: 'ADMIN' })
    await deactivate(id)
    expect(await reactivate(id)).toMatchObject({ status: 'ACTIVE', role: 'ADMIN' })
    await deactivate(id)
    expect(await reactivate(id, mayNot)).toMatchObject({ status: 'ACTIVE', role: 'EMPLOYEE' })
    const { activity } = await app.admin.run(Activity)
    expect(activity.nodes.slice(0, 2).map(({ kind }) => kind)).toEqual(['REACTIVATED', 'ROLE_CHANGED'])
    const told = await app.app.database.select<{ type: string; data: string }>(
      'SELECT type, data FROM events WHERE subject_id = ? ORDER BY id DESC LIMIT 2',
      [id],
    )
    // Nobody who provisions by it makes them an admin for a moment.
    expect(told.map(({ data }) => JSON.parse(data).employee.role)).toEqual(['EMPLOYEE', 'EMPLOYEE'])
    expect(told.map(({ type }) => type)).toContain('employee.reactivated')
  })

  test('is not the last admin; of two who deactivate each other at once, one stays', async () => {
    expect(await deactivate(adminId)).toMatchObject({ code: 'LAST_ADMIN' })
    for (let round = 0; round < 5; round++) {
      const other = await employee('ADMIN')
      await Promise.all([app.admin.ask(Deactivate, { id: other.id }), other.client.ask(Deactivate, { id: adminId })])
      const left = await app.app.database.select<{ id: string }>(
        "SELECT id FROM users WHERE role = 'ADMIN' AND status = 'ACTIVE'",
      )
      expect(left).toHaveLength(1)
      if (left[0]?.id !== adminId) {
        await become(adminId, "status = 'ACTIVE'")
        await become(other.id, "status = 'DEACTIVATED'")
        app.admin = await app.signedIn('ada@acme.example', 'correct horse battery staple')
      }
    }
  })

  test('is deactivated by admins only', async () => {
    const [{ id }, { id: plain, client }] = [await employee(), await employee()]
    for (const role of ['EMPLOYEE', 'MODERATOR']) {
      await become(plain, `role = '${role}'`)
      for (const answer of [await client.ask(Deactivate, { id }), await client.ask(Reactivate, { id })]) {
        expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
      }
    }
  })
})

const HandOver = graphql(`
  mutation HandOverAll($id: ID!, $openInvitations: OpenInvitations, $serviceTokens: ServiceTokens) {
    deactivateEmployee(id: $id, openInvitations: $openInvitations, serviceTokens: $serviceTokens) {
      __typename ... on Refusal { code }
    }
  }
`)

describe('a token that deactivates', () => {
  test('hands over no invitation with a role that it may not give', async () => {
    const leaver = await employee('ADMIN')
    const { id: invitation } = await invite(leaver.client, { role: 'ADMIN' })
    await become(leaver.id, "role = 'EMPLOYEE'")
    const { client } = await programOf(app, app.admin, ['employees:write'])
    const input = { id: leaver.id, openInvitations: 'HAND_OVER' as const }
    expect(await client.run(HandOver, input)).toMatchObject({ deactivateEmployee: { code: 'ROLE_TOO_HIGH' } })
    expect(await look(invitation)).toMatchObject({ held: true, invitedBy: { id: leaver.id } })
  })

  test('hands over no token with scopes that it lacks', async () => {
    const leaver = await employee('ADMIN')
    const service = await programOf(app, leaver.client, ['audit:read', 'roles:write'], { kind: 'SERVICE' })
    const input = { id: leaver.id, serviceTokens: 'HAND_OVER' as const }
    const { client: lacks } = await programOf(app, app.admin, ['employees:write', 'audit:read'])
    const { errors } = await lacks.ask(HandOver, input)
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scopes: ['roles:write'] })
    expect((await service.client.post({ query: '{ companyName }' })).status).toBe(200)
    const { client: has } = await programOf(app, app.admin, ['employees:write', 'audit:read', 'roles:write'])
    expect(await has.run(HandOver, input)).toMatchObject({ deactivateEmployee: { __typename: 'User' } })
    expect((await service.client.post({ query: '{ companyName }' })).status).toBe(200)
  })
})

describe('the open invitations of who leaves', () => {
  test('are counted for admins, without those that are over', async () => {
    const { id, client } = await employee()
    expect(await openCount(app.admin, id)).toBe(0)
    const [first] = [await invite(client), await invite(client), await invite(client)]
    expect(await openCount(app.admin, id)).toBe(3)
    await accept(await app.tokenFor(first.email))
    expect(await openCount(app.admin, id)).toBe(2)
    expect(await openCount(client, id)).toBe(0)
  })

  test('are held back, unless somebody says otherwise', async () => {
    const { id, client } = await employee()
    const invitation = await invite(client)
    const token = await app.tokenFor(invitation.email)
    expect(await deactivate(id)).toMatchObject({ openInvitationCount: 1 })
    expect(await look(invitation.id)).toMatchObject({ status: 'PENDING', held: true, invitedBy: { id } })
    expect(await accept(token)).toMatchObject({ code: 'INVITATION_HELD' })
    await app.admin.run(Resend, { ids: [invitation.id] })
    expect(await accept(token)).toMatchObject({ status: 'ACTIVE' })
  })

  test('are revoked, and those of others are not', async () => {
    const [{ id, client }, other] = [await employee(), await employee()]
    const [mine, accepted, theirs] = [await invite(client), await invite(client), await invite(other.client)]
    await accept(await app.tokenFor(accepted.email))
    const token = await app.tokenFor(mine.email)
    expect(await deactivate(id, { openInvitations: 'REVOKE' })).toMatchObject({ openInvitationCount: 0 })
    expect(await look(mine.id)).toMatchObject({ status: 'REVOKED', revokedBy: { id: adminId } })
    expect(await look(accepted.id)).toMatchObject({ status: 'ACCEPTED' })
    expect(await look(theirs.id)).toMatchObject({ status: 'PENDING', held: false })
    expect(await accept(token)).toMatchObject({ code: 'INVITATION_REVOKED' })
  })

  test('are handed over, to the admin who asks or to another, and their links go on working', async () => {
    for (const heir of [null, await employee()]) {
      const { id, client } = await employee()
      const invitation = await invite(client)
      const token = await app.tokenFor(invitation.email)
      expect(await deactivate(id, { openInvitations: 'HAND_OVER', handOverTo: heir?.id })).toMatchObject({
        openInvitationCount: 0,
      })
      expect(await look(invitation.id)).toMatchObject({ held: false, invitedBy: { id: heir?.id ?? adminId } })
      expect(await accept(token)).toMatchObject({ status: 'ACTIVE' })
    }
  })

  test('are handed over only to who may give what they give; else nobody leaves', async () => {
    const admin = await employee('ADMIN')
    const [heir, former] = [await employee(), await employee()]
    await deactivate(former.id)
    await invite(admin.client, { role: 'ADMIN' })
    const handOver = (handOverTo: string) => deactivate(admin.id, { openInvitations: 'HAND_OVER', handOverTo })
    expect(await handOver(heir.id)).toMatchObject({ code: 'ROLE_TOO_HIGH', field: 'handOverTo' })
    expect(await handOver(admin.id)).toMatchObject({ code: 'FIELD_INVALID', field: 'handOverTo' })
    expect(await handOver(former.id)).toMatchObject({ code: 'USER_UNKNOWN', field: 'handOverTo' })
    expect(await handOver(newId())).toMatchObject({ code: 'USER_UNKNOWN', field: 'handOverTo' })
    await everyoneMayInvite(false)
    expect(await handOver(heir.id)).toMatchObject({ code: 'INVITATION_HELD', field: 'handOverTo' })
    await everyoneMayInvite(true)
    const wrong = await app.admin.ask(Deactivate, { id: admin.id, handOverTo: heir.id })
    expect(wrong.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
    expect((await admin.client.run(WhoAmI)).viewer?.user).toMatchObject({ role: 'ADMIN', status: 'ACTIVE' })
    expect(await handOver(adminId)).toMatchObject({ status: 'DEACTIVATED' })
  })

  test('into workgroups go to who is in them, or to an admin', async () => {
    const { createWorkgroup } = await app.admin.run(CreateWorkgroup, { name: `Left ${counter++}` })
    const groupId = createWorkgroup.__typename === 'Workgroup' ? createWorkgroup.id : ''
    const [admin, heir] = [await employee('ADMIN'), await employee()]
    await invite(admin.client, { workgroupIds: [groupId] })
    const leaving = { openInvitations: 'HAND_OVER', handOverTo: heir.id } as const
    expect(await deactivate(admin.id, leaving)).toMatchObject({ code: 'WORKGROUP_NOT_YOURS', field: 'handOverTo' })
    await app.app.database.inTransaction(tx =>
      tx.query('INSERT INTO workgroup_members (user_id, workgroup_id) VALUES (?, ?)', [heir.id, groupId]),
    )
    expect(await deactivate(admin.id, leaving)).toMatchObject({ status: 'DEACTIVATED' })
  })

  test('accepted at the moment their inviter leaves: each is one or the other, and none both', async () => {
    for (const openInvitations of ['HOLD', 'REVOKE', 'HAND_OVER'] as const) {
      const { id, client } = await employee()
      const invitations = [await invite(client), await invite(client), await invite(client)]
      const tokens = await Promise.all(invitations.map(({ email }) => app.tokenFor(email)))
      const [answers, left] = await Promise.all([Promise.all(tokens.map(accept)), deactivate(id, { openInvitations })])
      expect(left).toMatchObject({ status: 'DEACTIVATED' })
      for (const [i, answer] of answers.entries()) {
        const now = await look(invitations[i]?.id ?? '')
        if (answer.__typename === 'User') {
          expect(now?.status).toBe('ACCEPTED')
          // Handed over before it was accepted, or accepted before it could be handed over.
          expect([id, ...(openInvitations === 'HAND_OVER' ? [adminId] : [])]).toContain(now?.invitedBy.id)
        } else if (openInvitations === 'HOLD') expect([answer.code, now?.held]).toEqual(['INVITATION_HELD', true])
        else expect([answer.code, now?.status]).toEqual(['INVITATION_REVOKED', 'REVOKED'])
      }
    }
  })
})
