import { graphql } from '@foyer/schema/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../test/eventually.ts'
import { Activity, Employees, join, register, setRegistrationType, WhoAmI } from '../test/stories.ts'
import { ADMIN, PASSWORD, SignIn, startTestApp, type TestApp } from '../test/testApp.ts'

/** From oneself to others. */
const WayRound = graphql(`
  query WayRound {
    viewer {
      user {
        firstName
        department { name employeeCount head { email } }
        workgroups { name }
        decidedBy { email }
      }
    }
  }
`)
const RegisterEmployee = graphql(`
  mutation RegisterEmployee($input: RegisterEmployeeInput!) {
    registerEmployee(input: $input) {
      __typename
      ... on User { id status role email position joinedThrough joinedAt department { name } invitation { id } }
      ... on Refusal { code message field }
    }
  }
`)
const Renew = graphql(`
  mutation Renew($id: ID!, $credentials: Credentials) {
    renewCredentials(id: $id, credentials: $credentials) { __typename ... on User { id } ... on Refusal { code message } }
  }
`)
const ChangePassword = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) { __typename ... on Viewer { mustChangePassword } ... on Refusal { code } }
  }
`)
const Reset = graphql(`
  mutation Reset($input: ResetPasswordInput!) {
    resetPassword(input: $input) { __typename ... on Viewer { mustChangePassword } ... on Refusal { code } }
  }
`)
const Invited = graphql(`query Invited { invitations { nodes { recipient status acceptedBy { email } } } }`)
const Invite = graphql(`
  mutation Invite($input: InvitePeopleInput!) {
    invitePeople(input: $input) { __typename ... on InvitePeoplePayload { outcomes { verdict } } ... on Refusal { code } }
  }
