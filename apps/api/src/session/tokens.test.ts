import { randomUUID } from 'node:crypto'
import { graphql } from '@foyer/schema/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashToken, newId, newToken } from '../database/ids.ts'
import { InvitationTokenEntity } from '../invitation/invitation.entity.ts'
import { QuickLinkEntity, RegistrationEntity } from '../registration/registration.entity.ts'
import {
  Accept,
  Applicants,
  AskFresh,
  Complete,
  invited,
  Join,
  join,
  OpenInvitation,
  OpenLink,
  OpenRegistration,
  Policy,
  quickLinkToken,
  setRegistrationType,
  UpdatePolicy,
  WhoAmI,
} from '../test/stories.ts'
import { tables } from '../test/tables.ts'
import { ADMIN, type Client, PASSWORD, SignIn, startTestApp, type TestApp } from '../test/testApp.ts'
import { PasswordResetEntity, SessionEntity } from './session.entity.ts'

const SetUp = graphql(`
  mutation SetUp($input: SetUpInput!) { setUp(input: $input) { __typename ... on Refusal { code } } }
`)
const RequestReset = graphql(`
  mutation RequestReset($login: String!) {
    requestPasswordReset(login: $login) { __typename ... on RequestReceived { message } }
  }
`)
const OpenReset = graphql(`
  query OpenReset($token: String!) { openPasswordReset(token: $token) { __typename ... on Refusal { code } } }
`)
const Reset = graphql(`
  mutation Reset($input: ResetPasswordInput!) {
    resetPassword(input: $input) { __typename ... on Viewer { user { email } } ... on Refusal { code } }
  }
`)
const ChangePassword = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) { changePassword(input: $input) { __typename } }
`)

const MarkOpened = graphql(`
  mutation MarkOpened($token: String!) {
    markInvitationOpened(token: $token) { __typename ... on InvitationOpened { at } ... on Refusal { code } }
  }
