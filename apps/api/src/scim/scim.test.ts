import { graphql } from '@foyer/schema/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CALLS_PER_MINUTE } from '../session/limits.ts'
import { programOf } from '../test/apiTokens.ts'
import { hired, Invitations, invited, Reject, register, setRegistrationType } from '../test/stories.ts'
import { ADMIN, startTestApp, type TestApp } from '../test/testApp.ts'

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User'
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group'
const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp'
const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error'

const CreateDepartment = graphql(`
  mutation ScimDepartment($input: DepartmentInput!) {
    createDepartment(input: $input) { __typename ... on Department { id } ... on Refusal { message } }
  }
`)
const Departments = graphql(`query ScimDepartments { departments { id name } }`)
const Role = graphql(`
  mutation ScimRole($id: ID!, $role: Role!) { changeRole(id: $id, role: $role) { __typename ... on Refusal { message } } }
`)
const People = graphql(`
  query ScimPeople($search: String) { employees(filter: { search: $search }) { nodes { id email status joinedThrough } } }
`)
const Audit = graphql(`
  query ScimAudit($filter: AuditFilter) { auditLog(filter: $filter) { nodes { kind tokenName } } }
`)

// biome-ignore lint/suspicious/noExplicitAny: what SCIM answers has many shapes, and tests look into them.
type Resource = any

let app: TestApp
let secret: string

beforeAll(async () => {
  app = await startTestApp()
  secret = (await programOf(app, app.admin, ['scim:write'], { kind: 'SERVICE', name: 'Entra' })).secret
  const { departments } = await app.admin.run(Departments)
  const parentId = departments[0]?.id as string
  for (const name of ['Sales', 'Research']) await app.admin.run(CreateDepartment, { input: { name, parentId } })
})
afterAll(() => app?.remove())

interface Answered {
  status: number
  body: Resource
  headers: Headers
}

/** Asks as an identity provider does. */
async function scim(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
  on = app,
): Promise<Answered> {
  const response = await fetch(`${on.url}/scim/v2${path}`, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/scim+json' }),
      authorization: `Bearer ${secret}`,
      ...headers,
    },
    body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
  })
  const text = await response.text()
  return { status: response.status, body: text ? JSON.parse(text) : null, headers: response.headers }
}

const filtered = (path: string, filter: string) => scim('GET', `${path}?filter=${encodeURIComponent(filter)}`)
const patch = (path: string, ...Operations: object[]) => scim('PATCH', path, { schemas: [PATCH], Operations })

/** As Entra maps a person by default, what Foyer does not keep among it. */
const person = (userName: string, more: object = {}) => ({
  schemas: [USER, ENTERPRISE],
  userName,
  externalId: `ext-${userName}`,
  active: true,
  displayName: 'Ann Lee',
  name: { givenName: 'Ann', familyName: 'Lee', formatted: 'Ann Lee' },
  emails: [{ primary: true, type: 'work', value: userName }],
  addresses: [{ primary: false, type: 'work', locality: 'Bonn' }],
  roles: [{ primary: 'True', type: 'WindowsAzureActiveDirectoryRole', value: 'User' }],
  phoneNumbers: [{ type: 'mobile', value: '+49 170 1234567' }],
  ...more,
})

/** Creates somebody, and expects that it works. */
async function created(userName: string, more: object = {}): Promise<Resource> {
  const { status, body } = await scim('POST', '/Users', person(userName, more))
  expect({ status, detail: body.detail }).toEqual({ status: 201 })
  return body
}

const refused = (status: number, scimType?: string, detail: unknown = expect.any(String)) => ({
  schemas: [ERROR],
  status: String(status),
  ...(scimType && { scimType }),
  detail,
})

