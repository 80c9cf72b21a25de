import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ADMIN, type Client, PASSWORD, SignIn, startTestApp, type TestApp } from '../test/testApp.ts'

const JSON_TYPE = 'application/json'
const GRAPHQL_TYPE = 'application/graphql-response+json'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app?.remove())

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const byHash = (query: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: sha256(query) } } })

interface Said {
  status: number
  data?: unknown
  codes: string[]
}

async function ask(client: Client, body: object, accept = GRAPHQL_TYPE): Promise<Said> {
  const response = await client.post(body, { accept })
  expect(response.headers.get('content-type')).toBe(`${accept}; charset=utf-8`)
  expect(response.headers.get('cache-control')).toBe('no-store')
  const { data, errors = [] } = (await response.json()) as {
    data?: unknown
    errors?: { extensions: { code: string } }[]
  }
  return { status: response.status, data, codes: errors.map(error => error.extensions.code) }
}

const unknown = { status: 200, data: undefined, codes: ['PERSISTED_QUERY_NOT_FOUND'] }
const faults = () => app.logged.map(line => JSON.parse(line)).filter(line => line.level >= 40)

describe.each([JSON_TYPE, GRAPHQL_TYPE])('in %s', accept => {
  test('a document is known by its hash, once it was sent with it', async () => {
    const query = `query Known { companyName } # ${accept}`
    const answer = { status: 200, data: { companyName: 'My company' }, codes: [] }
    expect(await ask(app.client(), byHash(query), accept)).toEqual(unknown)
    expect(await ask(app.client(), { query, ...byHash(query) }, accept)).toEqual(answer)
    expect(await ask(app.client(), byHash(query), accept)).toEqual(answer)
    expect(await ask(app.client(), { query }, accept)).toEqual(answer)
  })

  test('sent without its hash, it is not kept', async () => {
    const query = `query Plain { companyName } # ${accept}`
    await ask(app.client(), { query }, accept)
    expect(await ask(app.client(), byHash(query), accept)).toEqual(unknown)
  })

  test.each([
    ['another document’s', { version: 1, sha256Hash: sha256('{ __typename }') }],
    ['none', { version: 1 }],
    ['a number', { version: 1, sha256Hash: 7 }],
    ['of another version', { version: 2, sha256Hash: sha256('{ companyName }') }],
    ['not told as it should be', 'sha256'],
  ])('a hash that is %s is the caller’s mistake, and stores nothing', async (_, persistedQuery) => {
    const before = faults().length
    const body = { query: '{ companyName }', extensions: { persistedQuery } }
    expect(await ask(app.client(), body, accept)).toEqual({ status: 400, data: undefined, codes: ['BAD_REQUEST'] })
    expect(await ask(app.client(), byHash('{ __typename }'), accept)).toEqual(unknown)
    expect(faults().length).toBe(before)
  })
})

test('variables, names of operations and cookies go with a hash as with a document', async () => {
  const query = `mutation One($input: SignInInput!) { signIn(input: $input) { __typename } } query Two { companyName }`
  const variables = { input: { login: ADMIN.email, password: PASSWORD } }
  const body = { ...byHash(query), variables, operationName: 'One' }
  const client = app.client()
  expect((await ask(client, { query, ...body })).data).toEqual({ signIn: { __typename: 'Refusal' } })
  const right = { ...body, variables: { input: { login: ADMIN.email, password: ADMIN.password } } }
  expect((await ask(client, right)).data).toEqual({ signIn: { __typename: 'Viewer' } })
  expect(client.cookie).toMatch(/^foyer=/)
  expect((await ask(client, { ...byHash(query), operationName: 'Two' })).data).toEqual({ companyName: 'My company' })
})

describe('a document that is known', () => {
  test('still answers nobody but whom it is for', async () => {
    const query = '{ employees { totalCount } }'
    expect(await ask(app.admin, { query, ...byHash(query) })).toMatchObject({ data: { employees: { totalCount: 1 } } })
    expect(await ask(app.client(), byHash(query))).toMatchObject({ codes: ['UNAUTHENTICATED'] })
    const client = await app.signedIn(ADMIN.email, ADMIN.password)
    expect(await ask(client, byHash(query))).toMatchObject({ codes: [] })
    await client.post({ query: 'mutation { signOut { __typename } }' })
    expect(await ask(client, byHash(query))).toMatchObject({ codes: ['UNAUTHENTICATED'] })
  })

  test('still shows no schema to strangers', async () => {
    const query = '{ __schema { queryType { name } } }'
    expect(await ask(app.admin, { query, ...byHash(query) })).toMatchObject({ status: 200, codes: [] })
    expect(await ask(app.client(), byHash(query))).toMatchObject({ status: 401, codes: ['UNAUTHENTICATED'] })
    const theirs = '{ __schema { types { name } } }'
    await ask(app.client(), { query: theirs, ...byHash(theirs) })
    expect(await ask(app.admin, byHash(theirs))).toEqual(unknown)
  })

  test.each([
    ['deep', `{ departments ${'{ parent '.repeat(8)}{ id }${' }'.repeat(8)} }`],
    ['full of aliases', `{ ${Array.from({ length: 16 }, (_, i) => `a${i}: companyName`).join(' ')} }`],
    ['full of directives', `{ companyName ${'@include(if: true) '.repeat(6)} }`],
    ['long', `{ ${'companyName '.repeat(1_000)} }`],
    ['wrong', '{ nothing }'],
  ])('was not too %s: such a one is refused and not kept', async (_, query) => {
    expect(await ask(app.admin, { query, ...byHash(query) })).toMatchObject({ status: 400 })
    expect(await ask(app.admin, byHash(query))).toEqual(unknown)
  })

  test('still counts tries', async () => {
    const { data } = await app.client().ask(SignIn, { input: { login: 'tried@acme.example', password: PASSWORD } })
    expect(data.signIn).toMatchObject({ code: 'CREDENTIALS_WRONG' })
    const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { ... on Refusal { code } } }'
    const body = { ...byHash(query), variables: { input: { login: 'tried@acme.example', password: PASSWORD } } }
    await ask(app.client(), { query, ...body })
    const codes: unknown[] = []
    for (let i = 0; i < 10; i++) codes.push((await ask(app.client(), body)).data)
    expect(codes.at(0)).toEqual({ signIn: { code: 'CREDENTIALS_WRONG' } })
    expect(codes.at(-1)).toEqual({ signIn: { code: 'TOO_MANY' } })
  })

  test('makes room when there are too many; the one that is asked for stays', async () => {
    const long = (name: string, length: number) => {
      const query = `query ${name} { companyName } #`
      return query + 'x'.repeat(length - query.length)
    }
    const know = (query: string) => ask(app.client(), { query, ...byHash(query) })
    const [used, unused] = [long('Used', 16_384), long('Unused', 16_384)]
    await know(used)
    await know(unused)
    for (let i = 0; i < 130; i++) {
      await know(long(`Q${i}`, 16_384))
      expect((await ask(app.client(), byHash(used))).codes).toEqual([])
    }
    expect(await ask(app.client(), byHash(unused))).toEqual(unknown)
    const tooLong = long('TooLong', 16_385)
    expect((await know(tooLong)).codes).toEqual([])
    expect(await ask(app.client(), byHash(tooLong))).toEqual(unknown)
  })
})
