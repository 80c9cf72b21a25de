import { graphql } from '@foyer/schema/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../database/ids.ts'
import { Activity, Employees, register, setRegistrationType } from '../test/stories.ts'
import { type Client, startTestApp, type TestApp } from '../test/testApp.ts'
import { placementFor } from './structures.ts'

const Structure = graphql(`
  query StructureNow {
    departments { id name employeeCount parent { id } head { email } }
    workgroups { id name employeeCount }
  }
`)
const Create = graphql(`
  mutation CreateDepartment($input: DepartmentInput!) {
    createDepartment(input: $input) {
      __typename
      ... on Department { id name parent { id } head { email } employeeCount }
      ... on Refusal { code message field }
    }
  }
`)
const Update = graphql(`
  mutation UpdateDepartment($id: ID!, $input: DepartmentInput!) {
    updateDepartment(id: $id, input: $input) {
      __typename
      ... on Department { id name parent { id } head { email } }
      ... on Refusal { code message field }
    }
  }
`)
const Delete = graphql(`
  mutation DeleteDepartment($id: ID!) {
    deleteDepartment(id: $id) { __typename ... on DepartmentDeleted { id } ... on Refusal { code message field } }
  }
`)
const CreateWorkgroup = graphql(`
  mutation CreateWorkgroup($name: String!) {
    createWorkgroup(input: { name: $name }) {
      __typename ... on Workgroup { id name employeeCount } ... on Refusal { code message field }
    }
  }
`)
const UpdateWorkgroup = graphql(`
  mutation UpdateWorkgroup($id: ID!, $name: String!) {
    updateWorkgroup(id: $id, input: { name: $name }) {
      __typename ... on Workgroup { id name } ... on Refusal { code field }
    }
  }
`)
const DeleteWorkgroup = graphql(`
  mutation DeleteWorkgroup($id: ID!) {
    deleteWorkgroup(id: $id) { __typename ... on WorkgroupDeleted { id } ... on Refusal { code } }
  }
`)
const Add = graphql(`
  mutation AddToWorkgroup($id: ID!, $userIds: [ID!]!) {
    addToWorkgroup(id: $id, userIds: $userIds) {
      __typename ... on Workgroup { id employeeCount } ... on Refusal { code field }
    }
  }
`)
const Remove = graphql(`
  mutation RemoveFromWorkgroup($id: ID!, $userIds: [ID!]!) {
    removeFromWorkgroup(id: $id, userIds: $userIds) {
      __typename ... on Workgroup { id employeeCount } ... on Refusal { code field }
    }
  }
`)
const Invite = graphql(`
  mutation InviteInto($input: InvitePeopleInput!) {
    invitePeople(input: $input) {
      __typename
      ... on InvitePeoplePayload { outcomes { invitation { id department { id } workgroups { id } } refusal { code } } }
      ... on Refusal { code message }
    }
  }
`)
const Invitation = graphql(`
  query InvitationNow($id: ID!) { invitation(id: $id) { status department { id } workgroups { id } } }
`)
let app: TestApp
let admin: Client
let root: string
let counter = 0

beforeAll(async () => {
  app = await startTestApp()
  admin = app.admin
  await setRegistrationType(app, 'PUBLIC')
  root = (await structure()).departments[0]?.id ?? ''
})
afterAll(() => app?.remove())

const structure = () => admin.run(Structure)
const departmentNow = async (id: string) => (await structure()).departments.find(it => it.id === id)
const create = async (input: { name?: string; parentId?: string | null; headId?: string | null }) =>
  (await admin.run(Create, { input })).createDepartment
const update = async (id: string, input: { name?: string; parentId?: string | null; headId?: string | null }) =>
  (await admin.run(Update, { id, input })).updateDepartment
const remove = async (id: string) => (await admin.run(Delete, { id })).deleteDepartment

async function department(name = `Department ${counter++}`, parentId?: string): Promise<string> {
  const made = await create({ name, parentId })
  if (made.__typename !== 'Department') throw new Error(`${made.code}: ${made.message}`)
  return made.id
}

