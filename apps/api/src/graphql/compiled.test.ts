import { getMetadataStorage } from 'type-graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../test/testApp.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.remove())

/** More often than it takes to compile an operation. */
const OFTEN = 5

async function often(query: string, variables: Record<string, unknown> = {}, who = app.admin) {
  const answers: { status: number; body: unknown }[] = []
  for (let i = 0; i < OFTEN; i++) {
    const response = await who.post({ query, variables })
    // Each fault has an id of its own.
    const text = (await response.text()).replace(/[\da-f]{8}-[\da-f-]{27}/g, 'an id')
    answers.push({ status: response.status, body: JSON.parse(text) })
  }
  return answers
}

const Page = `query Page($first: Int, $after: String, $rows: Boolean! = true) {
  employees(first: $first, after: $after) {
    edges @include(if: $rows) { cursor node { ...Person joinedAt department { name } workgroups { name } } }
    pageInfo { hasNextPage endCursor }
    totalCount
    __typename
  }
}
fragment Person on User { id firstName role email decidedBy { id } }`

describe('an operation that comes again and again is answered as it was at first', () => {
  const cases: [string, string, Record<string, unknown>?][] = [
    ['a page', Page, { first: 10 }],
    ['a page without its rows', Page, { rows: false }],
    ['several lists with aliases', '{ one: employees { nodes { id } } two: departments { name parent { id } } }'],
    ['the map of the schema', '{ __schema { queryType { fields { name type { kind ofType { name } } } } } }'],
    ['a refusal as data', '{ openInvitation(token: "x") { __typename ... on Refusal { code message } } }'],
    ['a mistake in a variable', Page, { first: 'ten' }],
    ['a variable too few', 'query ($id: ID!) { user(id: $id) { id } }'],
    ['a mistake that the use case finds', Page, { after: 'nothing of ours' }],
    ['a mistake in one field of two', '{ employees(first: 1000) { totalCount } departments { name } }'],
  ]
  it.each(cases)('%s', async (_, query, variables) => {
    const [first, ...others] = await often(query, variables)
    for (const other of others) expect(other).toEqual(first)
    expect(JSON.stringify(first)).not.toContain('INTERNAL_SERVER_ERROR')
  })

  it('the same operation with other variables', async () => {
    const [[page], [empty]] = [await often(Page, { first: 10 }), await often(Page, { rows: false })]
    expect(page?.body).toHaveProperty('data.employees.edges')
    expect(empty?.body).not.toHaveProperty('data.employees.edges')
  })

  it('nothing for strangers', async () => {
    const answers = await often(Page, {}, app.client())
    for (const { body } of answers) {
      expect(body).toMatchObject({ errors: [{ path: ['employees'], extensions: { code: 'UNAUTHENTICATED' } }] })
    }
    expect(answers).toEqual(answers.map(() => answers[0]))
  })

  it('a fault of ours, masked', async () => {
    const { writer } = app.app.database
    await writer.query('ALTER TABLE workgroup_members RENAME TO elsewhere')
    const answers = await often(Page)
    await writer.query('ALTER TABLE elsewhere RENAME TO workgroup_members')
    for (const { body } of answers) {
      expect(body).toMatchObject({
        errors: [{ message: 'Something went wrong on our side. (an id)', extensions: { fault: 'an id' } }],
      })
      expect(JSON.stringify(body)).not.toContain('workgroup_members')
    }
    expect(answers).toEqual(answers.map(() => answers[0]))
  })
})

it('guards stand at the doors alone: on the fields of simple types they would be passed over without a word', () => {
  const { authorizedFields, queries, mutations, subscriptions, middlewares } = getMetadataStorage()
  const doors = new Set(
    [...queries, ...mutations, ...subscriptions].map(({ target, methodName }) => `${target.name}.${methodName}`),
  )
  const guarded = [...authorizedFields, ...middlewares].map(({ target, fieldName }) => `${target.name}.${fieldName}`)
  expect(guarded.filter(field => !doors.has(field))).toEqual([])
  expect(guarded.length).toBeGreaterThan(0)
})
