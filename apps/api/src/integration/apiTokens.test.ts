import { graphql } from '@foyer/schema/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CALLS_PER_MINUTE } from '../session/limits.ts'
import { CreateApiToken, programOf, RevokeApiTokens } from '../test/apiTokens.ts'
import { eventually } from '../test/eventually.ts'
import { register, setRegistrationType } from '../test/stories.ts'
import { ADMIN, type Client, PASSWORD, startTestApp, type TestApp } from '../test/testApp.ts'
import { remindOfTokens } from './apiTokenReminders.ts'

const DAY = 24 * 3_600_000

const Tokens = graphql(`
  query Tokens($kind: ApiTokenKind, $ownerId: ID, $ended: Boolean, $first: Int, $after: String) {
    apiTokens(kind: $kind, ownerId: $ownerId, ended: $ended, first: $first, after: $after) {
      nodes { id kind name hint scopes lastUsedAt lastUsedFrom revokedAt owner { id } }
      totalCount
      pageInfo { hasNextPage endCursor }
    }
  }
`)
const Me = graphql(
  `query Me { viewer { user { id email } may { invitePeople manageEmployees manageStructure } scopes } }`,
)
const Departments = graphql(`query Departments { departments { id name } }`)
const Heads = graphql(`query Heads { departments { head { email } } }`)
const CreateDepartment = graphql(`
  mutation MakeDepartment($input: DepartmentInput!) {
    createDepartment(input: $input) { __typename ... on Department { id } ... on Refusal { code message } }
  }
`)
const Audit = graphql(`
  query Audit { auditLog(first: 20) { nodes { kind tokenName summary actor { id } changes { field after } } } }
`)
const Invite = graphql(`
  mutation InviteAs($input: InvitePeopleInput!) {
    invitePeople(input: $input) { __typename ... on InvitePeoplePayload { invited } ... on Refusal { code message } }
  }
`)
const Deactivate = graphql(`
  mutation Leave($id: ID!) { deactivateEmployee(id: $id) { __typename ... on User { id } ... on Refusal { code } } }
`)
const Reactivate = graphql(`
  mutation Return($id: ID!) { reactivateEmployee(id: $id) { __typename ... on User { id } ... on Refusal { code } } }
`)
const SignOut = graphql(`mutation Out { signOut { __typename } }`)
const ChangeRole = graphql(`
  mutation Role($id: ID!, $role: Role!) { changeRole(id: $id, role: $role) { __typename ... on Refusal { message } } }
`)

let app: TestApp
let ann: Client
let annId: string
beforeAll(async () => {
  app = await startTestApp()
  await setRegistrationType(app, 'PUBLIC')
  ann = (await register(app, 'ann@corp.example')).client
  annId = (await ann.run(Me)).viewer?.user.id as string
})
afterAll(() => app?.remove())

const query = '{ departments { id } }'
const Invitations = graphql(`query InvitationsOfTokens { invitations { nodes { id role } } }`)
const Resend = graphql(`
  mutation ResendByToken($ids: [ID!]!) {
    resendInvitations(ids: $ids) { ... on InvitationsPayload { outcomes { refusal { code } } } }
  }
`)

test('a token is told once, is known by its look, and only its hash is stored', async () => {
  const { secret, id } = await programOf(app, app.admin, ['structure:read'], { name: 'Reader' })
  expect(secret).toMatch(/^foyer_pat_[0-9a-f]{72}$/)
  const { nodes } = (await app.admin.run(Tokens)).apiTokens
  const listed = nodes.find(token => token.id === id)
  expect(listed).toMatchObject({ name: 'Reader', kind: 'PERSONAL', scopes: ['structure:read'], lastUsedAt: null })
  expect(listed?.hint).toBe(`foyer_pat_…${secret.slice(-4)}`)
  const rows = await app.app.database.select('SELECT * FROM api_tokens')
  expect(JSON.stringify(rows)).not.toContain(secret.slice(10, -8))
  expect(app.logged.join('')).not.toContain(secret.slice(10, -8))
})