async function workgroup(name = `Workgroup ${counter++}`): Promise<string> {
  const { createWorkgroup } = await admin.run(CreateWorkgroup, { name })
  if (createWorkgroup.__typename !== 'Workgroup') throw new Error(createWorkgroup.code)
  return createWorkgroup.id
}

async function employee(departmentId?: string, status = 'ACTIVE'): Promise<{ id: string; email: string }> {
  const email = `employee${counter++}@corp.example`
  const { result } = await register(app, email)
  if (result.__typename !== 'User') throw new Error(result.code)
  await app.app.database.inTransaction(tx =>
    tx.query('UPDATE users SET department_id = ?, status = ? WHERE id = ?', [departmentId ?? root, status, result.id]),
  )
  return { id: result.id, email }
}

const placeOf = async (userId: string) => {
  const [row] = await app.app.database.select<{ departmentId: string }>(
    'SELECT department_id AS departmentId FROM users WHERE id = ?',
    [userId],
  )
  return row?.departmentId
}

const kinds = async () => (await admin.run(Activity, { first: 100 })).activity.nodes

describe('a department', () => {
  test('is made below the root, or where it is wanted, with a head', async () => {
    const head = await employee()
    const sales = await create({ name: '  Sales \n', headId: head.id })
    expect(sales).toMatchObject({ name: 'Sales', parent: { id: root }, head: { email: head.email }, employeeCount: 0 })
    const id = sales.__typename === 'Department' ? sales.id : ''
    expect(await create({ name: 'EU', parentId: id })).toMatchObject({ name: 'EU', parent: { id }, head: null })
    expect(await create({ name: 'Null', parentId: null, headId: null })).toMatchObject({ parent: { id: root } })
    expect((await kinds())[0]).toMatchObject({ summary: expect.stringContaining('made the department “Null”') })
  })

  test('is renamed, moved and given another head, each by itself', async () => {
    const [id, parentId, head] = [await department(), await department(), await employee()]
    const name = `Renamed ${counter++}`
    expect(await update(id, { name })).toMatchObject({ name, parent: { id: root }, head: null })
    expect(await update(id, { parentId })).toMatchObject({ name, parent: { id: parentId }, head: null })
    expect(await update(id, { headId: head.id })).toMatchObject({
      name,
      parent: { id: parentId },
      head: { email: head.email },
    })
    expect(await update(id, { headId: null })).toMatchObject({ name, parent: { id: parentId }, head: null })
    const said = (await kinds()).slice(0, 4).map(({ summary }) => summary.replace(/^\S+ /, ''))
    expect(said).toEqual([
      `left the department “${name}” without a head.`,
      `gave the department “${name}” a head.`,
      expect.stringMatching(`^moved the department “${name}” into “Department \\d+”\\.$`),
      expect.stringMatching(`^renamed the department “Department \\d+” to “${name}”\\.$`),
    ])
  })

  test('tells nobody when nothing changed', async () => {
    const id = await department()
    const before = (await kinds()).length
    expect(await update(id, {})).toMatchObject({ __typename: 'Department' })
    expect(await update(id, { parentId: root, headId: null })).toMatchObject({ __typename: 'Department' })
    expect((await kinds()).length).toBe(before)
  })

  test('takes back its own name in another spelling, but no neighbour’s', async () => {
    const [id] = [await department('Zürich'), await department('Wien')]
    expect(await update(id, { name: 'ZURICH' })).toMatchObject({ name: 'ZURICH' })
    expect(await update(id, { name: 'wien' })).toMatchObject({ code: 'DEPARTMENT_NAME_TAKEN', field: 'name' })
    const below = await department('Wien', id)
    expect(await update(below, { parentId: root })).toMatchObject({ code: 'DEPARTMENT_NAME_TAKEN' })
  })

  test.each([
    [{}, { code: 'FIELD_INVALID', field: 'name' }],
    [{ name: ' ' }, { code: 'FIELD_INVALID', field: 'name' }],
    [{ name: 'x'.repeat(121) }, { code: 'FIELD_INVALID', field: 'name' }],
    [
      { name: 'Below nothing', parentId: newId() },
      { code: 'DEPARTMENT_UNKNOWN', field: 'parentId' },
    ],
    [
      { name: 'Headless', headId: newId() },
      { code: 'USER_UNKNOWN', field: 'headId' },
    ],
  ])('is refused as %j', async (input, refusal) => {
    expect(await create(input)).toMatchObject(refusal)
  })

  test('is led by active employees only', async () => {
    const id = await department()
    for (const status of ['PENDING', 'REJECTED', 'DEACTIVATED']) {
      const { id: headId } = await employee(root, status)
      expect(await update(id, { headId })).toMatchObject({ code: 'USER_UNKNOWN', field: 'headId' })
    }
  })

  test('never goes into itself or below itself', async () => {
    const a = await department()
    const b = await department('b', a)
    const c = await department('c', b)
    for (const parentId of [a, b, c]) {
      expect(await update(a, { parentId })).toMatchObject({ code: 'DEPARTMENT_CYCLE', field: 'parentId' })
    }
    expect(await update(c, { parentId: a })).toMatchObject({ parent: { id: a } })
  })

  test('has one above it, unless it is the root, which stays', async () => {
    const id = await department()
    expect(await update(id, { parentId: null })).toMatchObject({ code: 'FIELD_INVALID', field: 'parentId' })
    expect(await update(root, { parentId: id })).toMatchObject({ code: 'DEPARTMENT_IS_ROOT', field: 'parentId' })
    expect(await remove(root)).toMatchObject({ code: 'DEPARTMENT_IS_ROOT' })
    const head = await employee()
    expect(await update(root, { name: 'The house', parentId: null, headId: head.id })).toMatchObject({
      name: 'The house',
      parent: null,
      head: { email: head.email },
    })
    await update(root, { name: 'My company', headId: null })
  })

  test('that is gone is unknown', async () => {
    const id = await department()
    expect(await remove(id)).toEqual({ __typename: 'DepartmentDeleted', id })
    expect(await remove(id)).toMatchObject({ code: 'DEPARTMENT_UNKNOWN' })
    expect(await update(id, { name: 'x' })).toMatchObject({ code: 'DEPARTMENT_UNKNOWN' })
    expect(await create({ name: 'x', parentId: id })).toMatchObject({ code: 'DEPARTMENT_UNKNOWN', field: 'parentId' })
  })

  test('leaves its people, its open invitations and what is below it to the one above', async () => {
    const above = await department()
    const id = await department('Doomed', above)
    const below = await department('Below', id)
    const [here, former] = [await employee(id), await employee(id, 'DEACTIVATED')]
    const { invitePeople } = await admin.run(Invite, {
      input: { recipients: [`into${counter}@else.example`], departmentId: id },
    })
    const invitation = invitePeople.__typename === 'InvitePeoplePayload' ? invitePeople.outcomes[0]?.invitation : null
    expect(invitation?.department).toEqual({ id })

    expect(await remove(id)).toEqual({ __typename: 'DepartmentDeleted', id })

    expect(await departmentNow(id)).toBeUndefined()
    expect(await departmentNow(below)).toMatchObject({ parent: { id: above } })
    expect(await departmentNow(above)).toMatchObject({ employeeCount: 1 })
    expect(await placeOf(here.id)).toBe(above)
    expect(await placeOf(former.id)).toBe(above)
    expect((await admin.run(Invitation, { id: invitation?.id ?? '' })).invitation?.department).toEqual({ id: above })
  })
})

