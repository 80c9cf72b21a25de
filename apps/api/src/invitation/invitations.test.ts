import type { InvitationStatus } from '@foyer/domain'
import { graphql } from '@foyer/schema/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../database/ids.ts'
import { AskFresh, accept, hired, Invitations, invite, invited, Revoke, UpdatePolicy } from '../test/stories.ts'
import { tables } from '../test/tables.ts'
import { ADMIN, type Client, startTestApp, type TestApp } from '../test/testApp.ts'

const DAY = 24 * 3_600_000
const One = graphql(`query One($id: ID!) { invitation(id: $id) { id recipient message } }`)
const Roundabout = graphql(`
  query Roundabout($id: ID!) {
    user(id: $id) { id invitation { id recipient message invitedBy { email } } }
    employees(first: 100) { nodes { id invitation { id recipient role message } } }
  }
`)

let app: TestApp
let employee: Client
let employeeId: string
let lapsed: { id: string; token: string }

beforeAll(async () => {
  app = await startTestApp({ DEFAULT_COUNTRY: 'DE' })
  await app.admin.run(UpdatePolicy, { input: { everyoneMayInvite: true } })
  lapsed = await invited(app, 'Zoë Åkerlund <lapsed@list.example>')
  app.later(14 * DAY)
  app.admin = await app.signedIn(ADMIN.email, ADMIN.password)
  await app.client().run(AskFresh, { token: lapsed.token })
  const { id, token } = await invited(app, 'accepted@list.example')
  const user = await accept(app, token)
  employeeId = user.__typename === 'User' ? user.id : ''
  employee = await app.signedIn('accepted@list.example', 'violet tractor seldom hums')
  const { id: revoked } = await invited(app, 'revoked@list.example')
  await app.admin.run(Revoke, { ids: [revoked] })
  await invite(app.admin, ['pending@list.example', '0151 234 567 89', 'Ольга Иванова <olga@list.example>'])
  await invite(employee, ['theirs@list.example'])
  expect(id).not.toBe(revoked)
})
afterAll(() => app?.remove())

type Filter = NonNullable<Parameters<typeof list>[0]>
async function list(filter: NonNullable<Parameters<TestApp['admin']['run']>[1]> | null, client = app.admin) {
  return (await client.run(Invitations, { filter })).invitations
}
const names = async (filter: Filter, client = app.admin) =>
  (await list(filter, client)).nodes.map(({ recipient }) => recipient.split('@')[0]).sort()