describe('people', () => {
  test('come, move, leave and come back as Entra has it', async () => {
    const nobody = await filtered('/Users', 'userName eq "Mia@corp.example"')
    expect(nobody.status).toBe(200)
    expect(nobody.headers.get('content-type')).toBe('application/scim+json; charset=utf-8')
    expect(nobody.body).toMatchObject({ totalResults: 0, Resources: [], startIndex: 1, itemsPerPage: 0 })

    const made = await scim('POST', '/Users', {
      ...person('Mia@corp.example'),
      title: 'Nurse',
      [ENTERPRISE]: { department: 'sales', manager: { value: 'somebody' } },
    })
    expect(made.status).toBe(201)
    const { id } = made.body
    const location = `http://foyer.acme.example/scim/v2/Users/${id}`
    expect(made.headers.get('location')).toBe(location)
    expect(made.body).toEqual({
      schemas: [USER, ENTERPRISE],
      id,
      externalId: 'ext-Mia@corp.example',
      userName: 'Mia@corp.example',
      name: { givenName: 'Ann', familyName: 'Lee', formatted: 'Ann Lee' },
      displayName: 'Ann Lee',
      title: 'Nurse',
      active: true,
      emails: [{ value: 'Mia@corp.example', type: 'work', primary: true }],
      groups: [],
      [ENTERPRISE]: { department: 'Sales' },
      meta: { resourceType: 'User', created: expect.any(String), lastModified: expect.any(String), location },
    })
    // The person sets a password by the mailed link.
    expect(await app.tokenFor('Mia@corp.example')).toBeTruthy()

    for (const filter of [
      'userName eq "mia@CORP.example"',
      'externalId eq "ext-Mia@corp.example"',
      `id eq "${id}"`,
      'emails[type eq "work"].value eq "mia@corp.example"',
      'emails.value eq "mia@corp.example" and active eq true',
    ]) {
      const { body } = await filtered('/Users', filter)
      expect({ filter, ids: body.Resources?.map((it: Resource) => it.id) }).toEqual({ filter, ids: [id] })
    }

    const moved = await patch(
      `/Users/${id}`,
      { op: 'Replace', path: `${ENTERPRISE}:department`, value: 'Research' },
      { op: 'Add', path: 'addresses[type eq "work"].locality', value: 'Köln' },
      { op: 'Replace', path: 'emails[type eq "work"].value', value: 'MIA@corp.example' },
      { op: 'Add', path: 'emails[type eq "home"].value', value: 'mia@home.example' },
      { op: 'Replace', path: 'name.givenName', value: 'Mia' },
    )
    expect(moved.status).toBe(200)
    expect(moved.body).toMatchObject({ [ENTERPRISE]: { department: 'Research' }, name: { formatted: 'Mia Lee' } })
    expect(moved.body.emails).toEqual(made.body.emails)

    const off = await patch(`/Users/${id}`, { op: 'Replace', path: 'active', value: 'False' })
    expect(off.body).toMatchObject({ active: false, title: 'Nurse' })
    const ofInactive = await filtered('/Users', 'active eq false and userName eq "mia@corp.example"')
    expect(ofInactive.body.totalResults).toBe(1)
    const on = await patch(`/Users/${id}`, {
      op: 'Replace',
      value: { active: 'True', [`${ENTERPRISE}:department`]: null },
    })
    expect(on.body).toMatchObject({ active: true, schemas: [USER] })

    expect((await scim('DELETE', `/Users/${id}`)).status).toBe(204)
    // Okta names the type of a body that it does not send.
    const again = await scim('DELETE', `/Users/${id}`, undefined, { 'content-type': 'application/scim+json' })
    expect(again.status).toBe(204)
    expect((await scim('GET', `/Users/${id}`)).body).toMatchObject({ id, active: false })
    expect((await scim('POST', '/Users', person('mia@corp.example'))).body).toEqual(
      refused(409, 'uniqueness', expect.stringContaining('deactivated')),
    )
    const kinds = (await app.admin.run(Audit, { filter: { subjectId: id } })).auditLog.nodes
    expect(kinds.map(({ kind }) => kind)).toEqual([
      ...['DEACTIVATED', 'EMPLOYEE_UPDATED', 'REACTIVATED', 'DEACTIVATED', 'EMPLOYEE_UPDATED', 'REGISTERED'],
    ])
    expect(kinds.every(({ tokenName }) => tokenName === 'Entra')).toBe(true)
  })

  test('are replaced as Okta has it: what is mentioned counts, what is left out stays', async () => {
    const { id, ...made } = await created('okta@corp.example', { title: 'Cook', [ENTERPRISE]: { department: 'Sales' } })
    const put = await scim('PUT', `/Users/${id}`, {
      ...made,
      id,
      title: undefined,
      name: { givenName: 'Olga', familyName: 'Kta' },
    })
    expect(put.status).toBe(200)
    expect(put.body).toMatchObject({ displayName: 'Olga Kta', title: 'Cook', [ENTERPRISE]: { department: 'Sales' } })
    expect((await scim('PUT', `/Users/${id}`, { ...made, title: null, active: false })).body.title).toBeUndefined()
    expect((await scim('GET', `/Users/${id}`)).body.active).toBe(false)
  })

  test('who are invited, wait for approval or were turned down become that same person', async () => {
    const invitation = await invited(app, 'invited@corp.example')
    await created('Invited@corp.example')
    const { nodes } = (await app.admin.run(Invitations, { filter: { search: 'invited@corp' } })).invitations
    expect(nodes).toMatchObject([
      { id: invitation.id, status: 'ACCEPTED', acceptedBy: { email: 'Invited@corp.example' } },
    ])

    await setRegistrationType(app, 'MODERATED')
    for (const email of ['waits@corp.example', 'declined@corp.example']) {
      const { result } = await register(app, email)
      if (result.__typename !== 'User') throw new Error(result.message)
      if (email.startsWith('declined')) await app.admin.run(Reject, { input: { ids: [result.id] } })
      expect((await filtered('/Users', `userName eq "${email}"`)).body.totalResults).toBe(0)
      expect((await scim('GET', `/Users/${result.id}`)).status).toBe(404)
      expect((await patch(`/Users/${result.id}`, { op: 'replace', path: 'active', value: true })).status).toBe(404)
      const it = await created(email, { [ENTERPRISE]: { department: 'Sales' } })
      expect(it).toMatchObject({ id: result.id, displayName: 'Ann Lee', [ENTERPRISE]: { department: 'Sales' } })
      const people = (await app.admin.run(People, { search: email })).employees.nodes
      expect(people).toMatchObject([{ id: result.id, status: 'ACTIVE' }])
    }
  })

  test('have the address at work, and of others beside it nothing', async () => {
    const [work, home] = ['beside@corp.example', 'beside@home.example']
    const emails = [
      { type: 'home', value: home },
      { type: 'work', value: work },
    ]
    expect((await created(work, { emails })).emails).toEqual([{ value: work, type: 'work', primary: true }])
    expect((await filtered('/Users', `emails.value eq "${home}"`)).body.totalResults).toBe(0)
    // Whoever works at home has it there.
    expect((await created(home, { emails: emails.slice(0, 1) })).userName).toBe(home)
  })

  test('asked for twenty times at once are made once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => scim('POST', '/Users', person('race@corp.example'))),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    const losers = answers.filter(({ status }) => status !== 201)
    for (const { body } of losers) expect(body).toEqual(refused(409, 'uniqueness'))
    const { body } = await filtered('/Users', 'userName eq "race@corp.example"')
    expect(body.totalResults).toBe(1)
    const [{ id }] = body.Resources

    const off = () => patch(`/Users/${id}`, { op: 'replace', path: 'active', value: false })
    const all = await Promise.all([...Array.from({ length: 19 }, off), scim('DELETE', `/Users/${id}`)])
    expect(all.map(({ status }) => status)).toEqual([...Array(19).fill(200), 204])
    const kinds = (await app.admin.run(Audit, { filter: { subjectId: id } })).auditLog.nodes.map(({ kind }) => kind)
    expect(kinds.filter(kind => kind === 'DEACTIVATED')).toHaveLength(1)
  })

  test('who leave are out, whatever else the request says', async () => {
    const { id } = await created('leaver@corp.example')
    const both = await patch(
      `/Users/${id}`,
      { op: 'replace', path: 'active', value: false },
      { op: 'replace', path: `${ENTERPRISE}:department`, value: 'Atlantis' },
    )
    expect(both.body).toEqual(refused(400, 'invalidValue', expect.stringContaining('Atlantis')))
    expect((await scim('GET', `/Users/${id}`)).body.active).toBe(false)

    for (const other of [
      { op: 'replace', path: 'shoeSize', value: 46 },
      { op: 'replace', path: 'id', value: 'another' },
      { op: 'add', value: 'nothing to read' },
    ]) {
      const one = await created(`leaver.${other.path ?? 'nameless'}@corp.example`)
      const left = await patch(`/Users/${one.id}`, other, { op: 'replace', path: 'active', value: false })
      expect(left.body).toEqual(refused(400, other.path === 'id' ? 'mutability' : expect.any(String)))
      expect((await scim('GET', `/Users/${one.id}`)).body.active).toBe(false)
    }

    const odd = await created('odd.leaver@corp.example')
    const put = await scim('PUT', `/Users/${odd.id}`, { ...odd, active: 'False', name: 'Ann Lee', title: 5 })
    expect(put.body).toEqual(refused(400, 'invalidValue', 'name is an object.'))
    expect((await scim('GET', `/Users/${odd.id}`)).body.active).toBe(false)
  })

  test('and what one changes, another does not undo', async () => {
    const { id } = await created('two@corp.example')
    const department = { op: 'replace', path: `${ENTERPRISE}:department`, value: 'Sales' }
    await Promise.all([
      patch(`/Users/${id}`, { op: 'replace', path: 'active', value: false }),
      patch(`/Users/${id}`, department),
      patch(`/Users/${id}`, { op: 'add', path: 'title', value: 'Baker' }),
    ])
    expect((await scim('GET', `/Users/${id}`)).body).toMatchObject({
      active: false,
      title: 'Baker',
      [ENTERPRISE]: { department: 'Sales' },
    })
  })

  test('are told page by page, with the attributes asked for', async () => {
    const all = (await scim('GET', '/Users?count=200')).body
    expect(all.totalResults).toBe(all.Resources.length)
    const seen: string[] = []
    for (let startIndex = 1; startIndex <= all.totalResults; startIndex += 3) {
      const { body } = await scim('GET', `/Users?startIndex=${startIndex}&count=3&attributes=userName`)
      expect(body).toMatchObject({ startIndex, totalResults: all.totalResults })
      for (const user of body.Resources) expect(Object.keys(user).sort()).toEqual(['id', 'schemas', 'userName'])
      seen.push(...body.Resources.map((user: Resource) => user.id))
    }
    expect(seen).toEqual(all.Resources.map((user: Resource) => user.id))
    expect((await scim('GET', '/Users?count=0')).body).toMatchObject({ totalResults: all.totalResults, Resources: [] })
    expect((await scim('GET', '/Users?startIndex=0&count=1000')).body).toMatchObject({ startIndex: 1 })
    expect((await scim('GET', '/Users?count=-1&excludedAttributes=name')).body.Resources).toEqual([])
  })
})

