import { graphql } from '@foyer/schema/client'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../database/ids.ts'
import { Employees, WhoAmI } from '../test/stories.ts'
import { type Client, startTestApp, type TestApp } from '../test/testApp.ts'

const Create = graphql(`
  mutation DepartmentToExport($input: DepartmentInput!) {
    createDepartment(input: $input) { __typename ... on Department { id } }
  }
`)
const CreateWorkgroup = graphql(`
  mutation WorkgroupToExport($name: String!) {
    createWorkgroup(input: { name: $name }) { __typename ... on Workgroup { id } }
  }
`)

const HEAD =
  'First name,Last name,E-mail,Phone,Position,Department,Workgroups,Role,Status,Joined through,Joined at'.split(',')
/** More than are read at once. */
const MANY = 2_345

let app: TestApp
let eu: string
let sales: string
let chess: string

beforeAll(async () => {
  app = await startTestApp()
  sales = await department({ name: 'Sales' })
  eu = await department({ name: 'EU, "west"', parentId: sales })
  chess = await workgroup('Chess')
  const choir = await workgroup('Choir')
  await add([
    { first: '=1+1', last: '@evil', position: '+cmd', department: eu, phone: '+4915123456789' },
    { first: 'Zoë', last: 'Ngọc', position: 'Says "hi", then\tgoes', department: eu, groups: [choir, chess] },
    { first: '-2', last: '=HYPERLINK("x")\n', department: sales, groups: [chess] },
    { first: 'Gone', last: 'Person', status: 'DEACTIVATED', department: sales },
  ])
})
afterAll(() => app?.remove())

interface Person {
  first: string
  last: string
  position?: string
  phone?: string
  status?: string
  department?: string
  groups?: string[]
}

async function department(input: { name: string; parentId?: string }): Promise<string> {
  const { createDepartment: it } = await app.admin.run(Create, { input })
  return it.__typename === 'Department' ? it.id : ''
}
async function workgroup(name: string): Promise<string> {
  const { createWorkgroup: it } = await app.admin.run(CreateWorkgroup, { name })
  return it.__typename === 'Workgroup' ? it.id : ''
}

/** As no door lets in any more, but an older one may have. */
async function add(people: Person[]): Promise<void> {
  await app.app.database.inTransaction(async tx => {
    for (let start = 0; start < people.length; start += 500) {
      const some = people.slice(start, start + 500).map(person => ({ id: newId(), ...person }))
      await tx.query(
        `INSERT INTO users (id, status, role, first_name, last_name, sort_name, position, phone, department_id,
           must_change_password, joined_through, created_at, joined_at)
         VALUES ${some.map(() => "(?, ?, 'EMPLOYEE', ?, ?, ?, ?, ?, ?, 0, 'EMAIL_INVITATION', 1, 1767225600000)")}`,
        some.flatMap(({ id, status = 'ACTIVE', first, last, position = null, phone = null, department = null }) => {
          return [id, status, first, last, `${last} ${first}`.toLowerCase(), position, phone, department]
        }),
      )
      for (const { id, groups = [] } of some) {
        for (const group of groups) await tx.query('INSERT INTO workgroup_members VALUES (?, ?)', [id, group])
      }
    }
  })
}

async function csv(query = '', client: Client = app.admin) {
  const response = await client.get(`/export/employees.csv${query}`)
  const text = Buffer.from(await response.arrayBuffer()).toString()
  return { response, text, rows: Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { newline: '\r\n' }).data }
}
/** Who is in it, by last name, without its head and its end. */
const names = async (query: string) => (await csv(query)).rows.slice(1, -1).map(row => row[1])

describe('the export', () => {
  test('is a file that spreadsheets read, and nobody keeps', async () => {
    const { response, text, rows } = await csv()
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="employees.csv"')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('content-length')).toBeNull()
    expect(text.startsWith('\ufeffFirst name,')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(rows[0]).toEqual(HEAD)
  })

  test('says of everybody what the list says, with the path to their department', async () => {
    const { rows } = await csv(`?departmentId=${eu}&workgroupId=${chess}`)
    expect(rows[1]).toEqual([
      'Zoë',
      'Ngọc',
      '',
      '',
      'Says "hi", then\tgoes',
      'My company / Sales / EU, "west"',
      'Chess; Choir',
      'EMPLOYEE',
      'ACTIVE',
      'EMAIL_INVITATION',
      '2026-01-01T00:00:00.000Z',
    ])
  })

  test('holds nothing that a spreadsheet would run', async () => {
    const { rows } = await csv(`?departmentId=${sales}`)
    const evil = rows.find(row => row[1] === "'@evil")
    expect(evil?.slice(0, 5)).toEqual(["'=1+1", "'@evil", '', "'+4915123456789", "'+cmd"])
    expect(rows.map(row => row[1])).toContain('\'=HYPERLINK("x")\n')
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
  })

  test('is narrowed and ordered as the list is', async () => {
    expect(await names(`?departmentId=${sales}&includeSubdepartments=false`)).toEqual(['\'=HYPERLINK("x")\n'])
    expect(await names(`?departmentId=${sales}&orderBy=NAME`)).toHaveLength(3)
    expect(await names('?role=ADMIN&search=&departmentId=')).toEqual([''])
    expect(await names('?search=ada@acme')).toEqual([''])
    expect(await names('?search=nobody')).toEqual([])
    expect(await names('?status=DEACTIVATED')).toEqual(['Person'])
  })

  test.each([
    '?role=OWNER',
    '?status=PENDING',
    '?name=ann',
    '?orderBy=SIZE',
    `?search=${'x'.repeat(201)}`,
    '?search=a&search=b',
  ])('is refused as %s', async query => {
    const { response } = await csv(query)
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  })

  test('is for employees, and of former ones for admins', async () => {
    expect((await csv('', app.client())).response.status).toBe(401)
    const become = (set: string) =>
      app.app.database.inTransaction(tx => tx.query(`UPDATE users SET ${set} WHERE email IS NOT NULL`))
    await become("role = 'EMPLOYEE'")
    expect((await csv()).response.status).toBe(200)
    expect((await csv('?status=DEACTIVATED')).response.status).toBe(403)
    await become('must_change_password = 1')
    expect((await csv()).response.status).toBe(403)
    await become("must_change_password = 0, status = 'DEACTIVATED'")
    expect((await csv()).response.status).toBe(401)
    await become("status = 'ACTIVE', role = 'ADMIN'")
    expect((await app.admin.run(WhoAmI)).viewer?.user.role).toBe('ADMIN')
  })

  test('has everybody once, however many, in every order', async () => {
    await add(Array.from({ length: MANY }, (_, i) => ({ first: `F${i}`, last: `Crowd${i % 7}` })))
    const { employees } = await app.admin.run(Employees, { first: 1 })
    for (const orderBy of ['NAME', 'NEWEST', 'OLDEST']) {
      const people = (await csv(`?orderBy=${orderBy}`)).rows.slice(1, -1).map(row => row.slice(0, 2).join(' '))
      expect(people).toHaveLength(employees.totalCount)
      expect(new Set(people).size).toBe(employees.totalCount)
    }
  })
})