describe('at once', () => {
  test('twenty moves that would make a ring together leave a tree, and all but one succeed', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, (_, i) => department(`Ring ${i}`)))
    const results = await Promise.all(ids.map((id, i) => update(id, { parentId: ids[(i + 1) % ids.length] ?? '' })))
    const refused = results.flatMap(result => (result.__typename === 'Refusal' ? [result.code] : []))
    expect(refused).toEqual(['DEPARTMENT_CYCLE'])
    await expectTree()
  })

  test('moves to and fro, deletions and new departments leave a tree', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, (_, i) => department(`Wild ${i}`)))
    const any = (i: number) => ids[(i * 7 + 3) % ids.length] ?? ''
    await Promise.all(
      Array.from({ length: 60 }, (_, i) => {
        if (i % 10 === 9) return remove(any(i + 1))
        if (i % 10 === 4) return create({ name: `Wild new ${i}`, parentId: any(i) })
        return update(any(i), { parentId: any(i * i + 1) })
      }),
    )
    await expectTree()
  })

  test('one name below one parent is given once', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => create({ name: 'Only one' })))
    const made = results.filter(result => result.__typename === 'Department')
    expect(made).toHaveLength(1)
  })

  test('a department stays until who is being placed in it is there, and moves them up when it goes', async () => {
    const [id, user] = [await department(), await employee()]
    let removing: Promise<unknown> = Promise.resolve()
    await app.app.database.inTransaction(async tx => {
      const { departmentId } = await placementFor(tx, { departmentId: id })
      removing = remove(id)
      // Time enough for the deletion to come as far as it can.
      for (let i = 0; i < 20; i++) await structure()
      await tx.query('UPDATE users SET department_id = ? WHERE id = ?', [departmentId, user.id])
    })
    await removing
    expect(await placeOf(user.id)).toBe(root)
  })

  /** Every department is come to from the root, and the root is one. */
  async function expectTree(): Promise<void> {
    const { departments } = await structure()
    const parents = new Map(departments.map(it => [it.id, it.parent?.id ?? null]))
    expect([...parents].filter(([, parent]) => parent === null)).toEqual([[root, null]])
    for (const { id } of departments) {
      let at: string | null = id
      for (let steps = 0; at !== root && steps <= departments.length; steps++) at = parents.get(at ?? '') ?? null
      expect(at).toBe(root)
    }
  }
})

