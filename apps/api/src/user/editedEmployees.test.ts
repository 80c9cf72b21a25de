import { graphql } from '@foyer/schema/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../database/ids.ts'
import { Activity, Employees, register, setRegistrationType, WhoAmI } from '../test/stories.ts'
import { ADMIN, type Client, startTestApp, type TestApp } from '../test/testApp.ts'

const Update = graphql(`
  mutation UpdateEmployee($id: ID!, $input: UpdateEmployeeInput!) {
    updateEmployee(id: $id, input: $input) {
      __typename
      ... on User { firstName lastName position department { id } workgroups { name } }
      ... on Refusal { code message field }
    }
  }
`)
const UpdateProfile = graphql(`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      __typename ... on User { firstName lastName position } ... on Refusal { code field }
    }
  }
`)
const ChangeRole = graphql(`
  mutation ChangeRole($id: ID!, $role: Role!) {
    changeRole(id: $id, role: $role) { __typename ... on User { role } ... on Refusal { code message } }
  }
`)
const CreateDepartment = graphql(`
  mutation CreateDepartmentFor($name: String!) {
    createDepartment(input: { name: $name }) { __typename ... on Department { id parent { id } } }
  }
`)
const CreateWorkgroup = graphql(`
  mutation CreateWorkgroupFor($name: String!) {
    createWorkgroup(input: { name: $name }) { __typename ... on Workgroup { id } }
  }
`)

interface Edit {
  firstName?: string | null
  lastName?: string | null
  position?: string | null
  departmentId?: string | null
  workgroupIds?: string[]
}

let app: TestApp
let counter = 0

beforeAll(async () => {
  app = await startTestApp()
  await setRegistrationType(app, 'PUBLIC')
})
afterAll(() => app?.remove())

async function employee(firstName = 'Jo', lastName = 'Doe') {
  const email = `edited${counter++}@corp.example`
  const { client, result } = await register(app, email, firstName, lastName)
  if (result.__typename !== 'User') throw new Error(result.code)
  return { id: result.id, email, client }
}
const become = (id: string, set: string) =>
  app.app.database.inTransaction(tx => tx.query(`UPDATE users SET ${set} WHERE id = ?`, [id]))
const update = async (id: string, input: Edit) => (await app.admin.run(Update, { id, input })).updateEmployee
const changeRole = async (client: Client, id: string, role: 'ADMIN' | 'MODERATOR' | 'EMPLOYEE') =>
  (await client.run(ChangeRole, { id, role })).changeRole
const find = async (search: string) =>
  (await app.admin.run(Employees, { filter: { search } })).employees.nodes.map(user => user.email)
const stream = async () => (await app.admin.run(Activity, { first: 100 })).activity
const admins = async () => {
  const { employees } = await app.admin.run(Employees, { filter: { role: 'ADMIN' } })
  return employees.nodes.map(user => user.id)
}

async function place() {
  const { createDepartment: department } = await app.admin.run(CreateDepartment, { name: `Place ${counter++}` })
  const { createWorkgroup: workgroup } = await app.admin.run(CreateWorkgroup, { name: `Group ${counter}` })
  if (department.__typename !== 'Department' || workgroup.__typename !== 'Workgroup') throw new Error('no place')
  return {
    departmentId: department.id,
    rootId: department.parent?.id,
    workgroupId: workgroup.id,
    group: `Group ${counter}`,
  }
}

