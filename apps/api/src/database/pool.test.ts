import { graphql } from '@foyer/schema/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  Applicants,
  Approve,
  Employees,
  Reject,
  ResetLink,
  register,
  setRegistrationType,
  UpdatePolicy,
} from '../test/stories.ts'
import { PASSWORD, startTestApp, type TestApp } from '../test/testApp.ts'

const ChangePassword = graphql(`
  mutation Change($input: ChangePasswordInput!) { changePassword(input: $input) { __typename } }
`)
const RequestReset = graphql(`mutation Request($login: String!) { requestPasswordReset(login: $login) { __typename } }`)
const Reset = graphql(`mutation Reset($input: ResetPasswordInput!) { resetPassword(input: $input) { __typename } }`)
const Rename = graphql(`mutation Rename($input: UpdateCompanyInput!) { updateCompany(input: $input) { __typename } }`)
const SignOut = graphql(`mutation Out { signOut { __typename } }`)

/**
 * A use case that asks for a second connection to write while its transaction is open holds one and waits for another:
 * a few at once, and all wait for ever. With one connection in the writers' pool the first does.
 */
let app: TestApp
beforeAll(async () => {
  app = await startTestApp({}, { poolSize: 1 })
})
afterAll(() => app?.remove())

test('every use case gets by with one connection at a time', async () => {
  const { result: held } = await register(app, 'held@else.example')
  const { result: turned } = await register(app, 'turned@else.example')
  expect([held, turned]).toMatchObject([{ status: 'PENDING' }, { status: 'PENDING' }])
  const ids = (await app.admin.run(Applicants, {})).applicants.nodes.map(user => user.id)
  await app.admin.run(Approve, { input: { ids: ids.slice(0, 1) } })
  await app.admin.run(Reject, { input: { ids: ids.slice(1) } })
  await register(app, 'late@else.example')
  await app.admin.run(UpdatePolicy, {
    input: {
      registrationType: 'PUBLIC',
      waitingApplicants: 'APPROVE',
      trustedDomains: ['corp.example'],
      greeting: 'Hi',
    },
  })
  await setRegistrationType(app, 'MODERATED')
  await app.admin.run(ResetLink)
  await app.admin.run(Rename, { input: { name: 'Acme' } })

  const person = await app.signedIn('held@else.example', PASSWORD)
  await person.run(ChangePassword, { input: { currentPassword: PASSWORD, newPassword: `${PASSWORD} twice` } })
  await app.client().run(RequestReset, { login: 'held@else.example' })
  await app.settled()
  const [, , , , mail] = await app.mailsTo('held@else.example', 5)
  const token = /#([\w-]{43})/.exec(mail?.mail.text ?? '')?.[1] ?? ''
  const { resetPassword } = await app.client().run(Reset, { input: { token, password: `${PASSWORD} thrice` } })
  expect(resetPassword.__typename).toBe('Viewer')
  const again = await app.signedIn('held@else.example', `${PASSWORD} thrice`)
  expect((await again.run(Employees, {})).employees.totalCount).toBe(3)
  await again.run(SignOut)
})
