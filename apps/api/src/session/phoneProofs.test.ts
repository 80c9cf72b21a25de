import { graphql } from '@foyer/schema/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../test/eventually.ts'
import { Employees, register, setRegistrationType } from '../test/stories.ts'
import { type Client, PASSWORD, SignIn, startTestApp, type TestApp } from '../test/testApp.ts'

const Start = graphql(`
  mutation Start($phone: String!) {
    startPhoneProof(phone: $phone) { __typename ... on RequestReceived { message } ... on Refusal { code field message retryAfterSeconds } }
  }
`)
const Confirm = graphql(`
  mutation Confirm($code: String!) { confirmPhone(code: $code) { __typename ... on User { phone } ... on Refusal { code field } } }
`)
const Remove = graphql(`
  mutation Remove { removePhone { __typename ... on User { phone email } ... on Refusal { code } } }
`)
const Captured = graphql(`query Captured { capturedMessages { nodes { channel recipient text } } }`)

let app: TestApp
let ann: Client
beforeAll(async () => {
  app = await startTestApp()
  await setRegistrationType(app, 'PUBLIC')
  ann = (await register(app, 'ann@corp.example', 'Ann', 'Lee')).client
})
afterAll(() => app?.remove())

const codesTo = (phone: string, atLeast = 1) =>
  eventually(async () => {
    const { capturedMessages } = await app.admin.run(Captured)
    const texts = capturedMessages.nodes.filter(({ recipient }) => recipient === phone).map(({ text }) => text)
    if (texts.length < atLeast) throw new Error(`${texts.length} SMS to ${phone}`)
    return texts.map(text => /\b\d{6}\b/.exec(text)?.[0] ?? '')
  })
const start = async (client: Client, phone: string) => (await client.run(Start, { phone })).startPhoneProof
const confirm = async (client: Client, code: string) => (await client.run(Confirm, { code })).confirmPhone
const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

test('a code proves a phone, whose number signs in from then on, and finds its owner', async () => {
  expect(await start(ann, 'not a number')).toMatchObject({ code: 'RECIPIENT_MALFORMED', field: 'phone' })
  expect(await start(ann, '0049 151 20000001')).toMatchObject({ __typename: 'RequestReceived' })
  const [code = ''] = await codesTo('+4915120000001')
  expect(await confirm(ann, other(code))).toMatchObject({ code: 'CODE_WRONG' })
  expect(await confirm(ann, ` ${code.slice(0, 3)} ${code.slice(3)} `)).toMatchObject({ phone: '+4915120000001' })
  expect(await confirm(ann, code)).toMatchObject({ code: 'CODE_EXPIRED' })
  await app.signedIn('+49 151 2000 0001', PASSWORD)
  expect((await app.admin.run(Employees, { filter: { search: '0151 2000' } })).employees.totalCount).toBe(1)
})

test('no code goes where no SMS arrives; whoever signs in by such a number goes on doing so', async () => {
  for (const phone of ['+49 1234', '+49 30 901820', '+49 900 1234567']) {
    expect(await start(ann, phone)).toMatchObject({ code: 'RECIPIENT_MALFORMED', field: 'phone' })
  }
  expect(await start(ann, '+49 30 901820')).toMatchObject({ message: expect.stringContaining('give a mobile number') })
  await register(app, 'old@corp.example', 'Olga', 'Old')
  await app.app.database.inTransaction(tx =>
    tx.query("UPDATE users SET phone = '+4930901820' WHERE email = 'old@corp.example'"),
  )
  await app.signedIn('+49 30 901820', PASSWORD)
})

test('a code is tried five times at most, however many try at once', async () => {
  const bob = (await register(app, 'bob@corp.example', 'Bob', 'Ray')).client
  await start(bob, '+4915120000002')
  const [code = ''] = await codesTo('+4915120000002')
  const wrong = await Promise.all(Array.from({ length: 20 }, () => confirm(bob, other(code))))
  expect(wrong.filter(it => it.__typename === 'Refusal' && it.code === 'CODE_WRONG')).toHaveLength(5)
  expect(await confirm(bob, code)).toMatchObject({ code: 'CODE_EXPIRED' })
})

test('it runs out after ten minutes, and only the latest one works', async () => {
  const cy = (await register(app, 'cy@corp.example', 'Cy', 'Low')).client
  await start(cy, '+4915120000003')
  const [first = ''] = await codesTo('+4915120000003')
  await start(cy, '+4915120000004')
  await codesTo('+4915120000004')
  expect(await confirm(cy, first)).not.toMatchObject({ __typename: 'User' })
  app.later(10 * 60_000)
  const [second = ''] = await codesTo('+4915120000004')
  expect(await confirm(cy, second)).toMatchObject({ code: 'CODE_EXPIRED' })
})

test('a number that is somebody else’s login stays theirs', async () => {
  const dee = (await register(app, 'dee@corp.example', 'Dee', 'Fox')).client
  await start(dee, '+4915120000001')
  const [code = ''] = await codesTo('+4915120000001', 2)
  expect(await confirm(dee, code)).toMatchObject({ code: 'CONFLICT', field: 'phone' })
  expect(
    (await app.client().run(SignIn, { input: { login: '+4915120000001', password: PASSWORD } })).signIn,
  ).toMatchObject({ user: { email: 'ann@corp.example' } })
})

test('it is taken away, but not from who signs in by nothing else', async () => {
  expect((await ann.run(Remove)).removePhone).toMatchObject({ phone: null, email: 'ann@corp.example' })
  const eve = (await register(app, 'eve@corp.example', 'Eve', 'Sol')).client
  await app.app.database.inTransaction(tx =>
    tx.query(
      "UPDATE users SET phone = '+4915120000009', email = NULL, email_canonical = NULL WHERE email = 'eve@corp.example'",
    ),
  )
  expect((await eve.run(Remove)).removePhone).toMatchObject({ code: 'FIELD_INVALID' })
})

test('a number gets three SMS a day, and an employee five codes an hour', async () => {
  const fay = (await register(app, 'fay@corp.example', 'Fay', 'Ode')).client
  for (let i = 0; i < 3; i++)
    expect(await start(fay, '+4915120000005')).toMatchObject({ __typename: 'RequestReceived' })
  expect(await start(fay, '+4915120000005')).toMatchObject({ code: 'TOO_MANY', retryAfterSeconds: expect.any(Number) })
  await start(fay, '+4915120000006')
  expect(await start(fay, '+4915120000007')).toMatchObject({ code: 'TOO_MANY' })
})

test('of many employees who ask for one number at once, three get a code', async () => {
  const people = await Promise.all(
    Array.from({ length: 8 }, (_, i) => register(app, `many${i}@corp.example`, 'Many', 'Hands')),
  )
  const answers = await Promise.all(people.map(({ client }) => start(client, '+4915120000010')))
  expect(answers.filter(({ __typename }) => __typename === 'RequestReceived')).toHaveLength(3)
  expect(await codesTo('+4915120000010', 3)).toHaveLength(3)
})

test('no code is in the log', async () => {
  const codes = await codesTo('+4915120000003')
  for (const code of codes) expect(app.logged.join('')).not.toContain(code)
})