describe('an admin edits an employee', () => {
  test('field by field; what is left out stays', async () => {
    const { id } = await employee('Ann', 'Lee')
    const { departmentId, rootId, workgroupId, group } = await place()
    expect(await update(id, { firstName: ' Anna ' })).toMatchObject({ firstName: 'Anna', lastName: 'Lee' })
    expect(await update(id, { position: 'Baker' })).toMatchObject({ firstName: 'Anna', position: 'Baker' })
    expect(await update(id, { departmentId })).toMatchObject({ position: 'Baker', department: { id: departmentId } })
    expect(await update(id, { workgroupIds: [workgroupId, workgroupId] })).toMatchObject({
      department: { id: departmentId },
      workgroups: [{ name: group }],
    })
    expect(await update(id, { lastName: 'Li', position: null })).toEqual({
      __typename: 'User',
      firstName: 'Anna',
      lastName: 'Li',
      position: null,
      department: { id: departmentId },
      workgroups: [{ name: group }],
    })
    expect(await update(id, { departmentId: null, workgroupIds: [] })).toMatchObject({
      lastName: 'Li',
      department: { id: rootId },
      workgroups: [],
    })
  })

  test('and the record keeps what was and what is, once for each change', async () => {
    const { id } = await employee('Rita', 'Roe')
    const { departmentId, workgroupId, group } = await place()
    const before = (await stream()).totalCount
    await update(id, { position: 'Cook', departmentId, workgroupIds: [workgroupId] })
    await update(id, { position: 'Cook', departmentId, workgroupIds: [workgroupId], firstName: null, lastName: null })
    const { totalCount, nodes } = await stream()
    expect(totalCount).toBe(before + 1)
    expect(nodes[0]).toMatchObject({ kind: 'EMPLOYEE_UPDATED', summary: 'Admin updated the profile of Rita Roe.' })
    const [row] = await app.app.database.select<{ details: string }>(
      "SELECT details FROM activities WHERE subject_id = ? AND kind = 'EMPLOYEE_UPDATED'",
      [id],
    )
    expect(JSON.parse(row?.details ?? '')).toEqual({
      before: { position: null, department: 'My company', workgroups: [] },
      after: { position: 'Cook', department: expect.stringMatching(/^Place \d+$/), workgroups: [group] },
    })
  })

  test('and the search finds them by what they are now alone, and the list sorts them so', async () => {
    const { id, email } = await employee('Xanthippe', 'Quarles')
    expect(await find('xanthippe quarles')).toEqual([email])
    await update(id, { firstName: 'Zenobia', lastName: 'Aabak', position: 'Glazier' })
    for (const search of ['xanthippe', 'quarles']) expect(await find(search)).toEqual([])
    for (const search of ['zenobia', 'aabak', 'glaz', email]) expect(await find(search)).toEqual([email])
    const { employees } = await app.admin.run(Employees, { first: 1 })
    expect(employees.nodes[0]?.email).toBe(email)
  })

  test('two at once, of different fields, and both count', async () => {
    const { id, email } = await employee('Tom', 'Twin')
    await Promise.all([
      ...Array.from({ length: 5 }, () => update(id, { firstName: 'Thomas' })),
      ...Array.from({ length: 5 }, () => update(id, { lastName: 'Twain' })),
    ])
    expect(await find('thomas twain')).toEqual([email])
    expect(await find('twin')).toEqual([])
  })

  test.each([
    [{ firstName: ' ' }, { code: 'FIELD_INVALID', field: 'firstName' }],
    [{ lastName: 'x'.repeat(81) }, { code: 'FIELD_INVALID', field: 'lastName' }],
    [{ position: 'x'.repeat(121) }, { code: 'FIELD_INVALID', field: 'position' }],
    [{ departmentId: newId() }, { code: 'DEPARTMENT_UNKNOWN', field: 'departmentId' }],
    [{ workgroupIds: [newId()] }, { code: 'WORKGROUP_UNKNOWN', field: 'workgroupIds' }],
  ])('but not to %j, and then nothing changes', async (input, refusal) => {
    const { id } = await employee('Still', 'Same')
    expect(await update(id, { position: 'Other', ...input })).toMatchObject(refusal)
    expect(await update(id, {})).toMatchObject({ firstName: 'Still', lastName: 'Same', position: null })
  })

  test('who is one: former ones too, applicants and strangers not', async () => {
    const { id } = await employee('Cora', 'Once')
    await become(id, "status = 'DEACTIVATED'")
    expect(await update(id, { position: 'Was a cook' })).toMatchObject({ position: 'Was a cook' })
    for (const status of ['PENDING', 'REJECTED']) {
      await become(id, `status = '${status}'`)
      expect(await update(id, { position: 'Cook' })).toMatchObject({ code: 'CONFLICT' })
      expect(await changeRole(app.admin, id, 'ADMIN')).toMatchObject({ code: 'CONFLICT' })
    }
    expect(await update(newId(), { position: 'Cook' })).toMatchObject({ code: 'USER_UNKNOWN' })
    expect(await changeRole(app.admin, newId(), 'ADMIN')).toMatchObject({ code: 'USER_UNKNOWN' })
  })
})

