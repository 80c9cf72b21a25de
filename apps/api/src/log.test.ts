import { graphql } from '@foyer/schema/client'
import { print } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Complete, Join, join, OpenLink, OpenRegistration, quickLinkToken, ResetLink } from './test/stories.ts'
import { tables } from './test/tables.ts'
import { ADMIN, PASSWORD, SignIn, startTestApp, type TestApp } from './test/testApp.ts'

const SetUp = graphql(`
  mutation SetUp($input: SetUpInput!) { setUp(input: $input) { __typename ... on Refusal { code } } }
`)
const ChangePassword = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) { changePassword(input: $input) { __typename } }
`)
const RequestReset = graphql(`
  mutation RequestReset($login: String!) { requestPasswordReset(login: $login) { __typename } }
`)
const ResetPassword = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) { resetPassword(input: $input) { __typename } }
`)

const WRONG = 'wrong copper window gravel'
const CHANGED = 'changed ladder pebble orbit'
const RESET = 'reset marble thicket canoe'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ FOYER_ADMIN_EMAIL: '', FOYER_ADMIN_PASSWORD: '' })
})
afterAll(() => app?.remove())

test('a whole story, with faults at every turn, leaves no password, token or cookie in the log', async () => {
  const secrets = new Set([ADMIN.password, PASSWORD, WRONG, CHANGED, RESET])
  const keep = (...found: (string | null | undefined)[]) => {
    for (const secret of found) if (secret) secrets.add(secret)
  }

  const secret = app.setUpLink?.split('#')[1] ?? ''
  const input = { secret, companyName: 'Acme', firstName: 'Ada', lastName: 'Byron', ...ADMIN }
  await app.admin.run(SetUp, { input: { ...input, secret: `${secret.slice(1)}x` } })
  await app.admin.run(SetUp, { input })
  keep(secret, app.admin.cookie)

  const admin = { login: ADMIN.email, password: ADMIN.password }
  await app.client().run(SignIn, { input: { ...admin, password: WRONG } })
  keep((await app.signedIn(admin.login, admin.password)).cookie)

  const link = await quickLinkToken(app)
  keep(link)
  await join(app, 'ann@corp.example', 'Ann', 'Lee')
  const registration = await app.tokenFor('ann@corp.example')
  const pages = [
    `/join?token=${link}`,
    `/registration%23${registration}`,
    `/registration/${registration}`,
    `/?x=${registration}`,
    `/%ff${registration}`,
  ]
  for (const page of pages) await app.admin.get(page)
  await app.client().run(OpenLink, { token: link })
  await app.client().run(OpenRegistration, { token: registration })
  const completing = { input: { token: registration, password: PASSWORD } }
  await app.client().run(Complete, completing)
  await app.client().run(Complete, completing)

  await app.admin.run(ChangePassword, { input: { currentPassword: WRONG, newPassword: CHANGED } })
  await app.admin.run(ChangePassword, { input: { currentPassword: ADMIN.password, newPassword: CHANGED } })
  keep(app.admin.cookie)
  await app.client().run(RequestReset, { login: ADMIN.email })
  const reset = await app.tokenFor(ADMIN.email, 3)
  await app.client().run(ResetPassword, { input: { token: registration, password: RESET } })
  await app.admin.run(ResetPassword, { input: { token: reset, password: RESET } })
  keep(app.admin.cookie)

  // Bodies that cannot be read, and questions that cannot be answered.
  await app.admin.post(`{"query":"mutation { signIn(input: {password: \\"${PASSWORD}\\"","variables":`)
  await app.admin.post({ query: `{ openQuickLink(token: "${link}") { nothing } }` })
  await app.admin.post({ query: 'query ($t: Int) { companyName }', variables: { t: link } })

  // Faults: what the database was to be told is on the error.
  await tables(app)
  const rename = (from: string, to: string) => app.app.database.writer.query(`ALTER TABLE ${from} RENAME TO ${to}`)
  const joining = { token: link, email: 'bob@corp.example', firstName: 'Bob', lastName: 'Ray' }
  const broken = {
    deliveries: [
      { query: print(Join), variables: { input: joining } },
      { query: print(RequestReset), variables: { login: ADMIN.email } },
    ],
    activities: [{ query: print(ResetLink) }],
    user_words: [{ query: print(Complete), variables: completing }],
    rate_limits: [{ query: print(SignIn), variables: { input: { ...admin, password: RESET } } }],
    sessions: [{ query: print(SignIn), variables: { input: { ...admin, password: RESET } } }],
  }
  const faultsBefore = app.logged.length
  for (const [table, requests] of Object.entries(broken)) {
    await rename(table, `gone_${table}`)
    for (const request of requests) await (table === 'activities' ? app.admin : app.client()).post(request)
    await app.settled()
    await rename(`gone_${table}`, table)
  }
  expect(
    app.logged.slice(faultsBefore).filter(line => /no such table|doesn't exist/.test(line)).length,
  ).toBeGreaterThan(4)

  for (const { raw, mail } of app.received) keep(...(`${raw}${mail.text}`.match(/(?<=#)[A-Za-z0-9_-]{43}/g) ?? []))
  expect(secrets.size).toBeGreaterThan(10)
  const log = app.logged.join('')
  expect(log).toContain('/graphql')
  for (const it of secrets) {
    const bare = it.replace(/^foyer=/, '')
    expect(log.includes(bare), `The log holds ${bare}: ${log.split('\n').find(line => line.includes(bare))}`).toBe(
      false,
    )
    expect(log.includes(encodeURIComponent(bare)), `The log holds ${bare}`).toBe(false)
  }
  // Nor one that we did not think of.
  expect(log).not.toMatch(/#[A-Za-z0-9_-]{43}|\$argon2|"cookie"|foyer=/i)
})

test('each request leaves one line that says what was asked of whom, without what stands behind the question mark', async () => {
  const answer = await app.client().get('/join?token=abc')
  const lines = app.logged
    .map(line => JSON.parse(line))
    .filter(line => line.requestId === answer.headers.get('x-request-id'))
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatchObject({ method: 'GET', path: '/join', status: answer.status, msg: 'request' })
})