describe('a workgroup', () => {
  test('is made, renamed and deleted, with its members and what invitations name of it', async () => {
    const id = await workgroup('Chess')
    const kept = await workgroup('Choir')
    expect((await admin.run(UpdateWorkgroup, { id, name: 'Checkers' })).updateWorkgroup).toMatchObject({
      name: 'Checkers',
    })
    const user = await employee()
    await admin.run(Add, { id, userIds: [user.id] })
    const { invitePeople } = await admin.run(Invite, {
      input: { recipients: [`group${counter}@else.example`], workgroupIds: [id, kept] },
    })
    const invitation = invitePeople.__typename === 'InvitePeoplePayload' ? invitePeople.outcomes[0]?.invitation : null
    expect(invitation?.workgroups).toHaveLength(2)

    expect((await admin.run(DeleteWorkgroup, { id })).deleteWorkgroup).toEqual({ __typename: 'WorkgroupDeleted', id })

    expect((await structure()).workgroups.map(it => it.id)).not.toContain(id)
    expect((await admin.run(Invitation, { id: invitation?.id ?? '' })).invitation?.workgroups).toEqual([{ id: kept }])
    const left = await app.app.database.select('SELECT user_id FROM workgroup_members WHERE workgroup_id = ?', [id])
    expect(left).toEqual([])
    expect((await admin.run(DeleteWorkgroup, { id })).deleteWorkgroup).toMatchObject({ code: 'WORKGROUP_UNKNOWN' })
    expect((await admin.run(UpdateWorkgroup, { id, name: 'x' })).updateWorkgroup).toMatchObject({
      code: 'WORKGROUP_UNKNOWN',
    })
  })

  test('has a name of its own, also when twenty want it at once', async () => {
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, i) => admin.run(CreateWorkgroup, { name: i % 2 ? 'Läufer' : 'LAUFER' })),
    )
    const codes = results.map(({ createWorkgroup: it }) => (it.__typename === 'Refusal' ? it.code : 'made'))
    expect(codes.filter(code => code === 'made')).toHaveLength(1)
    expect(new Set(codes)).toEqual(new Set(['made', 'WORKGROUP_NAME_TAKEN']))
    const id = await workgroup()
    expect((await admin.run(UpdateWorkgroup, { id, name: 'laufer' })).updateWorkgroup).toMatchObject({
      code: 'WORKGROUP_NAME_TAKEN',
      field: 'name',
    })
    expect((await admin.run(CreateWorkgroup, { name: ' ' })).createWorkgroup).toMatchObject({ code: 'FIELD_INVALID' })
  })

  test('takes in active employees, all or none, and lets them go', async () => {
    const id = await workgroup()
    const [a, b, former] = [await employee(), await employee(), await employee(root, 'DEACTIVATED')]
    const add = async (userIds: string[]) => (await admin.run(Add, { id, userIds })).addToWorkgroup
    const take = async (userIds: string[]) => (await admin.run(Remove, { id, userIds })).removeFromWorkgroup
    expect(await add([a.id, former.id])).toMatchObject({ code: 'USER_UNKNOWN', field: 'userIds' })
    expect(await add([a.id, newId()])).toMatchObject({ code: 'USER_UNKNOWN', field: 'userIds' })
    expect(await add([a.id])).toMatchObject({ employeeCount: 1 })
    expect(await add([a.id, b.id, b.id])).toMatchObject({ employeeCount: 2 })
    expect((await kinds())[0]?.summary).toMatch(/ added somebody to the workgroup “Workgroup \d+”\.$/)
    const before = (await kinds()).length
    expect(await add([a.id])).toMatchObject({ employeeCount: 2 })
    expect(await take([former.id])).toMatchObject({ employeeCount: 2 })
    expect((await kinds()).length).toBe(before)
    expect(await take([a.id, newId()])).toMatchObject({ employeeCount: 1 })
    const { employees } = await admin.run(Employees, { filter: { workgroupId: id } })
    expect(employees.nodes.map(user => user.email)).toEqual([b.email])
    expect((await admin.run(Add, { id: newId(), userIds: [a.id] })).addToWorkgroup).toMatchObject({
      code: 'WORKGROUP_UNKNOWN',
    })
    for (const userIds of [[], Array.from({ length: 201 }, newId)]) {
      expect((await admin.ask(Add, { id, userIds })).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
    }
  })
})