describe('groups', () => {
  test('are made, filled, renamed and deleted as Entra and Okta have it', async () => {
    const [a, b, c] = await Promise.all(['g1', 'g2', 'g3'].map(name => created(`${name}@corp.example`)))
    const made = await scim('POST', '/Groups', {
      schemas: [GROUP],
      displayName: 'First aid',
      externalId: 'aid',
      members: [{ value: a.id, display: 'A' }],
    })
    expect(made.status).toBe(201)
    const { id } = made.body
    expect(made.body).toMatchObject({
      displayName: 'First aid',
      externalId: 'aid',
      members: [{ value: a.id, type: 'User', $ref: `http://foyer.acme.example/scim/v2/Users/${a.id}` }],
      meta: { resourceType: 'Group', location: `http://foyer.acme.example/scim/v2/Groups/${id}` },
    })
    const members = async () =>
      (await scim('GET', `/Groups/${id}`)).body.members.map(({ value }: Resource) => value).sort()
    const are = (...people: Resource[]) => people.map(it => it.id).sort()

    const without = (
      await scim('GET', `/Groups?excludedAttributes=members&filter=${encodeURIComponent('displayName eq "FIRST AID"')}`)
    ).body
    expect(without).toMatchObject({ totalResults: 1, Resources: [{ id }] })
    expect(without.Resources[0].members).toBeUndefined()
    for (const filter of [
      `id eq "${id}" and members eq "${a.id}"`,
      'externalId eq "aid"',
      `members.value eq "${a.id}"`,
    ]) {
      expect((await filtered('/Groups', filter)).body.Resources).toMatchObject([{ id, members: [{ value: a.id }] }])
    }

    await patch(`/Groups/${id}`, { op: 'Add', path: 'members', value: [{ value: b.id }, { value: c.id }] })
    expect(await members()).toEqual(are(a, b, c))
    expect((await scim('GET', `/Users/${b.id}`)).body.groups).toMatchObject([{ value: id, display: 'First aid' }])
    await patch(`/Groups/${id}`, { op: 'Remove', path: 'members', value: [{ value: a.id }] })
    expect(await members()).toEqual(are(b, c))
    await patch(`/Groups/${id}`, { op: 'remove', path: `members[value eq "${b.id}"]` })
    expect(await members()).toEqual(are(c))
    await patch(`/Groups/${id}`, { op: 'replace', path: 'members', value: [{ value: a.id }, { value: c.id }] })
    expect(await members()).toEqual(are(a, c))
    const renamed = await patch(`/Groups/${id}`, { op: 'replace', value: { id, displayName: 'Fire watch' } })
    expect(renamed).toMatchObject({ status: 200, body: { displayName: 'Fire watch' } })
    await scim('PUT', `/Groups/${id}`, { schemas: [GROUP], displayName: 'Watch', members: [{ value: b.id }] })
    expect(await members()).toEqual(are(b))
    await scim('PUT', `/Groups/${id}`, { schemas: [GROUP], displayName: 'Watch' })
    expect(await members()).toEqual(are(b))

    await patch(`/Users/${b.id}`, { op: 'replace', path: 'active', value: false })
    expect(await members()).toEqual(are(b))
    const unknown = await patch(`/Groups/${id}`, {
      op: 'add',
      path: 'members',
      value: [{ value: a.id }, { value: 'nobody' }],
    })
    expect(unknown.body).toEqual(refused(400, 'invalidValue', expect.stringContaining('nobody')))
    const twice = await scim('POST', '/Groups', { schemas: [GROUP], displayName: 'WATCH' })
    expect(twice.body).toEqual(refused(409, 'uniqueness'))
    await patch(`/Groups/${id}`, { op: 'remove', path: 'members' })
    expect(await members()).toEqual([])

    expect((await scim('DELETE', `/Groups/${id}`)).status).toBe(204)
    expect((await scim('DELETE', `/Groups/${id}`)).body).toEqual(refused(404))
    expect((await scim('GET', `/Groups/${id}`)).body).toEqual(refused(404))
    expect((await filtered('/Groups', 'externalId eq "aid"')).body.totalResults).toBe(0)
  })

  test('change all or not at all', async () => {
    const [a, b] = await Promise.all(['all1', 'all2'].map(name => created(`${name}@corp.example`)))
    await scim('POST', '/Groups', { displayName: 'Taken' })
    const made = { displayName: 'All', externalId: 'all', members: [{ value: a.id }] }
    const where = `/Groups/${(await scim('POST', '/Groups', made)).body.id}`
    const { body: before } = await scim('GET', where)
    const replaced = { op: 'replace', path: 'members', value: [{ value: b.id }] }
    const added = { op: 'add', path: 'members', value: [{ value: b.id }] }
    const renamed = { op: 'replace', value: { displayName: 'Other', externalId: 'other' } }
    const named = (displayName: string) => ({ op: 'replace', path: 'displayName', value: displayName })
    for (const [status, ...operations] of [
      [400, replaced, named('x'.repeat(200))],
      [400, added, named('')],
      [409, { op: 'remove', path: 'members' }, renamed, named('Taken')],
      [400, renamed, replaced, { op: 'add', path: 'externalId', value: 'x'.repeat(256) }],
      [400, renamed, added, { op: 'add', path: 'members', value: [{ value: 'nobody' }] }],
    ] as const) {
      const { body } = await patch(where, ...operations)
      expect(body).toEqual(refused(status, status === 409 ? 'uniqueness' : 'invalidValue'))
      expect((await scim('GET', where)).body).toEqual(before)
    }
    const put = { displayName: 'Other', members: [{ value: b.id }], externalId: 'x'.repeat(256) }
    expect((await scim('PUT', where, put)).status).toBe(400)
    expect((await scim('GET', where)).body).toEqual(before)

    for (const more of [{ members: [{ value: a.id }, { value: 'nobody' }] }, { externalId: 'x'.repeat(256) }]) {
      expect((await scim('POST', '/Groups', { displayName: 'Half', ...more })).status).toBe(400)
      expect((await filtered('/Groups', 'displayName eq "Half"')).body.totalResults).toBe(0)
    }
  })

  test('replaced by many at once have the members and the name of one of them', async () => {
    const people = await Promise.all([1, 2, 3, 4].map(nth => created(`once${nth}@corp.example`)))
    const { id } = (await scim('POST', '/Groups', { displayName: 'Once', externalId: 'once' })).body
    const wishes = people.map((it, nth) => ({ displayName: `Once ${nth}`, externalId: `once-${nth}`, members: [it] }))
    const put = ({ members, ...rest }: (typeof wishes)[0]) =>
      scim('PUT', `/Groups/${id}`, { ...rest, members: members.map(it => ({ value: it.id })) })
    const answers = await Promise.all([...wishes, ...wishes, ...wishes].map(put))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    const { displayName, externalId, members } = (await scim('GET', `/Groups/${id}`)).body
    const won = wishes.find(it => it.displayName === displayName)
    expect({ externalId, members: members.map((it: Resource) => it.value) }).toEqual({
      externalId: won?.externalId,
      members: won?.members.map(it => it.id),
    })
  })

  test('lose members who are named one by one in one go', async () => {
    const people = await Promise.all([1, 2, 3, 4].map(nth => created(`single${nth}@corp.example`)))
    const members = people.map(({ id: value }) => ({ value }))
    const { id } = (await scim('POST', '/Groups', { displayName: 'Singles', members })).body
    const gone = people.slice(1).map(it => ({ op: 'remove', path: `members[value eq "${it.id}"]` }))
    expect((await patch(`/Groups/${id}`, ...gone)).status).toBe(200)
    expect((await scim('GET', `/Groups/${id}`)).body.members).toMatchObject([{ value: people[0]?.id }])
    const [latest] = await app.app.database.select<{ details: string }>(
      "SELECT details FROM activities WHERE kind = 'WORKGROUP_UPDATED' ORDER BY at DESC, id DESC LIMIT 1",
    )
    expect(JSON.parse(latest?.details ?? '').left).toHaveLength(3)
  })

  test('take and tell of more members than one call changes', async () => {
    const { id } = (await scim('POST', '/Groups', { displayName: 'Many' })).body
    const { Resources } = (await filtered('/Users', 'active eq true')).body
    const all = Resources.map(({ id: value }: Resource) => ({ value }))
    const { body } = await scim('PUT', `/Groups/${id}`, { displayName: 'Many', members: [...all, ...all] })
    expect(body.members).toHaveLength(all.length)
    expect((await scim('GET', '/Groups')).body.Resources.at(-1)).toHaveProperty('members')
  })
})