describe('everybody edits their own profile', () => {
  test('name and position, and nobody else’s', async () => {
    const { client, email } = await employee('Own', 'Profile')
    const run = async (input: { firstName?: string; lastName?: string; position?: string | null }) =>
      (await client.run(UpdateProfile, { input })).updateProfile
    expect(await run({ firstName: 'Owen', position: 'Pilot' })).toEqual({
      __typename: 'User',
      firstName: 'Owen',
      lastName: 'Profile',
      position: 'Pilot',
    })
    expect(await run({ lastName: ' ' })).toMatchObject({ code: 'FIELD_INVALID', field: 'lastName' })
    expect(await find('owen pilot')).toEqual([email])
    expect((await stream()).nodes[0]?.summary).toBe('Owen Profile updated their profile.')
    const refused = await client.post({
      query: 'mutation { updateProfile(input: { departmentId: "x" }) { __typename } }',
    })
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] })
  })
})

describe('a role', () => {
  test('counts from the next request on', async () => {
    const { id, client } = await employee()
    const may = async () => (await client.run(WhoAmI)).viewer?.may
    for (const [role, decides, manages] of [
      ['MODERATOR', true, false],
      ['ADMIN', true, true],
      ['EMPLOYEE', false, false],
    ] as const) {
      expect(await changeRole(app.admin, id, role)).toEqual({ __typename: 'User', role })
      expect(await may()).toMatchObject({ decideApplicants: decides, manageRegistrationPolicy: manages })
    }
    const said = (await stream()).nodes.slice(0, 3).map(({ summary }) => summary)
    expect(said).toEqual(['an employee', 'an admin', 'a moderator'].map(role => `Admin made Jo Doe ${role}.`))
    const before = (await stream()).totalCount
    expect(await changeRole(app.admin, id, 'EMPLOYEE')).toEqual({ __typename: 'User', role: 'EMPLOYEE' })
    expect((await stream()).totalCount).toBe(before)
  })

  test('of the last admin stays', async () => {
    const [id] = await admins()
    expect(await changeRole(app.admin, id ?? '', 'EMPLOYEE')).toMatchObject({ code: 'LAST_ADMIN' })
    const former = await employee()
    await become(former.id, "role = 'ADMIN', status = 'DEACTIVATED'")
    expect(await changeRole(app.admin, id ?? '', 'EMPLOYEE')).toMatchObject({ code: 'LAST_ADMIN' })
    expect(await changeRole(app.admin, former.id, 'EMPLOYEE')).toMatchObject({ role: 'EMPLOYEE' })
    expect((await app.admin.run(WhoAmI)).viewer?.user).toMatchObject({ email: ADMIN.email, role: 'ADMIN' })
  })

  test('is kept by one of two admins who take it from each other at once', async () => {
    const [first] = await admins()
    for (let round = 0; round < 5; round++) {
      const second = await employee()
      await changeRole(app.admin, second.id, 'ADMIN')
      const answers = await Promise.all([
        ...Array.from({ length: 3 }, () => app.admin.ask(ChangeRole, { id: second.id, role: 'EMPLOYEE' })),
        ...Array.from({ length: 3 }, () => second.client.ask(ChangeRole, { id: first ?? '', role: 'EMPLOYEE' })),
      ])
      const [row] = await app.app.database.select<{ count: number }>(
        "SELECT COUNT(*) AS count FROM users WHERE role = 'ADMIN' AND status = 'ACTIVE'",
      )
      expect(Number(row?.count)).toBe(1)
      expect(answers.filter(({ data }) => data?.changeRole.__typename === 'User').length).toBeGreaterThan(0)
      await become(first ?? '', "role = 'ADMIN'")
      await become(second.id, "role = 'EMPLOYEE'")
    }
  })

  test('and what is known of others is the admins’ to change', async () => {
    const [{ id }, { id: plain, client }] = [await employee(), await employee()]
    for (const role of ['EMPLOYEE', 'MODERATOR']) {
      await become(plain, `role = '${role}'`)
      for (const answer of [
        await client.ask(Update, { id, input: { position: 'Mine' } }),
        await client.ask(Update, { id: plain, input: { position: 'Mine' } }),
        await client.ask(ChangeRole, { id: plain, role: 'ADMIN' }),
      ]) {
        expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
      }
      const { activity } = await client.run(Activity, { first: 100 })
      const kinds = new Set(activity.nodes.map(({ kind }) => kind))
      expect(kinds).not.toContain('ROLE_CHANGED')
      expect(kinds).not.toContain('EMPLOYEE_UPDATED')
    }
  })
})
