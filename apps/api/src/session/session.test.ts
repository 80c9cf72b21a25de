import { graphql } from '@foyer/schema/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../test/eventually.ts'
import { Employees, register, setRegistrationType, WhoAmI } from '../test/stories.ts'
import { ADMIN, PASSWORD, SignIn, startTestApp, type TestApp } from '../test/testApp.ts'

const SetUp = graphql(`
  mutation SetUp($input: SetUpInput!) {
    setUp(input: $input) { __typename ... on Viewer { user { role status email joinedThrough } } ... on Refusal { code field } }
  }
`)
const InstallationQuery = graphql(
  `query Installation { companyName installation { companyName setUpNeeded emailCaptured publicUrl } }`,
)
const SignOut = graphql(`mutation SignOut { signOut { __typename ... on SignedOut { at } ... on Refusal { code } } }`)
const ChangePassword = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) { __typename ... on Viewer { user { email } } ... on Refusal { code field } }
  }
`)
const RequestReset = graphql(`
  mutation RequestReset($login: String!) {
    requestPasswordReset(login: $login) { __typename ... on RequestReceived { message } ... on Refusal { code retryAfterSeconds } }
  }
`)
const OpenReset = graphql(`
  query OpenReset($token: String!) {
    openPasswordReset(token: $token) { __typename ... on PasswordResetPreview { companyName login } ... on Refusal { code } }
  }
`)
const Reset = graphql(`
  mutation Reset($input: ResetPasswordInput!) {
    resetPassword(input: $input) { __typename ... on Viewer { user { email } } ... on Refusal { code field } }
  }
`)
const Sessions = graphql(
  `query Sessions($userId: ID) { sessions(userId: $userId) { id current address userAgent createdAt lastSeenAt endsAt } }`,
)
const EndSessions = graphql(`
  mutation EndSessions($ids: [ID!]!, $userId: ID) { endSessions(ids: $ids, userId: $userId) { __typename ... on SessionsEnded { ids } ... on Refusal { code } } }
`)

const Ended = graphql(`
  query Ended($userId: ID) { auditLog(filter: { kinds: [SESSIONS_ENDED], subjectId: $userId }) { nodes { summary } } }