`)
const HOUR = 3_600_000

describe('direct registration', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp()
  })
  afterAll(() => app?.remove())

  const registering = async (email: string, more = {}) =>
    (
      await app.admin.run(RegisterEmployee, {
        input: { email, firstName: 'Rita', lastName: 'Moss', position: 'Roaster', ...more },
      })
    ).registerEmployee
  const passwordFor = (email: string, atLeast = 1) =>
    eventually(() => {
      const mails = app.received.filter(({ recipients }) => recipients.includes(email))
      const passwords = mails.flatMap(
        ({ mail }) => /\b[a-z2-9]{5}(?:-[a-z2-9]{5}){3}\b/.exec(mail.text ?? '')?.[0] ?? [],
      )
      if (passwords.length < atLeast) throw new Error(`${passwords.length} passwords to ${email}`)
      return passwords.at(-1) ?? ''
    })
  const signIn = async (login: string, password: string) =>
    (await app.client().run(SignIn, { input: { login, password } })).signIn

  test('makes an employee at once, who is in the directory and never invited', async () => {
    expect(await registering('Rita@Corp.example')).toMatchObject({
      __typename: 'User',
      status: 'ACTIVE',
      role: 'EMPLOYEE',
      email: 'Rita@corp.example',
      position: 'Roaster',
      joinedThrough: 'DIRECT_REGISTRATION',
      department: { name: 'My company' },
      invitation: null,
    })
    const { employees } = await app.admin.run(Employees, { filter: { search: 'rita' } })
    expect(employees.nodes).toHaveLength(1)
    expect((await app.admin.run(Invited)).invitations.nodes).toEqual([])
    expect((await app.admin.run(Activity)).activity.nodes[0]).toMatchObject({
      kind: 'REGISTERED',
      summary: 'Admin registered Rita Moss.',
    })
  })

  test('with the mailed password nothing works but replacing it', async () => {
    const password = await passwordFor('Rita@corp.example')
    const client = await app.signedIn('rita@corp.example', password)
    expect((await client.run(WhoAmI)).viewer).toMatchObject({ mustChangePassword: true })
    const { errors } = await client.ask(Employees, {})
    expect(errors?.[0]?.extensions?.code).toBe('PASSWORD_CHANGE_REQUIRED')
    const around = await client.run(WayRound, {})
    expect(around.viewer?.user).toEqual({ firstName: 'Rita', department: null, workgroups: [], decidedBy: null })
    const change = async (newPassword: string) =>
      (await client.run(ChangePassword, { input: { currentPassword: password, newPassword } })).changePassword
    expect(await change(password)).toMatchObject({ code: 'PASSWORD_WEAK' })
    expect(await change(PASSWORD)).toMatchObject({ mustChangePassword: false })
    expect((await client.run(Employees, {})).employees.totalCount).toBe(2)
    expect(await signIn('rita@corp.example', password)).toMatchObject({ code: 'CREDENTIALS_WRONG' })
  })

  test('the password is wiped once it is sent, and is in no log', async () => {
    const password = await passwordFor('Rita@corp.example')
    const rows = await app.app.database.select<{ secret: string | null; params: string }>(
      "SELECT secret, params FROM deliveries WHERE kind = 'TEMPORARY_PASSWORD'",
    )
    expect(rows).toMatchObject([{ secret: null, params: expect.not.stringContaining(password) }])
    expect(app.logged.join('')).not.toContain(password)
  })

  test('it runs out after 72 hours, and an admin renews it', async () => {
    const user = await registering('late@corp.example')
    const id = user.__typename === 'User' ? user.id : ''
    const first = await passwordFor('late@corp.example')
    app.later(72 * HOUR)
    expect(await signIn('late@corp.example', first)).toMatchObject({ code: 'TEMPORARY_PASSWORD_EXPIRED' })
    expect(await signIn('late@corp.example', 'wrong')).toMatchObject({ code: 'CREDENTIALS_WRONG' })
    app.admin = await app.signedIn(ADMIN.email, ADMIN.password)
    expect((await app.admin.run(Renew, { id })).renewCredentials).toMatchObject({ __typename: 'User' })
    const second = await passwordFor('late@corp.example', 2)
    expect(second).not.toBe(first)
    expect(await signIn('late@corp.example', first)).toMatchObject({ code: 'CREDENTIALS_WRONG' })
    expect(await signIn('late@corp.example', second)).toMatchObject({ __typename: 'Viewer' })
  })

  test('by a link instead: once, and worthless when renewed', async () => {
    const user = await registering('link@corp.example', { credentials: 'SET_PASSWORD_LINK' })
    const id = user.__typename === 'User' ? user.id : ''
    const old = await app.tokenFor('link@corp.example')
    expect((await app.admin.run(Renew, { id, credentials: 'SET_PASSWORD_LINK' })).renewCredentials.__typename).toBe(
      'User',
    )
    const token = await app.tokenFor('link@corp.example', 2)
    const reset = async (it: string) =>
      (await app.client().run(Reset, { input: { token: it, password: PASSWORD } })).resetPassword
    expect(await reset(old)).toMatchObject({ code: 'RESET_EXPIRED' })
    app.later(71 * HOUR)
    expect(await reset(token)).toMatchObject({ mustChangePassword: false })
    expect(await reset(token)).toMatchObject({ code: 'RESET_EXPIRED' })
    app.admin = await app.signedIn(ADMIN.email, ADMIN.password)
    expect((await app.admin.run(Renew, { id })).renewCredentials).toMatchObject({ code: 'CONFLICT' })
  })

  test('says who is known already', async () => {
    expect(await registering('rita@corp.example')).toMatchObject({ code: 'ALREADY_EMPLOYEE' })
    await setRegistrationType(app, 'MODERATED')
    await register(app, 'wait@corp.example')
    expect(await registering('wait@corp.example')).toMatchObject({ code: 'ALREADY_APPLICANT' })
    expect(await registering('nonsense')).toMatchObject({ code: 'RECIPIENT_MALFORMED', field: 'email' })
    expect(await registering('new@corp.example', { firstName: ' ' })).toMatchObject({
      code: 'FIELD_INVALID',
      field: 'firstName',
    })
  })

  test('of two at once one is made', async () => {
    const both = await Promise.all(Array.from({ length: 10 }, () => registering('twice@corp.example')))
    expect(both.filter(it => it.__typename === 'User')).toHaveLength(1)
    for (const it of both) if (it.__typename === 'Refusal') expect(it.code).toBe('ALREADY_EMPLOYEE')
    expect(await app.mailsTo('twice@corp.example')).toHaveLength(1)
  })

  test('an open invitation counts as accepted by them', async () => {
    await app.admin.run(Invite, { input: { recipients: ['both@corp.example'] } })
    await registering('both@corp.example')
    const { invitations } = await app.admin.run(Invited)
    expect(invitations.nodes).toEqual([
      { recipient: 'both@corp.example', status: 'ACCEPTED', acceptedBy: { email: 'both@corp.example' } },
    ])
  })

  test('a registration that was begun by the quick link says sign in', async () => {
    await join(app, 'begun@corp.example')
    const token = await app.tokenFor('begun@corp.example')
    await registering('begun@corp.example')
    const { data } = await app
      .client()
      .ask(
        graphql(
          `query Open($token: String!) { openRegistration(token: $token) { __typename ... on Refusal { code } } }`,
        ),
        { token },
      )
    expect(data.openRegistration).toMatchObject({ code: 'ALREADY_EMPLOYEE' })
  })

  test('is for admins', async () => {
    const rita = await app.signedIn('rita@corp.example', PASSWORD)
    const { errors } = await rita.ask(RegisterEmployee, {
      input: { email: 'x@y.example', firstName: 'X', lastName: 'Y' },
    })
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })
})
