import { graphql } from '@foyer/schema/client'
import Papa from 'papaparse'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { register, setRegistrationType, UpdatePolicy, WhoAmI } from '../test/stories.ts'
import { type Client, startTestApp, type TestApp } from '../test/testApp.ts'

const Head = graphql(`
  mutation HeadToExport($input: DepartmentInput!) { createDepartment(input: $input) { __typename } }
`)

const HEAD = 'At,Kind,What happened,Done by,Done by (id),About,About (id),From where,Changes,With API token'.split(',')

let app: TestApp
let ann: Client
let annId: string
beforeAll(async () => {
  app = await startTestApp()
  await setRegistrationType(app, 'PUBLIC')
  ann = (await register(app, 'ann@corp.example', '=Ann', 'Lee')).client
  annId = (await ann.run(WhoAmI)).viewer?.user.id ?? ''
  await app.admin.run(UpdatePolicy, { input: { greeting: '=Welcome\n@all', everyoneMayInvite: true } })
  await app.admin.run(Head, { input: { name: 'Sales', headId: annId } })
})
afterAll(() => app?.remove())

async function csv(query = '', client: Client = app.admin) {
  const response = await client.get(`/export/audit.csv${query}`)
  const text = Buffer.from(await response.arrayBuffer()).toString()
  const [head, ...rows] = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { newline: '\r\n' }).data
  return { response, head, rows: rows.slice(0, -1) }
}

test('the file says of each entry who, when, from where, before and after, and runs nothing', async () => {
  const { response, head, rows } = await csv()
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="audit.csv"')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(head).toEqual(HEAD)
  const policy = rows.find(row => row[1] === 'POLICY_CHANGED' && row[8]?.includes('greeting'))
  expect(policy?.[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  expect(policy?.[7]).toMatch(/127\.0\.0\.1|::1/)
  expect(policy?.[8]).toBe('greeting: =Welcome\n@all\neveryoneMayInvite: false → true')
  expect(rows.find(row => row[1] === 'JOINED')?.slice(5, 7)).toEqual(["'=Ann Lee", annId])
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
})

test('people in what changed are called by name', async () => {
  const { rows } = await csv('?kind=DEPARTMENT_CREATED')
  expect(rows).toHaveLength(1)
  expect(rows[0]?.[8]).toContain('headId: =Ann Lee')
})

test('it is narrowed as the log is', async () => {
  const kinds = async (query: string) => (await csv(query)).rows.map(row => row[1])
  const all = await csv()
  expect(await kinds('?kind=JOINED&kind=DEPARTMENT_CREATED')).toEqual(['DEPARTMENT_CREATED', 'JOINED'])
  expect(await kinds(`?subjectId=${annId}&kind=JOINED`)).toEqual(['JOINED'])
  expect((await csv('?actorId=nobody')).rows).toEqual([])
  const middle = encodeURIComponent(all.rows[2]?.[0] ?? '')
  const parts = [await csv(`?since=${middle}`), await csv(`?until=${middle}`)]
  expect(parts.flatMap(({ rows }) => rows)).toHaveLength(all.rows.length)
})

test.each(['?kind=NOTHING', '?actor=ann', '?since=yesterday', '?actorId=a&actorId=b'])(
  'it is refused as %s',
  async query => {
    expect((await csv(query)).response.status).toBe(400)
  },
)

test('it is for admins', async () => {
  expect((await csv('', app.client())).response.status).toBe(401)
  expect((await csv('', ann)).response.status).toBe(403)
})

test('however many there are, each is in it once', async () => {
  const rows = Array.from({ length: 2_100 }, (_, i) => [`00000000-0000-7000-8000-${String(i).padStart(12, '0')}`, 5])
  await app.app.database.inTransaction(async tx => {
    for (let from = 0; from < rows.length; from += 700) {
      const some = rows.slice(from, from + 700)
      await tx.query(
        `INSERT INTO activities (id, at, kind) VALUES ${some.map(() => "(?, ?, 'SIGNED_IN')")}`,
        some.flat(),
      )
    }
  })
  const old = (await csv('?until=1970-01-02T00:00:00Z')).rows
  expect(old).toHaveLength(2_100)
})