describe('a request is refused', () => {
  test('without a token, by cookie, with a wrong one or another scope', async () => {
    const { headers, body } = await scim('GET', '/Users', undefined, { authorization: '' })
    expect(body).toEqual(refused(401))
    expect(headers.get('www-authenticate')).toBe('Bearer realm="foyer"')
    const cookie = app.admin.cookie as string
    expect((await scim('GET', '/Users', undefined, { authorization: '', cookie })).body).toEqual(refused(401))
    const wrong = await scim('GET', '/ServiceProviderConfig', undefined, { authorization: 'Bearer foyer_svc_nothing' })
    expect(wrong.body).toEqual(refused(401))
    expect(wrong.headers.get('www-authenticate')).toContain('invalid_token')
    const other = await programOf(app, app.admin, ['employees:write'])
    const lacking = await scim('POST', '/Users', person('x@corp.example'), { authorization: `Bearer ${other.secret}` })
    expect(lacking.body).toEqual(refused(403, undefined, expect.stringContaining('scim:write')))
    expect((await scim('GET', '/Nothing', undefined, { authorization: '' })).status).toBe(401)
  })

  test('but not because the token could do more', async () => {
    for (const kind of ['PERSONAL', 'SERVICE'] as const) {
      const program = await programOf(app, app.admin, ['scim:write', 'employees:read'], { kind })
      const authorization = `Bearer ${program.secret}`
      expect((await scim('GET', '/Users?count=1', undefined, { authorization })).status).toBe(200)
    }
  })

  test('when a program runs wild', async () => {
    const wild = await programOf(app, app.admin, ['scim:write'], { kind: 'SERVICE' })
    const headers = { authorization: `Bearer ${wild.secret}` }
    const burst = () => Promise.all(Array.from({ length: 100 }, () => scim('GET', '/Nothing', undefined, headers)))
    for (let calls = 0; calls < CALLS_PER_MINUTE; calls += 100) await burst()
    const tooMany = await scim('GET', '/Users', undefined, headers)
    expect(tooMany.body).toEqual(refused(429))
    expect(Number(tooMany.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  test('when who the token acts for is no admin any more', async () => {
    const { client, id } = await hired(app, 'deputy@corp.example')
    await app.admin.run(Role, { id, role: 'ADMIN' })
    const program = await programOf(app, client, ['scim:write'], { kind: 'SERVICE' })
    const authorization = `Bearer ${program.secret}`
    expect((await scim('GET', '/Users?count=1', undefined, { authorization })).status).toBe(200)
    await app.admin.run(Role, { id, role: 'MODERATOR' })
    expect((await scim('GET', '/Users?count=1', undefined, { authorization })).body).toEqual(refused(403))
    expect((await scim('POST', '/Users', person('y@corp.example'), { authorization })).body).toEqual(refused(403))
  })

  test('when who the token acts for was deactivated by it', async () => {
    const { client, id } = await hired(app, 'gone@corp.example')
    await app.admin.run(Role, { id, role: 'ADMIN' })
    const program = await programOf(app, client, ['scim:write'], { kind: 'SERVICE' })
    const headers = { authorization: `Bearer ${program.secret}` }
    const off = { schemas: [PATCH], Operations: [{ op: 'replace', path: 'active', value: false }] }
    expect((await scim('PATCH', `/Users/${id}`, off, headers)).body.active).toBe(false)
    expect((await scim('GET', '/Users?count=1', undefined, headers)).body).toEqual(refused(401))
  })

  test('when it would change an address, or leave no admin', async () => {
    const { id } = await created('still@corp.example')
    for (const [path, value] of [
      ['userName', 'other@corp.example'],
      ['emails[type eq "work"].value', 'other@corp.example'],
      ['emails', [{ type: 'work', value: 'other@corp.example' }]],
    ]) {
      expect((await patch(`/Users/${id}`, { op: 'Replace', path, value })).body).toEqual(refused(400, 'mutability'))
    }
    const put = await scim('PUT', `/Users/${id}`, person('other@corp.example'))
    expect(put.body).toEqual(refused(400, 'mutability'))
    const atHome = { emails: [{ type: 'home', value: 'still@home.example' }] }
    for (const answer of [
      await scim('PUT', `/Users/${id}`, person('still@corp.example', atHome)),
      await patch(`/Users/${id}`, { op: 'replace', value: atHome }),
    ]) {
      expect(answer.body).toEqual(refused(400, 'mutability'))
    }
    expect((await scim('PUT', `/Users/${id}`, person('STILL@corp.example'))).status).toBe(200)

    const { body } = await filtered('/Users', `userName eq "${ADMIN.email}"`)
    const admin = body.Resources[0].id
    expect((await scim('DELETE', `/Users/${admin}`)).body).toEqual(
      refused(409, undefined, expect.stringContaining('admin')),
    )
    expect((await scim('GET', `/Users/${admin}`)).body.active).toBe(true)
  })

  test.each([
    ['another comparison', 'userName co "a"'],
    ['or', 'userName eq "a" or userName eq "b"'],
    ['a group', '(userName eq "a")'],
    ['another attribute', 'nickName eq "a"'],
    ['no end', 'userName eq "a" and'],
    ['no quotes', 'userName eq a'],
    ['nothing in it', ''],
    ['a broken escape', 'userName eq "\\u00"'],
    ['no closing quote', `userName eq "${'\\'.repeat(400)}`],
    ['lines without end', `userName eq "${'\n'.repeat(400)}`],
    ['more than anybody writes', `userName eq "${'a'.repeat(1_000)}"`],
  ])('with a filter that has %s', async (_what, filter) => {
    const { status, body } = await filtered('/Users', filter)
    expect({ status, body }).toEqual({ status: 400, body: refused(400, 'invalidFilter') })
  })

  const operation = (op: object) => ({ schemas: [PATCH], Operations: [op] })
  test.each([
    ['PATCH', 'no operations', { schemas: [PATCH] }, 'invalidValue'],
    ['PATCH', 'no schema', { Operations: [{ op: 'replace', path: 'title', value: 'x' }] }, 'invalidSyntax'],
    ['PATCH', 'nothing as an operation', { schemas: null, Operations: [null] }, 'invalidSyntax'],
    ['PATCH', 'an unknown path', operation({ op: 'replace', path: 'nope', value: 'x' }), 'invalidPath'],
    ['PATCH', 'another id', operation({ op: 'replace', path: 'id', value: 'x' }), 'mutability'],
    ['PATCH', 'a flag that is none', operation({ op: 'replace', path: 'active', value: 'maybe' }), 'invalidValue'],
    ['PATCH', 'a text that is none', operation({ op: 'replace', path: 'title', value: 7 }), 'invalidValue'],
    ['PATCH', 'no name', operation({ op: 'remove', path: 'name.familyName' }), 'invalidValue'],
    ['PATCH', 'a long id', operation({ op: 'add', path: 'externalId', value: 'x'.repeat(256) }), 'invalidValue'],
    ['PATCH', 'broken JSON', '{"schemas": [', 'invalidSyntax'],
    ['PUT', 'a list', [], 'invalidSyntax'],
    ['POST', 'no address', { name: { givenName: 'A', familyName: 'B' } }, 'invalidValue'],
    ['POST', 'no name', { userName: 'nameless@corp.example' }, 'invalidValue'],
    ['POST', 'two addresses', person('two@corp.example', { emails: [{ value: 'z@corp.example' }] }), 'invalidValue'],
    [
      'POST',
      'an address elsewhere only',
      person('far@corp.example', { emails: [{ type: 'home', value: 'h@home.example' }] }),
      'invalidValue',
    ],
    ['POST', 'nobody active', person('off@corp.example', { active: false }), 'invalidValue'],
    ['POST', 'no such department', person('x@corp.example', { [ENTERPRISE]: { department: 'Y' } }), 'invalidValue'],
    ['POST', 'what is no address', person('not an address', { emails: [] }), 'invalidValue'],
  ])('when it cannot be done: %s with %s', async (method, _what, body, scimType) => {
    const me = (await filtered('/Users', `userName eq "${ADMIN.email}"`)).body.Resources[0]
    const answer = await scim(method, method === 'POST' ? '/Users' : `/Users/${me.id}`, body)
    expect({ status: answer.status, body: answer.body }).toEqual({ status: 400, body: refused(400, scimType) })
    expect((await scim('GET', `/Users/${me.id}`)).body).toEqual(me)
  })

  describe('when a value is of another kind', () => {
    const flags = [{ value: false }, { value: 'False' }, { foo: 1 }, {}, [false], [], 0, 'no', null]
    const texts = [{ a: 1 }, {}, 5, false, ['x'], [], [{ value: 'x' }, { value: 'y' }], [{ a: 1 }]]
    const ofKind = (attribute: string, values: unknown[], detail: RegExp) =>
      values.map(value => [attribute, value, expect.stringMatching(detail)] as const)
    const cases = [
      ...ofKind('active', flags, /^active is true or false/),
      ...ofKind('title', texts, /^title is a text/),
      ...ofKind('externalId', texts, /^externalid is a text/),
      ...ofKind('userName', texts, /^username is a text/),
      ...ofKind('name', ['x', 5, true, ['x'], []], /^name is an object/),
      ...ofKind('name.familyName', texts, /^name.familyname is a text/),
      ...ofKind(ENTERPRISE, ['x', 5, []], /enterprise:2.0:user is an object/),
      ...ofKind(`${ENTERPRISE}:department`, texts, /:department is a text/),
      ...ofKind('emails', [5, true, {}, [{}], [5], [null]], /^emails is a list of objects with a value/),
    ]
    let me: Resource
    beforeAll(async () => {
      me = await created('kinds@corp.example', { title: 'Cook', [ENTERPRISE]: { department: 'Sales' } })
    })
    const urn = (attribute: string) => (attribute.startsWith('urn:') ? attribute : `${USER}:${attribute}`)

    test.each(cases)('%s as %j', async (attribute, value, detail) => {
      const answers = [
        await patch(`/Users/${me.id}`, { op: 'replace', path: attribute, value }),
        await patch(`/Users/${me.id}`, { op: 'Add', path: urn(attribute), value }),
        await patch(`/Users/${me.id}`, { op: 'replace', value: { [attribute]: value } }),
        await patch(`/Users/${me.id}`, { op: 'replace', value: { [urn(attribute)]: value } }),
        await patch(`/Users/${me.id}`, { op: 'replace', value: { [USER]: { [attribute]: value } } }),
        await scim('PUT', `/Users/${me.id}`, { ...person('kinds@corp.example'), [attribute]: value }),
        await scim('POST', '/Users', { ...person('nobody.yet@corp.example'), [attribute]: value }),
      ]
      const no = { status: 400, body: refused(400, 'invalidValue', detail) }
      expect(answers.map(({ status, body }) => ({ status, body }))).toEqual(answers.map(() => no))
      expect((await scim('GET', `/Users/${me.id}`)).body).toEqual(me)
      expect((await filtered('/Users', 'userName eq "nobody.yet@corp.example"')).body.totalResults).toBe(0)
    })

    test.each([
      ['active', 'invalidValue'],
      ['emails', 'mutability'],
      ['emails[type eq "work"]', 'mutability'],
      ['emails[primary eq true].value', 'mutability'],
      ['userName', 'mutability'],
      ['name', 'invalidValue'],
    ])('nor is %s removed', async (path, scimType) => {
      for (const it of [path, `${USER}:${path}`]) {
        const answer = await patch(`/Users/${me.id}`, { op: 'Remove', path: it })
        expect(answer.body).toEqual(refused(400, scimType))
      }
      expect((await scim('GET', `/Users/${me.id}`)).body).toEqual(me)
    })

    test.each([
      ['active.value', 'False'],
      ['active[value eq "x"]', false],
      ['active[value eq "x"]', { value: false }],
      ['title.value', 'x'],
      [`${ENTERPRISE}:department.value`, 'Research'],
    ])('nor has %s any meaning', async (attribute, value) => {
      const answers = [
        await patch(`/Users/${me.id}`, { op: 'replace', path: attribute, value }),
        await patch(`/Users/${me.id}`, { op: 'replace', value: { [attribute]: value } }),
        await scim('PUT', `/Users/${me.id}`, { ...person('kinds@corp.example'), [attribute]: value }),
      ]
      for (const { body } of answers) expect(body).toEqual(refused(400, 'invalidPath'))
      expect((await scim('GET', `/Users/${me.id}`)).body).toEqual(me)
    })

    test('in a group', async () => {
      const group = (await scim('POST', '/Groups', { displayName: 'Kinds', members: [{ value: me.id }] })).body
      const where = `/Groups/${group.id}`
      for (const [attribute, value] of [
        ...[{ a: 1 }, {}, 5, ['x']].map(it => ['displayName', it] as const),
        ...[{ a: 1 }, {}, 5, ['x']].map(it => ['externalId', it] as const),
        ...[{ a: 1 }, {}, 5, [5], [{}]].map(it => ['members', it] as const),
      ]) {
        const answers = [
          await patch(where, { op: 'replace', path: attribute, value }),
          await patch(where, { op: 'replace', value: { [`${GROUP}:${attribute}`]: value } }),
          await scim('PUT', where, { displayName: 'Kinds', [attribute]: value }),
          await scim('POST', '/Groups', { displayName: 'Kinds of kinds', [attribute]: value }),
        ]
        for (const { body } of answers) {
          expect({ attribute, value, body }).toEqual({ attribute, value, body: refused(400, 'invalidValue') })
        }
      }
      for (const op of [
        { path: 'displayName.value', value: 'x' },
        { value: { 'displayName.value': 'x' } },
        { value: { 'externalId[value eq "x"]': 'x' } },
      ]) {
        expect((await patch(where, { op: 'replace', ...op })).body).toEqual(refused(400, 'invalidPath'))
      }
      expect((await patch(where, { op: 'replace', path: GROUP, value: 'x' })).body).toEqual(
        refused(400, 'invalidValue'),
      )
      expect((await scim('GET', where)).body).toEqual(group)
      expect((await scim('DELETE', where)).status).toBe(204)
    })

    test('but not what Entra wraps, an address elsewhere, or what is not kept', async () => {
      const { id } = await created('wrapped@corp.example')
      const { status, body } = await patch(
        `/Users/${id}`,
        { op: 'Add', path: 'title', value: [{ $ref: null, value: 'Chief' }] },
        { op: 'Replace', path: 'name.givenName', value: [{ $ref: null, value: 'Wanda' }] },
        { op: 'Add', path: `${ENTERPRISE}:manager`, value: { value: 'somebody' } },
        { op: 'Replace', path: 'emails[type eq "work"]', value: { primary: true } },
        { op: 'Replace', path: 'emails[type eq "work"]', value: { type: 'work', value: 'wrapped@corp.example' } },
        { op: 'Add', path: 'emails', value: { type: 'home', value: 'wanda@home.example' } },
        { op: 'Remove', path: 'emails[type eq "home"]' },
        { op: 'Remove', path: 'emails', value: [{ type: 'home', value: 'wanda@home.example' }] },
        { op: 'Replace', path: 'addresses', value: 'x' },
        { op: 'Replace', value: { nickName: { a: 1 }, phoneNumbers: 5, nothing: [{}], active: 'True' } },
      )
      expect({ status, detail: body.detail }).toEqual({ status: 200 })
      expect(body).toMatchObject({ title: 'Chief', name: { givenName: 'Wanda' }, active: true })
    })
  })

  test('when there is no such thing, or it is written in another way', async () => {
    expect((await scim('GET', '/Users/nobody')).body).toEqual(refused(404))
    const { id } = await created('brackets@corp.example')
    const since = performance.now()
    const brackets = await patch(`/Users/${id}`, { op: 'replace', path: `title${'['.repeat(4_000_000)}`, value: 'x' })
    expect(brackets.body).toEqual(refused(400, 'invalidPath'))
    expect(performance.now() - since).toBeLessThan(2_000)
    expect((await patch('/Users/nobody', { op: 'replace', path: 'active', value: false })).body).toEqual(refused(404))
    expect((await scim('POST', '/Bulk', { Operations: [] })).body).toEqual(refused(404))
    expect((await scim('GET', '/Users?attributes=a%20or%20(')).body).toEqual(refused(400, 'invalidValue'))
    expect((await scim('GET', '/Users?count=1&count=2')).body).toEqual(refused(400, 'invalidValue'))
    expect((await scim('POST', '/Users', 'a=b', { 'content-type': 'text/plain' })).body).toEqual(refused(415))
    const json = await scim('POST', '/Users', person('json@corp.example'), { 'content-type': 'application/json' })
    expect(json.status).toBe(201)
    expect((await scim('POST', '/Users', person('big@corp.example', { x: 'x'.repeat(6_000_000) }))).body).toEqual(
      refused(413),
    )
  })
})

test('a program is told what of SCIM there is', async () => {
  const { body: config } = await scim('GET', '/ServiceProviderConfig')
  expect(config).toMatchObject({
    patch: { supported: true },
    bulk: { supported: false },
    filter: { supported: true, maxResults: 200 },
    sort: { supported: false },
    etag: { supported: false },
    changePassword: { supported: false },
    authenticationSchemes: [{ type: 'oauthbearertoken' }],
  })
  const { body: types } = await scim('GET', '/ResourceTypes')
  expect(types.Resources).toMatchObject([
    { id: 'User', endpoint: '/Users', schema: USER, schemaExtensions: [{ schema: ENTERPRISE, required: false }] },
    { id: 'Group', endpoint: '/Groups', schema: GROUP },
  ])
  expect((await scim('GET', '/ResourceTypes/Group')).body.id).toBe('Group')
  const { body: schemas } = await scim('GET', '/Schemas')
  expect(schemas.Resources.map(({ id }: Resource) => id)).toEqual([USER, ENTERPRISE, GROUP])
  const user = (await scim('GET', `/Schemas/${USER}`)).body
  expect(user.meta.location).toBe(`http://foyer.acme.example/scim/v2/Schemas/${USER}`)
  expect(user.attributes.map(({ name }: Resource) => name)).toEqual([
    ...['userName', 'name', 'displayName', 'title', 'active', 'emails', 'phoneNumbers', 'groups'],
  ])
  const mutabilities = (attributes: Resource[], above = ''): [string, string][] =>
    attributes.flatMap(({ name, mutability, subAttributes = [] }) => [
      [above + name, mutability],
      ...mutabilities(subAttributes, `${above}${name}.`),
    ])
  const among = (of: string) =>
    mutabilities(user.attributes).flatMap(([name, mutability]) => (mutability === of ? [name] : []))
  expect(among('immutable')).toEqual(['userName', 'emails', 'emails.value', 'emails.type', 'emails.primary'])
  expect(among('readWrite')).toEqual(['name', 'name.familyName', 'name.givenName', 'title', 'active'])
})

test('two programs in one process tell of their own addresses', async () => {
  const other = await startTestApp({ PUBLIC_URL: 'https://other.example' })
  try {
    const theirs = (await programOf(other, other.admin, ['scim:write'], { kind: 'SERVICE' })).secret
    const headers = { authorization: `Bearer ${theirs}`, host: 'evil.example', 'x-forwarded-host': 'evil.example' }
    const { body } = await scim('GET', '/Users', undefined, headers, other)
    expect(body.Resources[0].meta.location).toMatch(/^https:\/\/other\.example\/scim\/v2\/Users\//)
    expect(JSON.stringify((await scim('GET', '/ResourceTypes', undefined, headers, other)).body)).not.toContain('acme')
    expect((await scim('GET', '/Users', undefined, {}, other)).status).toBe(401)
  } finally {
    await other.remove()
  }
})