test('only admins keep the structure', async () => {
  const [id, groupId] = [await department(), await workgroup()]
  const { client, result } = await register(app, `plain${counter++}@corp.example`)
  const userId = result.__typename === 'User' ? result.id : ''
  for (const role of ['EMPLOYEE', 'MODERATOR']) {
    await app.app.database.inTransaction(tx => tx.query('UPDATE users SET role = ? WHERE id = ?', [role, userId]))
    const asked = [
      client.ask(Create, { input: { name: 'Mine' } }),
      client.ask(Update, { id, input: { headId: userId } }),
      client.ask(Delete, { id }),
      client.ask(CreateWorkgroup, { name: 'Mine' }),
      client.ask(UpdateWorkgroup, { id: groupId, name: 'Mine' }),
      client.ask(DeleteWorkgroup, { id: groupId }),
      client.ask(Add, { id: groupId, userIds: [userId] }),
      client.ask(Remove, { id: groupId, userIds: [userId] }),
    ]
    for (const answer of await Promise.all(asked)) expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  }
  expect(await departmentNow(id)).toMatchObject({ head: null })
})

test('what one replica changes, the other shows with the next answer', async () => {
  if (app.app.config.database.kind !== 'mysql') return
  const other = await app.replica()
  const there = other.as(app.admin)
  const seen = async () => {
    const { departments, workgroups } = await there.run(Structure)
    return [...departments, ...workgroups].map(({ name }) => name)
  }
  for (let i = 0; i < 5; i++) {
    await seen()
    const made = (await app.admin.run(CreateWorkgroup, { name: `Elsewhere ${i}` })).createWorkgroup
    expect(await seen()).toContain(`Elsewhere ${i}`)
    const id = made.__typename === 'Workgroup' ? made.id : ''
    await app.admin.run(UpdateWorkgroup, { id, name: `There ${i}` })
    expect(await seen()).toContain(`There ${i}`)
    expect(await app.admin.run(DeleteWorkgroup, { id })).toMatchObject({ deleteWorkgroup: { id } })
    expect(await seen()).not.toContain(`There ${i}`)

    const department = (await app.admin.run(Create, { input: { name: `Far ${i}` } })).createDepartment
    expect(await seen()).toContain(`Far ${i}`)
    await app.admin.run(Update, {
      id: department.__typename === 'Department' ? department.id : '',
      input: { name: `Near ${i}` },
    })
    expect(await seen()).toContain(`Near ${i}`)
  }
  await other.stop()
})
