import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tables } from '../test/tables.ts'
import { startTestApp, type TestApp } from '../test/testApp.ts'

const JSON_TYPE = 'application/json'
const GRAPHQL_TYPE = 'application/graphql-response+json'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app?.remove())

describe('the audits of the specification', () => {
  const noGet = 'MAY support GET. It is not: links are followed by scanners and previews, from other sites too.'
  /** What is not as an audit has it, and why. Each is a MAY. */
  const exceptions: Record<string, string> = { '5A70': noGet, D6D5: noGet, '6A70': noGet }

  const audits = serverAudits({
    url: () => `${app.url}/graphql`,
    fetchFn: (url: string, init?: RequestInit) =>
      fetch(url, { ...init, headers: { ...init?.headers, cookie: `${app.admin.cookie}` } }),
  })

  test.each(audits)('$id: $name', async audit => {
    const result = await audit.fn()
    if (audit.id in exceptions) expect(result).toMatchObject({ status: 'notice', response: { status: 405 } })
    else expect(result).toEqual({ id: audit.id, name: audit.name, status: 'ok' })
  })

  test('are all there, the exceptions too', () => {
    expect(audits.length).toBeGreaterThan(60)
    expect(audits.map(audit => audit.id)).toEqual(expect.arrayContaining(Object.keys(exceptions)))
  })
})

describe('an answer', () => {
  const ask = (headers: Record<string, string>, query = '{ companyName }') => app.admin.post({ query }, headers)

  test.each<[string, string]>([
    ['', JSON_TYPE],
    ['*/*', JSON_TYPE],
    ['application/*', JSON_TYPE],
    ['text/html, */*;q=0.1', JSON_TYPE],
    ['application/json; charset=utf-8', JSON_TYPE],
    ['Application/JSON', JSON_TYPE],
    ['application/graphql-response+json', GRAPHQL_TYPE],
    // What Apollo's client asks for, and what the specification recommends.
    ['application/graphql-response+json,application/json;q=0.9', GRAPHQL_TYPE],
    ['application/graphql-response+json; charset=utf-8, application/json; charset=utf-8', GRAPHQL_TYPE],
    ['application/json;q=0.9, application/graphql-response+json', GRAPHQL_TYPE],
    ['application/json, application/graphql-response+json', JSON_TYPE],
    ['application/json;q=0.1, application/graphql-response+json;q=0.2', GRAPHQL_TYPE],
    ['application/json;q=0, */*', GRAPHQL_TYPE],
    ['application/graphql-response+json;q=0.5, application/*;q=0.9', JSON_TYPE],
  ])('to who accepts %j is %s', async (accept, type) => {
    const answer = await ask({ accept })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`])
    expect(await answer.json()).toEqual({ data: { companyName: 'My company' } })
  })

  test.each([
    'text/html',
    'image/*',
    'application/json;q=0',
    'multipart/mixed',
    'application/xml, text/plain;q=0.5',
    'json',
  ])('to who accepts only %j is 406, and nothing was done', async accept => {
    const before = await tables(app)
    const answer = await ask({ accept }, 'mutation { resetQuickLink { __typename } }')
    expect(answer.status).toBe(406)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await tables(app)).toEqual(before)
  })

  const cases: [string, unknown, { json: number; graphql: number }][] = [
    ['cannot be parsed', { query: '{' }, { json: 200, graphql: 400 }],
    ['has too many tokens', { query: `{ ${'companyName '.repeat(1_000)} }` }, { json: 200, graphql: 400 }],
    ['does not fit the schema', { query: '{ nothing }' }, { json: 200, graphql: 400 }],
    [
      'is too deep',
      { query: `{ departments ${'{ parent '.repeat(8)}{ id }${' }'.repeat(8)} }` },
      { json: 200, graphql: 400 },
    ],
    [
      'names no operation of its',
      { query: 'query A { companyName }', operationName: 'B' },
      { json: 200, graphql: 400 },
    ],
    ['lacks a variable', { query: 'query ($id: ID!) { user(id: $id) { id } }' }, { json: 200, graphql: 400 }],
    ['is for others', { query: '{ employees { totalCount } }' }, { json: 200, graphql: 200 }],
    ['is missing', { variables: {} }, { json: 400, graphql: 400 }],
    ['is no text', { query: ['{ companyName }'] }, { json: 400, graphql: 400 }],
    ['is not JSON', '{"query":', { json: 400, graphql: 400 }],
  ]
  test.each(cases)(
    'to a document that %s has a status of its own where the media type is GraphQL’s',
    async (_, body, status) => {
      const answers = [JSON_TYPE, GRAPHQL_TYPE].map(accept => app.client().post(body, { accept }))
      const [json, graphql] = await Promise.all(answers)
      expect({ json: json?.status, graphql: graphql?.status }).toEqual(status)
      // A request that makes sense has its errors in the body, whatever the status.
      if (typeof body === 'string') return
      const said = [await json?.json(), await graphql?.json()] as { data?: unknown; errors: unknown[] }[]
      expect(said[0]).toEqual(said[1])
      expect(said[0]?.errors.length).toBeGreaterThan(0)
      if (status.graphql === 400) expect(said[0]).not.toHaveProperty('data')
    },
  )
})
