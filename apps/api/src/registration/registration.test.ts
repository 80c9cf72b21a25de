import { graphql } from '@foyer/schema/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  Applicants,
  Approve,
  Complete,
  Employees,
  Join,
  join,
  OpenLink,
  OpenRegistration,
  Policy,
  quickLinkToken,
  ResetLink,
  register,
  setRegistrationType,
  UpdatePolicy,
  WhoAmI,
} from '../test/stories.ts'
import { ADMIN, PASSWORD, SignIn, startTestApp, type TestApp } from '../test/testApp.ts'

const UpdateCompany = graphql(`
  mutation UpdateCompany($input: UpdateCompanyInput!) {
    updateCompany(input: $input) {
      __typename
      ... on Installation { companyName }
      ... on Refusal { code field }
    }
  }
`)

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app?.remove())

describe('a company with a moderated quick link and a trusted domain', () => {
  beforeAll(async () => {
    const input = {
      registrationType: 'MODERATED' as const,
      trustedDomains: ['Corp.Example.'],
      greeting: 'Welcome!\n\nCome in.',
    }
    const { updateRegistrationPolicy } = await app.admin.run(UpdatePolicy, {
      input,
    })
    expect(updateRegistrationPolicy).toMatchObject({
      trustedDomains: ['corp.example'],
    })
  })

  test('shows its name and greeting on the registration page, and no trusted domain', async () => {
    const { openQuickLink } = await app.client().run(OpenLink, { token: await quickLinkToken(app) })
    expect(openQuickLink).toEqual({
      __typename: 'QuickLinkPreview',
      companyName: 'My company',
      greeting: 'Welcome!\n\nCome in.',
      registrationType: 'MODERATED',
    })
  })

  test('answers three kinds of address alike and mails each what fits', async () => {
    const answers = await Promise.all([
      join(app, 'ann@corp.example', 'Ann', 'Lee'),
      join(app, 'bob@else.example', 'Bob', 'Ray'),
      join(app, ADMIN.email, 'Mallory', 'Evil'),
    ])
    const shapes = answers.map(answer =>
      answer.__typename === 'RequestReceived' ? answer.message.replace(/\S+@\S+/, 'ADDRESS') : answer,
    )
    expect(new Set(shapes).size).toBe(1)

    expect((await app.mailsTo('ann@corp.example'))[0]?.mail.text).toContain('http://foyer.acme.example/registration#')
    expect((await app.mailsTo('bob@else.example'))[0]?.mail.text).toContain('http://foyer.acme.example/registration#')
    const [known] = await app.mailsTo(ADMIN.email)
    expect(known?.mail.text).toContain('http://foyer.acme.example/sign-in')
    expect(known?.mail.text).not.toContain('/registration#')
    expect(`${known?.mail.text}${known?.mail.html}`).not.toContain('Mallory')
  })

  test('admits the trusted domain at once, signed in, and holds the other', async () => {
    const ann = app.client()
    const trusted = await ann.run(Complete, {
      input: {
        token: await app.tokenFor('ann@corp.example'),
        password: PASSWORD,
      },
    })
    expect(trusted.completeRegistration).toMatchObject({
      __typename: 'User',
      status: 'ACTIVE',
      role: 'EMPLOYEE',
      joinedThrough: 'QUICK_LINK',
      department: { name: 'My company' },
    })
    expect((await ann.run(WhoAmI)).viewer?.user.email).toBe('ann@corp.example')

    const bob = app.client()
    const held = await bob.run(Complete, {
      input: {
        token: await app.tokenFor('bob@else.example'),
        password: PASSWORD,
      },
    })
    expect(held.completeRegistration).toMatchObject({
      __typename: 'User',
      status: 'PENDING',
      joinedAt: null,
    })
    expect(bob.cookie).toBeNull()
    expect((await bob.run(WhoAmI)).viewer).toBeNull()
    expect((await bob.ask(Employees)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED')
    expect(
      await bob.run(SignIn, {
        input: { login: 'bob@else.example', password: PASSWORD },
      }),
    ).toMatchObject({
      signIn: { code: 'AWAITING_APPROVAL' },
    })
    expect(bob.cookie).toBeNull()
    await app.mailsTo('bob@else.example', 2)
  })

  test('tells the admin who waits, and the applicant when the decision falls', async () => {
    const digest = (await app.mailsTo(ADMIN.email, 2)).at(-1)
    expect(digest?.mail.text).toContain('Bob Ray')

    const { applicants } = await app.admin.run(Applicants, {})
    expect(applicants.nodes.map(user => user.email)).toEqual(['bob@else.example'])
    const { approveApplicants } = await app.admin.run(Approve, {
      input: { ids: applicants.nodes.map(user => user.id) },
    })
    expect(approveApplicants).toMatchObject({
      outcomes: [{ user: { status: 'ACTIVE' }, refusal: null }],
    })

    const mails = await app.mailsTo('bob@else.example', 3)
    expect(mails.at(-1)?.mail.text).toContain('http://foyer.acme.example/sign-in')
    const bob = await app.signedIn('BOB@else.example', PASSWORD)
    const { employees } = await bob.run(Employees, {})
    expect(employees.nodes.map(user => user.email).sort()).toEqual([
      ADMIN.email,
      'ann@corp.example',
      'bob@else.example',
    ])
  })
})

test('a public quick link admits at once', async () => {
  await setRegistrationType(app, 'PUBLIC')
  const { result } = await register(app, 'pia@anywhere.example')
  expect(result).toMatchObject({ __typename: 'User', status: 'ACTIVE' })
  await setRegistrationType(app, 'MODERATED')
})

test('fifty completions of one token at once make one user', async () => {
  await join(app, 'race@corp.example')
  const token = await app.tokenFor('race@corp.example')
  const results = await Promise.all(
    Array.from(
      { length: 50 },
      async () => (await app.client().run(Complete, { input: { token, password: PASSWORD } })).completeRegistration,
    ),
  )
  expect(results.filter(result => result.__typename === 'User')).toHaveLength(1)
  const refused = results.filter(result => result.__typename === 'Refusal')
  expect(new Set(refused.map(refusal => refusal.code))).toEqual(new Set(['ALREADY_EMPLOYEE']))
  const { employees } = await app.admin.run(Employees, {
    filter: { search: 'race@corp' },
  })
  expect(employees.totalCount).toBe(1)
})

test('two registrations of one mailbox completed at once make one user', async () => {
  for (let round = 0; round < 5; round++) {
    const email = `twice${round}@corp.example`
    await join(app, email)
    await join(app, email)
    const tokens = (await app.mailsTo(email, 2)).map(({ mail }) => /#([\w-]{43})/.exec(mail.text ?? '')?.[1] ?? '')
    const results = await Promise.all(
      tokens.map(
        async token =>
          (await app.client().run(Complete, { input: { token, password: PASSWORD } })).completeRegistration,
      ),
    )
    expect(results.map(result => (result.__typename === 'Refusal' ? result.code : result.__typename)).sort()).toEqual([
      'ALREADY_EMPLOYEE',
      'User',
    ])
  }
})

test('a spent registration link says sign in, an expired one says join again, an unknown one says so', async () => {
  const { token } = await register(app, 'spent@corp.example')
  const open = async (it: string) => (await app.client().run(OpenRegistration, { token: it })).openRegistration
  expect(await open(token)).toMatchObject({ code: 'ALREADY_EMPLOYEE' })
  expect(await open('x'.repeat(43))).toMatchObject({
    code: 'REGISTRATION_UNKNOWN',
  })

  await join(app, 'late@corp.example')
  const late = await app.tokenFor('late@corp.example')
  expect(await open(late)).toMatchObject({
    __typename: 'RegistrationPreview',
    email: 'late@corp.example',
  })
  app.later(72 * 3_600_000 + 1)
  expect(await open(late)).toMatchObject({ code: 'REGISTRATION_EXPIRED' })
  const { completeRegistration } = await app.client().run(Complete, { input: { token: late, password: PASSWORD } })
  expect(completeRegistration).toMatchObject({ code: 'REGISTRATION_EXPIRED' })
  app.later(-(72 * 3_600_000 + 1))
})

test('a weak password is refused with the reason, and the link still works after that', async () => {
  await join(app, 'weak@corp.example', 'Wanda', 'Weakling')
  const token = await app.tokenFor('weak@corp.example')
  for (const password of ['short', 'aaaaaaaaaaaaaaaa', 'password1234!', 'WandaWeakling1', 'x'.repeat(1_025)]) {
    const { completeRegistration } = await app.client().run(Complete, { input: { token, password } })
    expect(completeRegistration, password).toMatchObject({
      code: 'PASSWORD_WEAK',
      field: 'password',
    })
  }
  const { completeRegistration } = await app.client().run(Complete, { input: { token, password: PASSWORD } })
  expect(completeRegistration).toMatchObject({ status: 'ACTIVE' })
})

test('joining is refused for malformed input, and mails nobody else', async () => {
  const before = app.received.length
  for (const email of [
    '',
    'no',
    'a@b',
    '"a b"@corp.example',
    'a@[127.0.0.1]',
    'a@corp.example,evil@x.example',
    'a b@corp.example',
    '=?utf-8?q?a?=@corp.example',
    'a@corp.example\r\nBcc: evil@x.example',
    `${'a'.repeat(250)}@corp.example`,
  ]) {
    expect(await join(app, email), email).toMatchObject({
      code: 'RECIPIENT_MALFORMED',
      field: 'email',
    })
  }
  expect(await join(app, 'ok@corp.example', '', 'Doe')).toMatchObject({
    code: 'FIELD_INVALID',
    field: 'firstName',
  })
  expect(await join(app, 'ok@corp.example', 'Jo', 'x'.repeat(81))).toMatchObject({
    code: 'FIELD_INVALID',
    field: 'lastName',
  })
  expect(app.received.length).toBe(before)
})

test('the fourth request for one address within an hour is refused, known or not, and says when to try again', async () => {
  for (const email of ['fresh@limit.example', 'spent@corp.example']) {
    const answers = []
    for (let i = 0; i < 4; i++) answers.push(await join(app, email))
    const last = answers.at(-1)
    expect(last).toMatchObject({ code: 'TOO_MANY' })
    expect(last?.__typename === 'Refusal' && last.retryAfterSeconds).toBeGreaterThan(3_000)
  }
})

describe('the quick link', () => {
  test('is dead at once after a reset, and so are the registrations that were started by it', async () => {
    await join(app, 'started@corp.example')
    const started = await app.tokenFor('started@corp.example')
    const old = await quickLinkToken(app)
    const { resetQuickLink } = await app.admin.run(ResetLink)
    expect(resetQuickLink).toMatchObject({ __typename: 'QuickLink' })
    expect((await app.client().run(OpenLink, { token: old })).openQuickLink).toMatchObject({ code: 'LINK_CLOSED' })
    const input = {
      token: old,
      email: 'after@corp.example',
      firstName: 'A',
      lastName: 'B',
    }
    expect((await app.client().run(Join, { input })).joinByQuickLink).toMatchObject({ code: 'LINK_CLOSED' })
    expect((await app.client().run(OpenRegistration, { token: started })).openRegistration).toMatchObject({
      code: 'LINK_CLOSED',
    })
    const { completeRegistration } = await app.client().run(Complete, { input: { token: started, password: PASSWORD } })
    expect(completeRegistration).toMatchObject({ code: 'LINK_CLOSED' })
    expect(await join(app, 'after@corp.example')).toMatchObject({
      __typename: 'RequestReceived',
    })
  })

  test('can be switched off and on again', async () => {
    const token = await quickLinkToken(app)
    await app.admin.run(UpdatePolicy, { input: { quickLinkEnabled: false } })
    expect((await app.admin.run(Policy)).registrationPolicy.quickLink).toBeNull()
    expect((await app.client().run(OpenLink, { token })).openQuickLink).toMatchObject({ code: 'LINK_CLOSED' })
    expect((await app.admin.run(ResetLink)).resetQuickLink).toMatchObject({
      code: 'LINK_CLOSED',
    })
    await app.admin.run(UpdatePolicy, { input: { quickLinkEnabled: true } })
    expect((await app.client().run(OpenLink, { token })).openQuickLink).toMatchObject({
      __typename: 'QuickLinkPreview',
    })
  })

  test('twenty resets at once leave one that lives', async () => {
    await Promise.all(Array.from({ length: 20 }, () => app.admin.run(ResetLink)))
    const rows = await app.app.database.select('SELECT id FROM quick_links WHERE live = 1')
    expect(rows).toHaveLength(1)
  })

  test('is shown to employees only when everyone may invite', async () => {
    const employee = await app.signedIn('ann@corp.example', PASSWORD)
    expect((await employee.run(Policy)).registrationPolicy.quickLink).toBeNull()
    expect((await employee.run(WhoAmI)).viewer?.may.invitePeople).toBe(false)
    await app.admin.run(UpdatePolicy, { input: { everyoneMayInvite: true } })
    expect((await employee.run(Policy)).registrationPolicy.quickLink?.url).toContain('/join#')
    await app.admin.run(UpdatePolicy, { input: { everyoneMayInvite: false } })
    expect((await employee.run(Policy)).registrationPolicy.quickLink).toBeNull()
    expect((await employee.ask(ResetLink)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
    expect((await employee.ask(UpdatePolicy, { input: { greeting: 'mine' } })).errors?.[0]?.extensions?.code).toBe(
      'FORBIDDEN',
    )
  })
})

describe('the registration policy', () => {
  test.each([
    ['gmail.com', 'Anyone can get an address'],
    ['com', 'shared by many companies'],
    ['co.uk', 'shared by many companies'],
    ['github.io', 'shared by many companies'],
    ['not a domain', 'is not a domain'],
  ])('refuses to trust %s and says why', async (domain, reason) => {
    const { updateRegistrationPolicy } = await app.admin.run(UpdatePolicy, {
      input: { trustedDomains: ['corp.example', domain] },
    })
    expect(updateRegistrationPolicy).toMatchObject({
      code: 'TRUSTED_DOMAIN_REFUSED',
      field: 'trustedDomains',
      message: expect.stringContaining(reason),
    })
  })

  test('keeps international domains in one form and trusts exactly that domain', async () => {
    const input = {
      trustedDomains: ['Bücher.example', '@CORP.example', 'xn--bcher-kva.example'],
    }
    const { updateRegistrationPolicy } = await app.admin.run(UpdatePolicy, {
      input,
    })
    expect(updateRegistrationPolicy).toMatchObject({
      trustedDomains: ['corp.example', 'xn--bcher-kva.example'],
    })
    expect((await register(app, 'eva@bücher.example')).result).toMatchObject({
      status: 'ACTIVE',
    })
    expect((await register(app, 'eva@sub.corp.example')).result).toMatchObject({
      status: 'PENDING',
    })
    expect((await register(app, 'eva@notcorp.example')).result).toMatchObject({
      status: 'PENDING',
    })
  })

  test('asks what becomes of those who wait before it turns public', async () => {
    const turn = (waitingApplicants?: 'KEEP' | 'APPROVE') =>
      app.admin.run(UpdatePolicy, {
        input: { registrationType: 'PUBLIC', waitingApplicants },
      })
    expect((await turn()).updateRegistrationPolicy).toMatchObject({
      code: 'WAITING_APPLICANTS_UNDECIDED',
    })
    expect((await app.admin.run(Policy)).registrationPolicy.registrationType).toBe('MODERATED')
    expect((await turn('KEEP')).updateRegistrationPolicy).toMatchObject({
      registrationType: 'PUBLIC',
    })
    expect((await app.admin.run(Applicants, {})).applicants.totalCount).toBe(2)
    await setRegistrationType(app, 'MODERATED')
    expect((await turn('APPROVE')).updateRegistrationPolicy).toMatchObject({
      registrationType: 'PUBLIC',
    })
    expect((await app.admin.run(Applicants, {})).applicants.totalCount).toBe(0)
    await app.mailsTo('eva@sub.corp.example', 3)
    await setRegistrationType(app, 'MODERATED')
  })

  test('refuses a greeting of more than 2,000 characters', async () => {
    const { updateRegistrationPolicy } = await app.admin.run(UpdatePolicy, {
      input: { greeting: 'x'.repeat(2_001) },
    })
    expect(updateRegistrationPolicy).toMatchObject({
      code: 'FIELD_INVALID',
      field: 'greeting',
    })
  })
})

test('renaming the company shows at once on the registration page and in the structure', async () => {
  const rename = async (name: string) => (await app.admin.run(UpdateCompany, { input: { name } })).updateCompany
  expect(await rename(' \u202e ')).toMatchObject({ code: 'FIELD_INVALID', field: 'name' })
  expect(await rename('  Acme   Coffee ')).toMatchObject({ companyName: 'Acme Coffee' })
  const { openQuickLink } = await app.client().run(OpenLink, { token: await quickLinkToken(app) })
  expect(openQuickLink).toMatchObject({ companyName: 'Acme Coffee' })
  const { employees } = await app.admin.run(Employees, { filter: { role: 'ADMIN' } })
  expect(employees.nodes).toMatchObject([{ department: { name: 'Acme Coffee' } }])
  await join(app, 'named@corp.example')
  const [mail] = await app.mailsTo('named@corp.example')
  expect(`${mail?.mail.subject}${mail?.mail.text}`).toContain('Acme Coffee')
})