test('does what its owner may and its scopes name, and says where it was used last', async () => {
  const { client, id } = await programOf(app, app.admin, ['structure:read', 'structure:write'])
  expect((await client.run(Departments)).departments.length).toBeGreaterThan(0)
  const root = (await client.run(Departments)).departments[0]?.id as string
  const made = await client.run(CreateDepartment, { input: { name: 'Robots', parentId: root } })
  expect(made.createDepartment.__typename).toBe('Department')
  const { viewer } = await client.run(Me)
  expect(viewer?.scopes).toEqual(['structure:read', 'structure:write'])
  expect((await app.admin.run(Me)).viewer?.scopes).toBeNull()
  expect(viewer?.may).toEqual({ invitePeople: false, manageEmployees: false, manageStructure: true })
  await app.settled()
  const listed = (await app.admin.run(Tokens)).apiTokens.nodes.find(token => token.id === id)
  expect(listed).toMatchObject({ lastUsedFrom: '127.0.0.1', lastUsedAt: expect.any(String) })
  expect((await app.admin.run(Audit)).auditLog.nodes[0]).toMatchObject({
    kind: 'DEPARTMENT_CREATED',
    tokenName: 'A program',
  })

  const ofAnn = await programOf(app, ann, ['structure:read', 'structure:write'])
  expect((await ofAnn.client.run(Departments)).departments.length).toBeGreaterThan(1)
  const { errors } = await ofAnn.client.ask(CreateDepartment, { input: { name: 'Mine', parentId: root } })
  expect(errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' }, message: 'Your role does not allow this.' })
})

test('does not lead from one noun to another without the other one’s scope', async () => {
  const { client } = await programOf(app, app.admin, ['structure:read'])
  const { status, errors } = await client.ask(Heads)
  expect(status).toBe(403)
  expect(errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN', scopes: ['employees:read'] } })
})

test('nothing is done of a document that asks for more than the token may', async () => {
  const { client } = await programOf(app, app.admin, ['structure:read', 'structure:write'])
  const before = (await client.run(Departments)).departments.length
  const root = (await client.run(Departments)).departments[0]?.id
  const answer = await client.post({
    query: `mutation ($input: DepartmentInput!) {
      createDepartment(input: $input) { __typename }
      resetQuickLink { __typename }
    }`,
    variables: { input: { name: 'Half', parentId: root } },
  })
  expect(answer.status).toBe(403)
  expect((await client.run(Departments)).departments.length).toBe(before)
})

test('gives nobody a role unless it may', async () => {
  const { client } = await programOf(app, app.admin, ['invitations:write', 'invitations:read'])
  const asAdmin = { recipients: ['boss@corp.example'], role: 'ADMIN' as const }
  expect((await client.run(Invite, { input: asAdmin })).invitePeople).toMatchObject({ code: 'ROLE_TOO_HIGH' })
  const plain = await client.run(Invite, { input: { recipients: ['pat@corp.example'] } })
  expect(plain.invitePeople).toMatchObject({ invited: 1 })
  const mayGrant = await programOf(app, app.admin, ['invitations:write', 'roles:write'])
  expect((await mayGrant.client.run(Invite, { input: asAdmin })).invitePeople).toMatchObject({ invited: 1 })

  // One that ran out, or soon will, would be good again.
  const { invitations } = await client.run(Invitations)
  const ids = invitations.nodes.filter(({ role }) => role === 'ADMIN').map(({ id }) => id)
  const again = async (by: Client) => (await by.run(Resend, { ids })).resendInvitations
  expect(await again(client)).toMatchObject({ outcomes: [{ refusal: { code: 'ROLE_TOO_HIGH' } }] })
  expect(await again(mayGrant.client)).toMatchObject({ outcomes: [{ refusal: null }] })
})

test('approves nobody by changing the policy, unless it may decide', async () => {
  await setRegistrationType(app, 'MODERATED')
  const { result } = await register(app, 'waits@corp.example')
  expect(result).toMatchObject({ status: 'PENDING' })
  const open =
    'mutation { updateRegistrationPolicy(input: { registrationType: PUBLIC, waitingApplicants: APPROVE }) { __typename } }'
  const { client: lacks } = await programOf(app, app.admin, ['policy:write'])
  expect(await (await lacks.post({ query: open })).json()).toMatchObject({
    errors: [{ extensions: { code: 'FORBIDDEN', scopes: ['applicants:decide'] } }],
  })
  const { client: has } = await programOf(app, app.admin, ['policy:write', 'applicants:decide'])
  expect(await (await has.post({ query: open })).json()).toMatchObject({
    data: { updateRegistrationPolicy: { __typename: 'RegistrationPolicy' } },
  })
  await app.signedIn('waits@corp.example', PASSWORD)
})

test.each([
  ['unknown', () => `foyer_pat_${'0'.repeat(72)}`],
  ['malformed', () => 'foyer_pat_123'],
  ['empty', () => ''],
  ['a session’s', () => app.admin.cookie?.split('=')[1] ?? ''],
])('a token that is %s is refused at every door, the open ones too', async (_, secret) => {
  const client = app.client({ authorization: `Bearer ${secret()}` })
  client.cookie = app.admin.cookie
  for (const asked of [query, '{ companyName }']) {
    const answer = await client.post({ query: asked })
    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toContain('error="invalid_token"')
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
  }
})

test('a token that comes without its word is refused, and no cookie stands in for it', async () => {
  const { secret } = await programOf(app, app.admin, ['structure:read'])
  const named = Buffer.from(`${secret}:`).toString('base64')
  for (const authorization of [secret, `Token ${secret}`, `Basic ${secret}`, `Basic ${named}`]) {
    const client = app.client({ authorization })
    client.cookie = app.admin.cookie
    const answer = await client.post({ query })
    expect(answer.status).toBe(401)
    expect(await answer.json()).toMatchObject({ errors: [{ message: expect.stringContaining('`Bearer`') }] })
  }
})

test('the Authorization of a proxy is none of ours', async () => {
  const client = app.client({ authorization: 'Basic dXNlcjpwYXNz' })
  client.cookie = app.admin.cookie
  expect((await client.post({ query })).status).toBe(200)
})

test('is no cookie, and a cookie is none', async () => {
  const { secret } = await programOf(app, app.admin, ['structure:read'])
  const client = app.client()
  client.cookie = `foyer=${secret}`
  expect(await (await client.post({ query })).json()).toMatchObject({
    errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  })
})

test('opens the schema and the lists as files, each with its scope', async () => {
  const { secret } = await programOf(app, app.admin, ['employees:read'])
  const get = (path: string) => fetch(`${app.url}${path}`, { headers: { authorization: `Bearer ${secret}` } })
  expect((await get('/schema.graphql')).status).toBe(200)
  expect((await get('/export/employees.csv')).status).toBe(200)
  const audit = await get('/export/audit.csv')
  expect([audit.status, await audit.text()]).toEqual([403, 'This token lacks the scope `audit:read`.'])
})

test('revoked, it opens nothing from the next request on', async () => {
  const { client, id } = await programOf(app, ann, ['structure:read'])
  await client.run(Departments)
  expect((await ann.run(RevokeApiTokens, { ids: [id] })).revokeApiTokens).toEqual({
    __typename: 'ApiTokensRevoked',
    ids: [id],
  })
  expect((await client.post({ query })).status).toBe(401)
  expect((await ann.run(RevokeApiTokens, { ids: [id] })).revokeApiTokens).toMatchObject({ ids: [] })
})

test('signing out with a token revokes it, and no session', async () => {
  const { client } = await programOf(app, app.admin, ['activity:read'])
  await client.run(SignOut)
  expect((await client.post({ query })).status).toBe(401)
  await app.admin.run(Tokens)
})

test('an employee sees and revokes their own, an admin everybody’s', async () => {
  const mine = await programOf(app, ann, ['structure:read'])
  const theirs = await programOf(app, app.admin, ['structure:read'])
  const seen = (await ann.run(Tokens)).apiTokens.nodes
  expect(new Set(seen.map(token => token.owner?.id))).toEqual(new Set([annId]))
  expect((await ann.run(RevokeApiTokens, { ids: [theirs.id] })).revokeApiTokens).toMatchObject({ ids: [] })
  const adminId = (await app.admin.run(Me)).viewer?.user.id
  expect((await ann.ask(Tokens, { ownerId: adminId })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  const all = (await app.admin.run(Tokens, { ownerId: annId })).apiTokens.nodes
  expect(all.map(token => token.id)).toContain(mine.id)
  expect((await app.admin.run(RevokeApiTokens, { ids: [mine.id] })).revokeApiTokens).toMatchObject({ ids: [mine.id] })
})

test('tokens for services are the admins’, of whatever name', async () => {
  const { errors } = await ann.ask(CreateApiToken, {
    input: { name: 'HR', scopes: ['employees:read'], kind: 'SERVICE' },
  })
  expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  const service = await programOf(app, app.admin, ['employees:read'], { kind: 'SERVICE', name: 'HR sync' })
  expect(service.secret).toMatch(/^foyer_svc_/)
  expect((await app.admin.run(Tokens, { kind: 'SERVICE' })).apiTokens.nodes).toMatchObject([{ name: 'HR sync' }])
})

test.each([
  [{ name: ' ', scopes: ['structure:read'] }, 'FIELD_INVALID', 'name'],
  [{ name: 'x', scopes: [] }, 'FIELD_INVALID', 'scopes'],
  [{ name: 'x', scopes: ['structure:read'], expiresInDays: 0 }, 'FIELD_INVALID', 'expiresInDays'],
  [{ name: 'x', scopes: ['structure:read'], expiresInDays: 367 }, 'FIELD_INVALID', 'expiresInDays'],
] as const)('%j is refused', async (input, code, field) => {
  const { createApiToken } = await ann.run(CreateApiToken, { input: { ...input, scopes: [...input.scopes] } })
  expect(createApiToken).toMatchObject({ code, field })
})

test('a scope that there is none of is the program’s mistake', async () => {
  const answer = await ann.post({
    query: 'mutation { createApiToken(input: { name: "x", scopes: ["everything"] }) { __typename } }',
  })
  expect(await answer.json()).toMatchObject({ errors: [{ message: expect.stringContaining('no scope "everything"') }] })
})

test('a token makes tokens of its own scopes, which end with it', async () => {
  const maker = await programOf(app, app.admin, ['tokens:write', 'tokens:read', 'structure:read'], { expiresInDays: 3 })
  const beyond = await maker.client.ask(CreateApiToken, { input: { name: 'x', scopes: ['employees:write'] } })
  expect(beyond.errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN', scopes: ['employees:write'] } })
  const child = await programOf(app, maker.client, ['structure:read', 'tokens:write'], { expiresInDays: 300 })
  const grandchild = await programOf(app, child.client, ['structure:read'])
  await grandchild.client.run(Departments)
  const ended = (await app.admin.run(RevokeApiTokens, { ids: [maker.id] })).revokeApiTokens
  expect(ended).toMatchObject({ ids: [maker.id, child.id, grandchild.id] })
  expect((await grandchild.client.post({ query })).status).toBe(401)
})

test('however often a token makes tokens while it is revoked, none is left', async () => {
  const maker = await programOf(app, app.admin, ['tokens:write', 'structure:read'])
  const input = { name: 'x', scopes: ['structure:read' as const] }
  const makers = Array.from({ length: 12 }, () => maker.client.ask(CreateApiToken, { input }))
  const [, ...made] = await Promise.all([app.admin.run(RevokeApiTokens, { ids: [maker.id] }), ...makers])
  for (const { data } of made) {
    if (data?.createApiToken?.__typename !== 'ApiTokenCreated') continue
    const client = app.client({ authorization: `Bearer ${data.createApiToken.secret}` })
    expect((await client.post({ query })).status).toBe(401)
  }
})

test('who loses a right loses it for their tokens, and who leaves leaves no key behind', async () => {
  const { client: bob } = await register(app, 'bob@corp.example')
  const bobId = (await bob.run(Me)).viewer?.user.id as string
  await app.admin.run(ChangeRole, { id: bobId, role: 'ADMIN' })
  const { client } = await programOf(app, bob, ['structure:write', 'structure:read', 'audit:read'])
  await client.post({ query: '{ auditLog { totalCount } }' }).then(answer => expect(answer.status).toBe(200))
  await app.admin.run(ChangeRole, { id: bobId, role: 'EMPLOYEE' })
  const { errors } = await client.ask(Audit)
  expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  await app.admin.run(Deactivate, { id: bobId })
  expect((await client.post({ query })).status).toBe(401)
  await app.admin.run(Reactivate, { id: bobId })
  expect((await client.post({ query })).status).toBe(401)
})

test('tokens of services end with who answers for them, unless another admin takes them over', async () => {
  const LeaveWith = graphql(`
    mutation LeaveWith($id: ID!, $serviceTokens: ServiceTokens, $handOverTo: ID) {
      deactivateEmployee(id: $id, serviceTokens: $serviceTokens, handOverTo: $handOverTo) {
        __typename ... on User { serviceTokenCount } ... on Refusal { code field }
      }
    }
  `)
  const { client: eve } = await register(app, 'eve@corp.example')
  const id = (await eve.run(Me)).viewer?.user.id as string
  await app.admin.run(ChangeRole, { id, role: 'ADMIN' })
  const service = await programOf(app, eve, ['structure:read'], { kind: 'SERVICE', name: 'HR' })
  const personal = await programOf(app, eve, ['structure:read', 'tokens:write'])
  const made = await programOf(app, personal.client, ['structure:read'], { kind: 'SERVICE', name: 'Made by a program' })
  const refused = await app.admin.run(LeaveWith, { id, serviceTokens: 'HAND_OVER', handOverTo: annId })
  expect(refused.deactivateEmployee).toMatchObject({ code: 'FIELD_INVALID', field: 'handOverTo' })
  await service.client.run(Departments)

  const left = await app.admin.run(LeaveWith, { id, serviceTokens: 'HAND_OVER' })
  expect(left.deactivateEmployee).toMatchObject({ __typename: 'User', serviceTokenCount: 0 })
  await service.client.run(Departments)
  expect((await service.client.run(Me)).viewer?.user.email).toBe('ada@acme.example')
  expect((await personal.client.post({ query })).status).toBe(401)
  expect((await made.client.run(Me)).viewer?.user.email).toBe('ada@acme.example')
  await app.admin.run(Reactivate, { id })
  await app.admin.run(ChangeRole, { id, role: 'ADMIN' })
  const eveAgain = await app.signedIn('eve@corp.example', PASSWORD)
  const another = await programOf(app, eveAgain, ['structure:read'], { kind: 'SERVICE' })
  await app.admin.run(LeaveWith, { id })
  expect((await another.client.post({ query })).status).toBe(401)
})

test('nobody has more than a hundred, however many they make at once', async () => {
  const { client } = await register(app, 'max@corp.example', 'Max', 'Many')
  const input = { name: 'One of many', scopes: ['structure:read' as const] }
  const made = await Promise.all(Array.from({ length: 110 }, () => client.run(CreateApiToken, { input })))
  const kinds = made.map(({ createApiToken: it }) => (it.__typename === 'Refusal' ? it.code : it.__typename))
  expect(kinds.filter(kind => kind === 'ApiTokenCreated')).toHaveLength(100)
  expect(kinds.filter(kind => kind === 'TOO_MANY')).toHaveLength(10)
}, 60_000)

test('making and revoking stand in the audit log', async () => {
  const { id } = await programOf(app, app.admin, ['policy:read'], { name: 'Looker' })
  await app.admin.run(RevokeApiTokens, { ids: [id] })
  const [revoked, made] = (await app.admin.run(Audit)).auditLog.nodes
  expect(revoked).toMatchObject({ kind: 'TOKEN_REVOKED', summary: expect.stringContaining('“Looker”') })
  expect(made?.changes).toContainEqual({ field: 'scopes', after: 'policy:read' })
})

test('a program that runs wild is told when to go on, whichever replicas it calls', async () => {
  const { secret } = await programOf(app, ann, ['structure:read'])
  const other = await app.replica()
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${secret}` }
  const call = ({ url }: { url: string }) =>
    fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query: '{ companyName }' }) })
  const answers: Response[] = []
  for (let round = 0; round < 8; round++) {
    answers.push(...(await Promise.all(Array.from({ length: 200 }, (_, i) => call(i % 2 ? app : other)))))
  }
  await other.stop()
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(CALLS_PER_MINUTE)
  const refused = answers.filter(({ status }) => status === 429)
  expect(refused).toHaveLength(1_600 - CALLS_PER_MINUTE)
  for (const { headers } of refused) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await refused[0]?.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY' } }] })
}, 60_000)

test('ends on its day', async () => {
  const { client } = await programOf(app, ann, ['structure:read'], { expiresInDays: 2 })
  app.later(DAY)
  await client.run(Departments)
  app.later(DAY)
  expect((await client.post({ query })).status).toBe(401)
})

test('whom a token acts for is told a week before it ends, once, and by one replica', async () => {
  ann = await app.signedIn('ann@corp.example', PASSWORD)
  await programOf(app, ann, ['structure:read'], { expiresInDays: 90, name: 'Payroll' })
  await programOf(app, ann, ['structure:read'], { expiresInDays: 10, name: 'Trial' })
  await remindOfTokens(app.app)
  app.later(84 * DAY)
  await Promise.all(Array.from({ length: 5 }, () => remindOfTokens(app.app)))
  const mails = () => app.received.filter(({ mail }) => mail.subject === 'An API token ends soon')
  const of = (name: string) => mails().filter(({ mail }) => mail.text?.includes(`“${name}”`))
  await eventually(() => expect(of('Payroll')).toHaveLength(1))
  await app.settled()
  expect(of('Trial')).toHaveLength(0)
  expect(of('Payroll')[0]?.recipients).toEqual(['ann@corp.example'])
})

test('what has run out leaves room for others', async () => {
  app.admin = await app.signedIn(ADMIN.email, ADMIN.password)
  const { client } = await register(app, 'mia@corp.example', 'Mia', 'Many')
  const input = { name: 'Of today', scopes: ['structure:read' as const], expiresInDays: 1 }
  const make = async (by: Client) => (await by.run(CreateApiToken, { input })).createApiToken
  await Promise.all(Array.from({ length: 100 }, () => make(client)))
  expect(await make(client)).toMatchObject({ code: 'TOO_MANY' })
  app.later(DAY)
  expect(await make(await app.signedIn('mia@corp.example', PASSWORD))).toMatchObject({ __typename: 'ApiTokenCreated' })
}, 60_000)
