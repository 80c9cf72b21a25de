import { graphql } from '@foyer/schema/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Activity, invite, Revoke, register, setRegistrationType, UpdatePolicy, WhoAmI } from '../test/stories.ts'
import { type Client, PASSWORD, startTestApp, type TestApp } from '../test/testApp.ts'

const AuditLog = graphql(`
  query AuditLog($filter: AuditFilter, $first: Int, $after: String) {
    auditLog(filter: $filter, first: $first, after: $after) {
      totalCount
      nodes { kind summary at address actor { email } subject { email } changes { field before after } }
      pageInfo { hasNextPage endCursor }
    }
  }
`)
const ChangeRole = graphql(`
  mutation ChangeRole($id: ID!, $role: Role!) { changeRole(id: $id, role: $role) { __typename } }
`)

let app: TestApp
let ann: Client
let annId: string
beforeAll(async () => {
  app = await startTestApp()
  await setRegistrationType(app, 'PUBLIC')
  ann = (await register(app, 'ann@corp.example', 'Ann', 'Lee')).client
  annId = (await ann.run(WhoAmI)).viewer?.user.id ?? ''
})
afterAll(() => app?.remove())

const log = async (filter: object = {}, page: object = {}) =>
  (await app.admin.run(AuditLog, { filter, first: 50, ...page })).auditLog

test('says who did what, when, from where, before and after', async () => {
  await app.admin.run(UpdatePolicy, { input: { greeting: 'Welcome!', trustedDomains: ['corp.example'] } })
  const [entry] = (await log()).nodes
  expect(entry).toMatchObject({
    kind: 'POLICY_CHANGED',
    actor: { email: 'ada@acme.example' },
    address: expect.stringMatching(/127\.0\.0\.1|::1/),
    changes: [
      { field: 'greeting', before: null, after: 'Welcome!' },
      { field: 'trustedDomains', before: '', after: 'corp.example' },
    ],
  })
  await app.admin.run(ChangeRole, { id: annId, role: 'MODERATOR' })
  expect((await log({ subjectId: annId })).nodes[0]).toMatchObject({
    kind: 'ROLE_CHANGED',
    changes: [{ field: 'role', before: 'EMPLOYEE', after: 'MODERATOR' }],
  })
})

test('says who was invited, as what, and as what before', async () => {
  const [outcome] = (await invite(app.admin, ['mo@corp.example', 'ma@corp.example'], { role: 'MODERATOR' })).outcomes
  expect((await log({ kinds: ['INVITED'] })).nodes[0]).toMatchObject({
    summary: 'Admin invited 2 people.',
    changes: [
      { field: 'count', before: null, after: '2' },
      { field: 'recipients', before: null, after: 'mo@corp.example, ma@corp.example' },
      { field: 'role', before: null, after: 'MODERATOR' },
    ],
  })
  await invite(app.admin, ['mo@corp.example'], { role: 'EMPLOYEE' })
  expect((await log({ kinds: ['INVITED'] })).nodes[0]?.changes).toEqual([
    { field: 'role', before: 'MODERATOR', after: 'EMPLOYEE' },
    { field: 'count', before: null, after: '1' },
    { field: 'recipients', before: null, after: 'mo@corp.example' },
  ])
  await app.admin.run(Revoke, { ids: [outcome?.invitation?.id ?? ''] })
  expect((await log({ kinds: ['INVITATION_REVOKED'] })).nodes[0]?.changes).toContainEqual({
    field: 'recipients',
    before: null,
    after: 'mo@corp.example',
  })
})

test('holds what the stream does not show: who signed in, and from where', async () => {
  await app.signedIn('ann@corp.example', PASSWORD)
  const signedIn = await log({ kinds: ['SIGNED_IN'], subjectId: annId })
  expect(signedIn).toMatchObject({ totalCount: 1, nodes: [{ subject: { email: 'ann@corp.example' } }] })
  const { activity } = await app.admin.run(Activity)
  expect(activity.nodes.map(({ kind }) => kind)).not.toContain('SIGNED_IN')
})

test('is narrowed by kind, by who and whom, and by time; and is read page by page', async () => {
  const all = await log()
  expect((await log({ kinds: ['JOINED'] })).nodes.map(({ kind }) => kind)).toEqual(['JOINED'])
  const { nodes } = await log({ actorId: annId })
  expect(nodes.every(({ actor }) => actor?.email === 'ann@corp.example')).toBe(true)
  const middle = all.nodes[2]?.at ?? ''
  expect((await log({ since: middle })).totalCount + (await log({ until: middle })).totalCount).toBe(all.totalCount)
  const first = await log({}, { first: 2 })
  const second = await log({}, { first: 100, after: first.pageInfo.endCursor })
  expect([...first.nodes, ...second.nodes]).toEqual(all.nodes)
})

test('is for admins', async () => {
  const { errors } = await ann.ask(AuditLog, {})
  expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
})