describe('the Invited view', () => {
  test('shows all, newest first, with what there is to know of each', async () => {
    const { nodes, totalCount } = await list(null)
    expect(totalCount).toBe(7)
    expect(nodes).toHaveLength(7)
    const created = nodes.map(({ createdAt }) => createdAt)
    expect(created).toEqual([...created].sort().reverse())
    expect(nodes.find(({ recipient }) => recipient === 'accepted@list.example')).toMatchObject({
      status: 'ACCEPTED',
      acceptedBy: { id: employeeId },
      invitedBy: { email: ADMIN.email },
      deliveries: [{ status: 'SENT', channel: 'EMAIL' }],
    })
    expect(nodes.find(({ recipient }) => recipient === 'revoked@list.example')).toMatchObject({
      status: 'REVOKED',
      revokedBy: { email: ADMIN.email },
    })
  })

  test.each<[InvitationStatus[], string[]]>([
    [['PENDING'], ['+4915123456789', 'olga', 'pending', 'theirs']],
    [['ACCEPTED'], ['accepted']],
    [['REVOKED'], ['revoked']],
    [['EXPIRED'], ['lapsed']],
    [
      ['EXPIRED', 'REVOKED'],
      ['lapsed', 'revoked'],
    ],
    [[], ['+4915123456789', 'accepted', 'lapsed', 'olga', 'pending', 'revoked', 'theirs']],
  ])('filters by status: %s', async (status, expected) => {
    expect(await names({ status })).toEqual(expected)
    expect((await list({ status })).totalCount).toBe(expected.length)
  })

  test('filters by channel, by who asked for a fresh one, and by ids', async () => {
    expect(await names({ channel: 'SMS' })).toEqual(['+4915123456789'])
    expect(await names({ channel: 'EMAIL', status: ['PENDING'] })).toEqual(['olga', 'pending', 'theirs'])
    expect(await names({ freshAsked: true })).toEqual(['lapsed'])
    expect(await names({ freshAsked: false })).toHaveLength(7)
    expect(await names({ ids: [lapsed.id, newId()] })).toEqual(['lapsed'])
    expect(await names({ ids: [] })).toEqual([])
  })

  test('finds people by the beginnings of words, whatever case and accents, and numbers however they are written', async () => {
    for (const search of ['Zoë', 'zoe', 'AKER', 'åkerlund zo', 'lapsed@list', 'lapsed@']) {
      expect([search, await names({ search })]).toEqual([search, ['lapsed']])
    }
    for (const search of ['ольга', 'ИВАН']) expect(await names({ search })).toEqual(['olga'])
    for (const search of ['+49 151 234', '0151 23456789', '0151/2345', '0049 151', '151 234']) {
      expect([search, await names({ search })]).toEqual([search, ['+4915123456789']])
    }
    expect(await names({ search: 'zoe', status: ['PENDING'] })).toEqual([])
    expect(await names({ search: '%' })).toHaveLength(7)
    expect(await names({ search: 'nobody' })).toEqual([])
  })

  test('refuses what it does not know', async () => {
    for (const variables of [
      { first: 0 },
      { first: 101 },
      { after: 'nonsense' },
      { filter: { search: 'x'.repeat(201) } },
      { filter: { ids: Array.from({ length: 101 }, newId) } },
    ]) {
      expect((await app.admin.ask(Invitations, variables)).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
    }
  })

  test('pages through everything once, though a whole batch has one instant, and asks as often for many as for few', async () => {
    await invite(
      app.admin,
      Array.from({ length: 40 }, (_, i) => `page${i}@list.example`),
    )
    const { totalCount } = await list(null)
    for (const first of [7, 100]) {
      const seen: string[] = []
      let after: string | null = null
      do {
        const page: { invitations: Awaited<ReturnType<typeof list>> } = await app.admin.run(Invitations, {
          first,
          after,
        })
        seen.push(...page.invitations.nodes.map(({ id }) => id))
        after = page.invitations.pageInfo.hasNextPage ? page.invitations.pageInfo.endCursor : null
      } while (after)
      expect([seen.length, new Set(seen).size]).toEqual([totalCount, totalCount])
    }

    // Reads of the database, counted on their way once nothing is sent beside.
    await tables(app)
    const { database } = app.app
    const { select } = database
    const counted = async (first: number) => {
      let reads = 0
      // Not those of the dispatcher, which looks whether there is something.
      database.select = (sql, params) => {
        if (!sql.includes('next_attempt_at')) reads++
        return select(sql, params)
      }
      await app.admin.run(Invitations, { first })
      return reads
    }
    // What goes on beside can only add to it.
    const least = async (first: number) => Math.min(await counted(first), await counted(first), await counted(first))
    try {
      // Among the many are some that were accepted or revoked: by whom is one question more for all of them.
      const few = await least(5)
      expect(await least(47)).toBeLessThanOrEqual(few + 1)
    } finally {
      database.select = select
    }
  })
})

describe('an invitation is seen by admins and by who vouches for it', () => {
  test('in the list, by its id and by its person', async () => {
    expect(await names({}, employee)).toEqual(['theirs'])
    expect((await list(null, employee)).totalCount).toBe(1)
    expect(await names({ search: 'lapsed' }, employee)).toEqual([])
    expect(await names({ ids: [lapsed.id] }, employee)).toEqual([])
    expect((await employee.run(One, { id: lapsed.id })).invitation).toBeNull()
    expect((await app.admin.run(One, { id: lapsed.id })).invitation).toMatchObject({ recipient: 'lapsed@list.example' })
    expect((await app.admin.run(One, { id: newId() })).invitation).toBeNull()

    const asEmployee = await employee.run(Roundabout, { id: employeeId })
    expect(asEmployee.user).toMatchObject({ id: employeeId, invitation: null })
    expect(asEmployee.employees.nodes.map(({ invitation }) => invitation)).toEqual([null, null])
    const asAdmin = await app.admin.run(Roundabout, { id: employeeId })
    expect(asAdmin.user?.invitation).toMatchObject({
      recipient: 'accepted@list.example',
      invitedBy: { email: ADMIN.email },
    })
  })

  test('and by nobody who may not invite', async () => {
    await app.admin.run(UpdatePolicy, { input: { everyoneMayInvite: false } })
    for (const ask of [
      employee.ask(Invitations, {}),
      employee.ask(One, { id: lapsed.id }),
      employee.ask(Revoke, { ids: [lapsed.id] }),
    ]) {
      expect((await ask).errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
    }
    const { employees } = await employee.run(Roundabout, { id: employeeId })
    expect(employees.nodes.map(({ invitation }) => invitation)).toEqual([null, null])
    expect((await app.client().ask(Invitations, {})).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED')
    await app.admin.run(UpdatePolicy, { input: { everyoneMayInvite: true } })
  })

  test('and is resent and revoked by them alone', async () => {
    const { client: other } = await hired(app, 'other@list.example')
    for (const id of [lapsed.id, newId()]) {
      const { revokeInvitations } = await other.run(Revoke, { ids: [id] })
      expect(revokeInvitations).toMatchObject({
        outcomes: [{ id, invitation: null, refusal: { code: 'INVITATION_UNKNOWN' } }],
      })
    }
    expect(await names({ status: ['EXPIRED'] })).toEqual(['lapsed'])
  })

  test('a batch takes 1 to 1,000 ids, and says of each, in order, what became of it', async () => {
    for (const ids of [[], Array.from({ length: 1_001 }, newId)]) {
      expect((await app.admin.ask(Revoke, { ids })).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
    }
    const { id } = await invited(app, 'batch@list.example')
    const unknown = newId()
    const { revokeInvitations } = await app.admin.run(Revoke, { ids: [unknown, id, id] })
    expect(revokeInvitations).toMatchObject({
      outcomes: [
        { id: unknown, invitation: null, refusal: { code: 'INVITATION_UNKNOWN' } },
        { id, invitation: { status: 'REVOKED' }, refusal: null },
        { id, invitation: { status: 'REVOKED' }, refusal: null },
      ],
    })
  })
})