`)

const OTHER_PASSWORD = 'copper window gravel ladder'

interface Use {
  /** The kind of token that is right here. */
  takes: string
  /** What any other one gets. */
  refusal: string
  /** A refusal's code, or the type of what was given. */
  use(client: Client, token: string): Promise<string>
}
const answered = (answer: { __typename: string; code?: string }) => answer.code ?? answer.__typename

const USES: Record<string, Use> = {
  openQuickLink: {
    takes: 'quick link',
    refusal: 'LINK_UNKNOWN',
    use: async (client, token) => answered((await client.run(OpenLink, { token })).openQuickLink),
  },
  joinByQuickLink: {
    takes: 'quick link',
    refusal: 'LINK_UNKNOWN',
    use: async (client, token) => {
      const input = { token, email: 'new@corp.example', firstName: 'Jo', lastName: 'Doe' }
      return answered((await client.run(Join, { input })).joinByQuickLink)
    },
  },
  openRegistration: {
    takes: 'registration',
    refusal: 'REGISTRATION_UNKNOWN',
    use: async (client, token) => answered((await client.run(OpenRegistration, { token })).openRegistration),
  },
  completeRegistration: {
    takes: 'registration',
    refusal: 'REGISTRATION_UNKNOWN',
    use: async (client, token) =>
      answered((await client.run(Complete, { input: { token, password: PASSWORD } })).completeRegistration),
  },
  openInvitation: {
    takes: 'invitation',
    refusal: 'INVITATION_UNKNOWN',
    use: async (client, token) => answered((await client.run(OpenInvitation, { token })).openInvitation),
  },
  markInvitationOpened: {
    takes: 'invitation',
    refusal: 'INVITATION_UNKNOWN',
    use: async (client, token) => answered((await client.run(MarkOpened, { token })).markInvitationOpened),
  },
  askForFreshInvitation: {
    takes: 'invitation',
    refusal: 'INVITATION_UNKNOWN',
    use: async (client, token) => answered((await client.run(AskFresh, { token })).askForFreshInvitation),
  },
  acceptInvitation: {
    takes: 'invitation',
    refusal: 'INVITATION_UNKNOWN',
    use: async (client, token) => {
      const input = { token, firstName: 'Gus', lastName: 'Guest', password: PASSWORD }
      return answered((await client.run(Accept, { input })).acceptInvitation)
    },
  },
  openPasswordReset: {
    takes: 'password reset',
    refusal: 'RESET_UNKNOWN',
    use: async (client, token) => answered((await client.run(OpenReset, { token })).openPasswordReset),
  },
  'the session cookie': {
    takes: 'session',
    refusal: 'nobody',
    use: async (client, token) => {
      client.cookie = `foyer=${encodeURIComponent(token)}`
      const { viewer } = await client.run(WhoAmI)
      return viewer ? 'Viewer' : 'nobody'
    },
  },
  // Last, because it ends the session.
  resetPassword: {
    takes: 'password reset',
    refusal: 'RESET_UNKNOWN',
    use: async (client, token) =>
      answered((await client.run(Reset, { input: { token, password: OTHER_PASSWORD } })).resetPassword),
  },
}
const SET_UP: Use = {
  takes: 'set-up secret',
  refusal: 'SET_UP_SECRET_WRONG',
  use: async (client, secret) => {
    const input = { secret, companyName: 'Acme', firstName: 'Ada', lastName: 'Byron', ...ADMIN }
    return answered((await client.run(SetUp, { input })).setUp)
  },
}

/** What somebody might try in place of a token. `ids` are of rows. */
function forgeries(token: string, ids: string[]): Record<string, string> {
  const middle = token.charCodeAt(20)
  return {
    nothing: '',
    'a space': ' ',
    'a flipped bit': token.slice(0, 20) + String.fromCharCode(middle === 0x41 ? 0x42 : 0x41) + token.slice(21),
    'another last letter': token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A'),
    'the other case': [...token].map(sign => (/[a-z]/.test(sign) ? sign.toUpperCase() : sign.toLowerCase())).join(''),
    'a letter less': token.slice(0, -1),
    'a letter more': `${token}A`,
    'a space behind it': `${token} `,
    'a NUL behind it': `${token}\u0000`,
    'the stored hash': hashToken(token),
    'the hash in base64url': Buffer.from(hashToken(token), 'hex').toString('base64url'),
    'a UUID': randomUUID(),
    ...Object.fromEntries(ids.map((id, i) => [`the id of a row, ${i}`, id])),
    'ten thousand characters': 'A'.repeat(10_000),
    'a wildcard': '%'.repeat(43),
    SQL: "' OR '1'='1",
    null: 'null',
    undefined: 'undefined',
  }
}

/** Ids of every table that has some. */
async function someIds(app: TestApp): Promise<string[]> {
  const rows = await Promise.all(
    ['quick_links', 'registrations', 'password_resets', 'sessions', 'users', 'invitations'].map(table =>
      app.app.database.select<{ id: string }>(`SELECT id FROM ${table} LIMIT 1`),
    ),
  )
  return rows.flat().map(row => row.id)
}

describe('a company that is set up', () => {
  let app: TestApp
  const tokens: Record<string, string> = {}

  beforeAll(async () => {
    app = await startTestApp()
    await setRegistrationType(app, 'PUBLIC')
    await join(app, 'ann@corp.example')
    await app.client().run(RequestReset, { login: ADMIN.email })
    tokens['quick link'] = await quickLinkToken(app)
    tokens.registration = await app.tokenFor('ann@corp.example')
    tokens['password reset'] = await app.tokenFor(ADMIN.email)
    tokens.invitation = (await invited(app, 'guest@corp.example')).token
    tokens.session = app.admin.cookie?.split('=')[1] ?? ''
  })
  afterAll(() => app?.remove())

  test('has five kinds of token, all of one shape', () => {
    for (const token of Object.values(tokens)) expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(new Set(Object.values(tokens)).size).toBe(5)
  })

  test.each(Object.entries(USES))('no other kind of token does for %s, and nothing is written', async (_, it) => {
    const before = await tables(app)
    for (const [kind, token] of Object.entries(tokens)) {
      if (kind === it.takes) continue
      expect([kind, await it.use(app.client(), token)]).toEqual([kind, it.refusal])
    }
    expect(await tables(app)).toEqual(before)
  })

  test.each(Object.entries(USES))('nothing made up does for %s, all alike, and nothing is written', async (_, it) => {
    const before = await tables(app)
    for (const [what, token] of Object.entries(forgeries(tokens[it.takes] ?? '', await someIds(app)))) {
      expect([what, await it.use(app.client(), token)]).toEqual([what, it.refusal])
    }
    expect(await tables(app)).toEqual(before)
  })

  test('a token that is null or a number is the caller’s mistake', async () => {
    const before = await tables(app)
    for (const token of [null, 1, [tokens.registration], { token: tokens.registration }, true]) {
      for (const query of [
        `mutation ($token: String!) { completeRegistration(input: {token: $token, password: "${PASSWORD}"}) { __typename } }`,
        `mutation ($token: String!) { resetPassword(input: {token: $token, password: "${PASSWORD}"}) { __typename } }`,
        'query ($token: String!) { openQuickLink(token: $token) { __typename } }',
        'mutation ($token: String!) { markInvitationOpened(token: $token) { __typename } }',
        `mutation ($token: String!) { acceptInvitation(input: {token: $token, firstName: "A", lastName: "B", password: "${PASSWORD}"}) { __typename } }`,
      ]) {
        const answer = await app.client().post({ query, variables: { token } })
        expect(answer.status).toBeGreaterThanOrEqual(200)
        const { data, errors } = (await answer.json()) as {
          data?: unknown
          errors?: { extensions: { code: string } }[]
        }
        expect([data ?? null, errors?.[0]?.extensions.code]).toEqual([null, 'BAD_USER_INPUT'])
      }
    }
    expect(await tables(app)).toEqual(before)
  })

  test('nothing does for a set-up secret any more', async () => {
    const before = await tables(app)
    for (const token of ['', ' ', randomUUID(), ...Object.values(tokens)]) {
      expect(await SET_UP.use(app.client(), token)).toBe('SET_UP_ALREADY')
    }
    expect(await tables(app)).toEqual(before)
  })

  test('each token does for its own operation, after all that', async () => {
    const given: Record<string, string> = {}
    for (const [name, it] of Object.entries(USES)) given[name] = await it.use(app.client(), tokens[it.takes] ?? '')
    expect(given).toEqual({
      openQuickLink: 'QuickLinkPreview',
      joinByQuickLink: 'RequestReceived',
      openRegistration: 'RegistrationPreview',
      completeRegistration: 'User',
      openInvitation: 'InvitationPreview',
      markInvitationOpened: 'InvitationOpened',
      // It works: there is no need for another.
      askForFreshInvitation: 'CONFLICT',
      acceptInvitation: 'User',
      openPasswordReset: 'PasswordResetPreview',
      'the session cookie': 'Viewer',
      resetPassword: 'Viewer',
    })
  })

  test('a token that is spent does for nothing', async () => {
    const before = await tables(app)
    const given: Record<string, string> = {}
    for (const [name, it] of Object.entries(USES)) {
      if (it.takes !== 'quick link') given[name] = await it.use(app.client(), tokens[it.takes] ?? '')
    }
    expect(given).toEqual({
      openRegistration: 'ALREADY_EMPLOYEE',
      completeRegistration: 'ALREADY_EMPLOYEE',
      openInvitation: 'INVITATION_SPENT',
      // It was opened before; that stays as it was.
      markInvitationOpened: 'InvitationOpened',
      askForFreshInvitation: 'INVITATION_SPENT',
      acceptInvitation: 'INVITATION_SPENT',
      openPasswordReset: 'RESET_EXPIRED',
      // Setting the password ended the sessions.
      'the session cookie': 'nobody',
      resetPassword: 'RESET_EXPIRED',
    })
    expect(await tables(app)).toEqual(before)
  })
})

describe('an installation that nobody has set up', () => {
  let app: TestApp
  const tokens: Record<string, string> = {}

  beforeAll(async () => {
    app = await startTestApp({ FOYER_ADMIN_EMAIL: '', FOYER_ADMIN_PASSWORD: '' })
    tokens['set-up secret'] = app.setUpLink?.split('#')[1] ?? ''
    // There can be no other token yet; were there one, it would have to be refused for its kind alone.
    const made = () => ({ id: newId(), createdAt: Date.now() })
    const hashed = (kind: string) => {
      const { token, tokenHash } = newToken()
      tokens[kind] = token
      return { ...made(), tokenHash }
    }
    tokens['quick link'] = newToken().token
    const quickLink = { ...made(), token: tokens['quick link'], closedAt: null, live: null }
    const expiresAt = Date.now() + 3_600_000
    const mailbox = { email: 'ann@corp.example', emailCanonical: 'ann@corp.example', firstName: 'Ann', lastName: 'Lee' }
    await app.app.database.inTransaction(async tx => {
      await tx.insert(QuickLinkEntity, quickLink)
      await tx.insert(RegistrationEntity, {
        ...hashed('registration'),
        ...mailbox,
        quickLinkId: quickLink.id,
        expiresAt,
        completedAt: null,
        userId: null,
      })
      const { tokenHash, createdAt } = hashed('invitation')
      await tx.insert(InvitationTokenEntity, { tokenHash, createdAt, invitationId: newId() })
      await tx.insert(PasswordResetEntity, { ...hashed('password reset'), userId: newId(), expiresAt, usedAt: null })
      const seen = { address: null, userAgent: null, lastSeenAt: Date.now() }
      await tx.insert(SessionEntity, { ...hashed('session'), userId: newId(), ...seen })
    })
  })
  afterAll(() => app?.remove())

  test('is set up by no other kind of token and by nothing made up, and nothing is written', async () => {
    const before = await tables(app)
    const secret = tokens['set-up secret'] ?? ''
    const { 'set-up secret': _, ...others } = tokens
    for (const [what, token] of Object.entries({ ...others, ...forgeries(secret, await someIds(app)) })) {
      expect([what, await SET_UP.use(app.client(), token)]).toEqual([what, SET_UP.refusal])
    }
    expect(await tables(app)).toEqual(before)
  })

  test.each(Object.entries(USES))('has a secret that does for nothing else: %s', async (_, it) => {
    const before = await tables(app)
    expect(await it.use(app.client(), tokens['set-up secret'] ?? '')).toBe(it.refusal)
    expect(await tables(app)).toEqual(before)
  })

  test('is set up by its secret, once', async () => {
    expect(await SET_UP.use(app.client(), tokens['set-up secret'] ?? '')).toBe('Viewer')
    const before = await tables(app)
    expect(await SET_UP.use(app.client(), tokens['set-up secret'] ?? '')).toBe('SET_UP_ALREADY')
    expect(await tables(app)).toEqual(before)
  })
})

describe('who is not an employee, or not any more', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp()
    await setRegistrationType(app, 'PUBLIC')
  })
  afterAll(() => app?.remove())

  const become = (email: string, set: string) =>
    app.app.database.inTransaction(tx => tx.query(`UPDATE users SET ${set} WHERE email = ?`, [email]))

  test.each([
    ['PENDING', 'AWAITING_APPROVAL'],
    ['REJECTED', 'REJECTED'],
    ['DEACTIVATED', 'DEACTIVATED'],
  ])('%s: no path leads to a session', async (status, code) => {
    const email = `${status.toLowerCase()}@corp.example`
    // Every door is opened while it may be: two registrations, one of them completed, and a password reset.
    await join(app, email)
    const completed = await app.tokenFor(email)
    await join(app, email)
    const open = await app.tokenFor(email, 2)
    const signedIn = app.client()
    await signedIn.run(Complete, { input: { token: completed, password: PASSWORD } })
    expect((await signedIn.run(WhoAmI)).viewer?.user.email).toBe(email)
    await app.client().run(RequestReset, { login: email })
    const reset = await app.tokenFor(email, 3)
    await become(email, `status = '${status}'`)
    const before = await tables(app)
    const mails = app.received.length

    const client = app.client()
    const use = (name: string, token: string) => (USES[name] as Use).use(client, token)
    const { signIn } = await client.run(SignIn, { input: { login: email, password: PASSWORD } })
    expect(signIn).toMatchObject({ __typename: 'Refusal', code })
    const wrong = await client.run(SignIn, { input: { login: email, password: OTHER_PASSWORD } })
    expect(wrong.signIn).toMatchObject({ code: 'CREDENTIALS_WRONG' })
    expect(await use('openPasswordReset', reset)).toBe('RESET_EXPIRED')
    expect(await use('resetPassword', reset)).toBe('RESET_EXPIRED')
    for (const token of [completed, open]) {
      expect(await use('openRegistration', token)).toBe(code)
      expect(await use('completeRegistration', token)).toBe(code)
    }
    expect(client.cookie).toBeNull()

    // The session that was alive is one no more.
    expect((await signedIn.run(WhoAmI)).viewer).toBeNull()
    const change = await signedIn.ask(ChangePassword, {
      input: { currentPassword: PASSWORD, newPassword: OTHER_PASSWORD },
    })
    expect(change.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED')

    // Asking for another reset is answered as always, and nothing is mailed.
    const answers = [email, 'nobody@corp.example', ADMIN.email].map(login => app.client().run(RequestReset, { login }))
    const [theirs, nobodys, admins] = await Promise.all(answers)
    expect(theirs).toEqual(nobodys)
    expect(theirs).toEqual(admins)
    await app.mailsTo(ADMIN.email)

    const after = await tables(app)
    for (const table of ['users', 'sessions', 'registrations', 'activities']) {
      expect([table, after[table]]).toEqual([table, before[table]])
    }
    expect(app.received.slice(mails).filter(({ recipients }) => recipients.includes(email))).toEqual([])

    // Coming by the quick link again is answered as always too; the mail has no link in.
    expect((await join(app, email)).__typename).toBe('RequestReceived')
    const [last] = (await app.mailsTo(email, 4)).slice(-1)
    expect(last?.mail.text).not.toMatch(/#[A-Za-z0-9_-]{43}/)
    expect((await tables(app)).sessions).toEqual(before.sessions)
  })

  test('a role counts from the next request on, in either direction', async () => {
    const email = 'eva@corp.example'
    await join(app, email)
    const eva = app.client()
    await eva.run(Complete, { input: { token: await app.tokenFor(email), password: PASSWORD } })
    const may = async () => {
      const decide = await eva.ask(Applicants, {})
      const manage = await eva.ask(UpdatePolicy, { input: { greeting: 'Hello' } })
      return [decide, manage].map(({ errors }) => errors?.[0]?.extensions?.code ?? 'allowed')
    }
    expect(await may()).toEqual(['FORBIDDEN', 'FORBIDDEN'])
    await become(email, "role = 'MODERATOR'")
    expect(await may()).toEqual(['allowed', 'FORBIDDEN'])
    await become(email, "role = 'ADMIN'")
    expect(await may()).toEqual(['allowed', 'allowed'])
    await become(email, "role = 'EMPLOYEE'")
    expect(await may()).toEqual(['FORBIDDEN', 'FORBIDDEN'])
    await become(email, "role = 'ADMIN', must_change_password = 1")
    expect((await eva.ask(Applicants, {})).errors?.[0]?.extensions?.code).toBe('PASSWORD_CHANGE_REQUIRED')
  })

  test('the policy counts from the next request on too', async () => {
    const email = 'leo@corp.example'
    await join(app, email)
    const leo = app.client()
    await leo.run(Complete, { input: { token: await app.tokenFor(email), password: PASSWORD } })
    const link = async () => (await leo.run(Policy)).registrationPolicy.quickLink
    const everyoneMayInvite = (may: boolean) => app.admin.run(UpdatePolicy, { input: { everyoneMayInvite: may } })
    expect(await link()).toBeNull()
    await everyoneMayInvite(true)
    expect((await link())?.url).toContain('/join#')
    await everyoneMayInvite(false)
    expect(await link()).toBeNull()
  })
})