`)

const Captured = graphql(`query Captured { capturedMessages { nodes { channel recipient text } } }`)

const HOUR = 3_600_000

describe('an installation that nobody has set up', () => {
  let app: TestApp
  let secret: string
  beforeAll(async () => {
    app = await startTestApp({ FOYER_ADMIN_EMAIL: '', FOYER_ADMIN_PASSWORD: '' })
    secret = app.setUpLink?.split('#')[1] ?? ''
  })
  afterAll(() => app?.remove())

  const input = (more = {}) => ({
    secret,
    companyName: 'Acme',
    email: ADMIN.email,
    firstName: 'Ada',
    lastName: 'Byron',
    password: ADMIN.password,
    ...more,
  })

  test('says so, and prints a link built from PUBLIC_URL', async () => {
    expect(app.setUpLink).toMatch(/^http:\/\/foyer\.acme\.example\/set-up#[\w-]{43}$/)
    expect((await app.client().run(InstallationQuery)).installation).toMatchObject({
      companyName: 'Foyer',
      setUpNeeded: true,
      publicUrl: 'http://foyer.acme.example',
    })
  })

  test('refuses a wrong secret, a malformed address and a weak password, and stays as it is', async () => {
    for (const [more, code] of [
      [{ secret: 'x'.repeat(43) }, 'SET_UP_SECRET_WRONG'],
      [{ secret: '' }, 'SET_UP_SECRET_WRONG'],
      [{ email: 'nobody' }, 'RECIPIENT_MALFORMED'],
      [{ password: 'short' }, 'PASSWORD_WEAK'],
      [{ companyName: ' ' }, 'FIELD_INVALID'],
    ] as const) {
      expect((await app.client().run(SetUp, { input: input(more) })).setUp, code).toMatchObject({ code })
    }
    expect((await app.client().run(InstallationQuery)).installation.setUpNeeded).toBe(true)
  })

  test('twenty set-ups at once make one admin, who is signed in', async () => {
    const clients = Array.from({ length: 20 }, () => app.client())
    const results = await Promise.all(
      clients.map(
        async (client, i) => (await client.run(SetUp, { input: input({ email: `admin${i}@acme.example` }) })).setUp,
      ),
    )
    const winners = results.flatMap((result, i) => (result.__typename === 'Viewer' ? [i] : []))
    expect(winners).toHaveLength(1)
    expect(results.filter(result => result.__typename === 'Refusal' && result.code === 'SET_UP_ALREADY')).toHaveLength(
      19,
    )
    const winner = clients[winners[0] ?? 0]
    const { employees } = (await winner?.run(Employees, {})) ?? {}
    expect(employees?.nodes).toMatchObject([
      { role: 'ADMIN', status: 'ACTIVE', joinedThrough: 'SETUP', department: { name: 'Acme' } },
    ])
    expect((await app.client().run(SetUp, { input: input() })).setUp).toMatchObject({ code: 'SET_UP_ALREADY' })
    expect((await app.client().run(InstallationQuery)).installation).toMatchObject({
      companyName: 'Acme',
      setUpNeeded: false,
    })
  })
})

describe('an installation with its first admin from the environment', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp()
    await setRegistrationType(app, 'PUBLIC')
    await register(app, 'sam@acme.example', 'Sam', 'Poe')
  })
  afterAll(() => app?.remove())

  const signIn = async (login: string, password: string) =>
    (await app.client().run(SignIn, { input: { login, password } })).signIn

  test('needs no set-up link', () => expect(app.setUpLink).toBeNull())

  test('signs in by e-mail in any case', async () => {
    const client = await app.signedIn(' ADA@Acme.example ', ADMIN.password)
    expect((await client.run(WhoAmI)).viewer).toMatchObject({
      user: { role: 'ADMIN' },
      may: { manageRegistrationPolicy: true },
    })
  })

  test('signs in by phone number in any spelling', async () => {
    await app.app.database.inTransaction(tx =>
      tx.query("UPDATE users SET phone = '+4915112345678' WHERE email = 'sam@acme.example'"),
    )
    for (const login of ['+49 151 12345678', '0049 (151) 123-456-78', '+4915112345678']) {
      expect(await signIn(login, PASSWORD), login).toMatchObject({ __typename: 'Viewer' })
    }
  })

  test('answers alike for an unknown login and a wrong password', async () => {
    const unknown = await signIn('nobody@acme.example', PASSWORD)
    expect(unknown).toMatchObject({ code: 'CREDENTIALS_WRONG' })
    expect(await signIn('sam@acme.example', 'not this one at all')).toEqual(unknown)
    expect(await signIn('', PASSWORD)).toEqual(unknown)
  })

  test('refuses the eleventh wrong password from one place, and lets the person in from elsewhere', async () => {
    const proxied = await startTestApp({ TRUST_PROXY: '127.0.0.1' })
    try {
      const from = (address: string) => proxied.client({ 'x-forwarded-for': address })
      const attempt = async (address: string, password: string) =>
        (await from(address).run(SignIn, { input: { login: ADMIN.email, password } })).signIn
      for (let i = 0; i < 10; i++)
        expect(await attempt('198.51.100.1', 'wrong'.repeat(4))).toMatchObject({ code: 'CREDENTIALS_WRONG' })
      const refused = await attempt('198.51.100.1', ADMIN.password)
      expect(refused).toMatchObject({ code: 'TOO_MANY' })
      expect(refused.__typename === 'Refusal' && refused.retryAfterSeconds).toBeGreaterThan(60)
      expect(await attempt('198.51.100.2', ADMIN.password)).toMatchObject({ __typename: 'Viewer' })
    } finally {
      await proxied.remove()
    }
  })

  test('forty wrong passwords sent at once count forty times', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => signIn('burst@acme.example', 'wrong'.repeat(4))))
    expect(
      answers.filter(answer => answer.__typename === 'Refusal' && answer.code === 'CREDENTIALS_WRONG'),
    ).toHaveLength(10)
  })

  test('a session ends with signing out, after 12 idle hours, and after 30 days however much it is used', async () => {
    const client = await app.signedIn('sam@acme.example', PASSWORD)
    const cookie = client.cookie
    await client.run(SignOut)
    expect(client.cookie).toBeNull()
    client.cookie = cookie
    expect((await client.run(WhoAmI)).viewer).toBeNull()

    const idle = await app.signedIn('sam@acme.example', PASSWORD)
    app.later(12 * HOUR + 1)
    expect((await idle.run(WhoAmI)).viewer).toBeNull()
    app.later(-12 * HOUR - 1)

    const busy = await app.signedIn('sam@acme.example', PASSWORD)
    let hours = 0
    for (; hours < 31 * 24; hours += 11) {
      app.later(11 * HOUR)
      if ((await busy.run(WhoAmI)).viewer === null) break
      // The session's last use is written behind the answer.
      await app.settled()
    }
    expect(hours).toBeGreaterThan(29 * 24)
    expect(hours).toBeLessThan(30 * 24)
    app.later(-(hours + 11) * HOUR)
  })

  test('signing in again ends the session that this browser had', async () => {
    const client = await app.signedIn('sam@acme.example', PASSWORD)
    const before = client.cookie
    await client.run(SignIn, { input: { login: 'sam@acme.example', password: PASSWORD } })
    expect(client.cookie).not.toBe(before)
    const old = app.client()
    old.cookie = before
    expect((await old.run(WhoAmI)).viewer).toBeNull()
    expect((await client.run(WhoAmI)).viewer).not.toBeNull()
  })

  test('shows where the viewer is signed in, and ends the others', async () => {
    const here = await app.signedIn('sam@acme.example', PASSWORD)
    const there = await app.signedIn('sam@acme.example', PASSWORD)
    const { sessions } = await here.run(Sessions)
    expect(sessions.filter(session => session.current)).toHaveLength(1)
    const adminSession = (await app.admin.run(Sessions)).sessions[0]?.id ?? ''
    const others = sessions.filter(session => !session.current).map(session => session.id)
    await here.run(EndSessions, { ids: [...others, adminSession] })
    expect((await there.run(WhoAmI)).viewer).toBeNull()
    expect((await here.run(WhoAmI)).viewer).not.toBeNull()
    expect((await app.admin.run(WhoAmI)).viewer).not.toBeNull()
  })

  test('an admin sees and ends the sessions of others; nobody else does', async () => {
    const { client } = await register(app, 'dee@acme.example', 'Dee', 'Fox')
    const other = await app.signedIn('dee@acme.example', PASSWORD)
    const userId = (await client.run(WhoAmI)).viewer?.user.id ?? ''
    const adminId = (await app.admin.run(WhoAmI)).viewer?.user.id ?? ''
    const refused = [
      await client.ask(Sessions, { userId: adminId }),
      await client.ask(EndSessions, { userId: adminId, ids: [] }),
    ]
    expect(refused.map(({ errors }) => errors?.[0]?.extensions?.code)).toEqual(['FORBIDDEN', 'FORBIDDEN'])
    expect((await client.run(Sessions, { userId })).sessions).toHaveLength(2)
    const { sessions } = await app.admin.run(Sessions, { userId })
    expect(sessions.map(({ current }) => current)).toEqual([false, false])
    const [latest] = sessions
    const mine = (await app.admin.run(Sessions, {})).sessions.map(({ id }) => id)
    const { endSessions } = await app.admin.run(EndSessions, { userId, ids: [latest?.id ?? '', ...mine] })
    expect(endSessions).toMatchObject({ ids: [latest?.id] })
    expect((await other.run(WhoAmI)).viewer).toBeNull()
    expect((await client.run(WhoAmI)).viewer).not.toBeNull()
    expect((await app.admin.run(WhoAmI)).viewer).not.toBeNull()
    const summary = 'Admin ended sessions of Dee Fox.'
    expect((await app.admin.run(Ended, { userId })).auditLog.nodes).toEqual([{ summary }])
  })

  test('changing the password needs the old one, ends the other sessions and tells the person', async () => {
    const { client } = await register(app, 'cho@acme.example', 'Cho', 'Oh')
    const other = await app.signedIn('cho@acme.example', PASSWORD)
    const change = async (currentPassword: string, newPassword: string) =>
      (await client.run(ChangePassword, { input: { currentPassword, newPassword } })).changePassword
    expect(await change('not the one it is', 'brand new words for cho')).toMatchObject({
      code: 'CREDENTIALS_WRONG',
      field: 'currentPassword',
    })
    expect(await change(PASSWORD, 'short')).toMatchObject({ code: 'PASSWORD_WEAK', field: 'newPassword' })
    expect(await change(PASSWORD, PASSWORD)).toMatchObject({ code: 'PASSWORD_WEAK' })
    const before = client.cookie
    expect(await change(PASSWORD, 'brand new words for you')).toMatchObject({ __typename: 'Viewer' })
    expect(client.cookie).not.toBe(before)
    expect((await client.run(WhoAmI)).viewer).not.toBeNull()
    expect((await other.run(WhoAmI)).viewer).toBeNull()
    expect(await signIn('cho@acme.example', PASSWORD)).toMatchObject({ code: 'CREDENTIALS_WRONG' })
    expect((await app.mailsTo('cho@acme.example', 2)).at(-1)?.mail.subject).toMatch(/password/i)
  })

  test('a forgotten password is reset by a mailed link, once, and the answer never tells who is known', async () => {
    const { client: signedInBefore } = await register(app, 'lea@acme.example', 'Lea', 'Fox')
    const known = (await app.client().run(RequestReset, { login: 'LEA@acme.example' })).requestPasswordReset
    const unknown = (await app.client().run(RequestReset, { login: 'ghost@acme.example' })).requestPasswordReset
    expect(known).toEqual(unknown)
    expect((await app.client().run(RequestReset, { login: 'not a login' })).requestPasswordReset).toEqual(unknown)

    const token = await app.tokenFor('lea@acme.example', 2)
    expect((await app.client().run(OpenReset, { token })).openPasswordReset).toMatchObject({
      login: 'lea@acme.example',
    })
    const client = app.client()
    const reset = async (password: string) => (await client.run(Reset, { input: { token, password } })).resetPassword
    expect(await reset('short')).toMatchObject({ code: 'PASSWORD_WEAK' })
    expect(await reset('other words that hold')).toMatchObject({ __typename: 'Viewer' })
    expect((await client.run(WhoAmI)).viewer?.user.email).toBe('lea@acme.example')
    expect((await signedInBefore.run(WhoAmI)).viewer).toBeNull()
    expect(await reset('yet other words that hold')).toMatchObject({ code: 'RESET_EXPIRED' })
    expect(app.received.filter(({ recipients }) => recipients.includes('ghost@acme.example'))).toEqual([])
  })

  test('who signs in by phone number gets the link by SMS, three a day', async () => {
    await register(app, 'pia@acme.example', 'Pia', 'Sund')
    await app.app.database.inTransaction(tx =>
      tx.query(
        "UPDATE users SET phone = '+4915122222222', email = NULL, email_canonical = NULL WHERE email = 'pia@acme.example'",
      ),
    )
    const known = (await app.client().run(RequestReset, { login: '0049 151 22222222' })).requestPasswordReset
    expect((await app.client().run(RequestReset, { login: '+4915133333333' })).requestPasswordReset).toEqual(known)
    const sms = await eventually(async () => {
      const { capturedMessages } = await app.admin.run(Captured)
      const [first] = capturedMessages.nodes.filter(({ channel }) => channel === 'SMS')
      if (!first) throw new Error('No SMS yet')
      return first
    })
    expect(sms.recipient).toBe('+4915122222222')
    const token = /#([\w-]{43})$/.exec(sms.text)?.[1] ?? ''
    expect((await app.client().run(OpenReset, { token })).openPasswordReset).toMatchObject({ login: '+4915122222222' })
    const client = app.client()
    const { resetPassword } = await client.run(Reset, { input: { token, password: 'other words that hold' } })
    expect(resetPassword).toMatchObject({ __typename: 'Viewer' })
    await app.signedIn('+49 151 2222 2222', 'other words that hold')
  })

  test('fifty resets by one link at once have one winner', async () => {
    await register(app, 'fay@acme.example', 'Fay', 'Low')
    await app.client().run(RequestReset, { login: 'fay@acme.example' })
    const token = await app.tokenFor('fay@acme.example', 2)
    const results = await Promise.all(
      Array.from(
        { length: 50 },
        async (_, i) =>
          (await app.client().run(Reset, { input: { token, password: `${PASSWORD} number ${i}` } })).resetPassword,
      ),
    )
    expect(results.filter(result => result.__typename === 'Viewer')).toHaveLength(1)
    expect(results.filter(result => result.__typename === 'Refusal' && result.code === 'RESET_EXPIRED')).toHaveLength(
      49,
    )
  })

  test('a reset link runs out after an hour, and three an hour is all there are', async () => {
    await register(app, 'ned@acme.example', 'Ned', 'Ode')
    const ask = async () => (await app.client().run(RequestReset, { login: 'ned@acme.example' })).requestPasswordReset
    await ask()
    const token = await app.tokenFor('ned@acme.example', 2)
    app.later(HOUR + 1)
    expect((await app.client().run(OpenReset, { token })).openPasswordReset).toMatchObject({ code: 'RESET_EXPIRED' })
    app.later(-HOUR - 1)
    await ask()
    await ask()
    expect(await ask()).toMatchObject({ code: 'TOO_MANY' })
    const { headers } = await app.client().post({
      query: 'mutation { requestPasswordReset(login: "ned@acme.example") { __typename } }',
    })
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(60)
  })
})
