import { graphql } from '@foyer/schema/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../database/ids.ts'
import { DIGEST_PAUSE_MS } from '../delivery/digests.ts'
import { programOf } from '../test/apiTokens.ts'
import { eventually } from '../test/eventually.ts'
import { Activity, Applicants, Approve, Employees, Reject, register } from '../test/stories.ts'
import { ADMIN, type Client, PASSWORD, SignIn, startTestApp, type TestApp } from '../test/testApp.ts'

let app: TestApp
let moderator: Client
let counter = 0
const WORKGROUP = newId()

beforeAll(async () => {
  app = await startTestApp()
  await app.app.database.inTransaction(tx =>
    tx.query(`INSERT INTO workgroups (id, name, created_at) VALUES ('${WORKGROUP}', 'Chess', 1)`),
  )
  app.app.structure.forget()
  await applicant('mo@acme.example')
  await approveAll()
  await app.app.database.inTransaction(tx =>
    tx.query("UPDATE users SET role = 'MODERATOR' WHERE email = 'mo@acme.example'"),
  )
  moderator = await app.signedIn('mo@acme.example', PASSWORD)
})
afterAll(() => app?.remove())

const Structure = graphql(
  `query Structure { departments { id name employeeCount parent { id } head { id } } workgroups { id name employeeCount } }`,
)
const UserQuery = graphql(`query User($id: ID!) { user(id: $id) { id email } }`)

async function applicant(email = `applicant${counter++}@else.example`): Promise<string> {
  const { result } = await register(app, email, 'App', `Licant${counter}`)
  if (result.__typename !== 'User') throw new Error(`${result.code}: ${result.message}`)
  return result.id
}

async function approveAll(): Promise<void> {
  const { applicants } = await app.admin.run(Applicants, {})
  const ids = applicants.nodes.map(user => user.id)
  if (ids.length > 0) await app.admin.run(Approve, { input: { ids } })
}

const approve = async (client: Client, ids: string[], more = {}) =>
  (await client.run(Approve, { input: { ids, ...more } })).approveApplicants
const reject = async (client: Client, ids: string[], more = {}) =>
  (await client.run(Reject, { input: { ids, ...more } })).rejectApplicants

describe('a moderator', () => {
  test('sees who waits, longest first, page by page, and finds them by words', async () => {
    const ids = [await applicant(), await applicant(), await applicant()]
    const seen: string[] = []
    let after: string | null = null
    do {
      const page: {
        applicants: {
          totalCount: number
          nodes: { id: string }[]
          pageInfo: { hasNextPage: boolean; endCursor: string | null }
        }
      } = await moderator.run(Applicants, { first: 1, after })
      expect(page.applicants.totalCount).toBe(3)
      seen.push(...page.applicants.nodes.map(user => user.id))
      after = page.applicants.pageInfo.hasNextPage ? page.applicants.pageInfo.endCursor : null
    } while (after)
    expect(seen).toEqual(ids)
    const { applicants } = await moderator.run(Applicants, { search: `applicant${counter - 1}@else` })
    expect(applicants.nodes.map(user => user.id)).toEqual([ids[2]])
    await approveAll()
  })

  test('approves into a department and workgroups', async () => {
    const id = await applicant()
    const { departments } = await moderator.run(Structure)
    const outcome = await approve(moderator, [id], { departmentId: departments[0]?.id, workgroupIds: [WORKGROUP] })
    expect(outcome).toMatchObject({
      outcomes: [{ user: { status: 'ACTIVE', department: { name: 'My company' }, workgroups: [{ name: 'Chess' }] } }],
    })
    expect((await moderator.run(Structure)).workgroups).toMatchObject([{ name: 'Chess', employeeCount: 1 }])
  })

  test('is refused a department or workgroup that is gone, and nobody is approved', async () => {
    const id = await applicant()
    expect(await approve(moderator, [id], { departmentId: newId() })).toMatchObject({
      code: 'DEPARTMENT_UNKNOWN',
      field: 'departmentId',
    })
    expect(await approve(moderator, [id], { workgroupIds: [newId()] })).toMatchObject({
      code: 'WORKGROUP_UNKNOWN',
      field: 'workgroupIds',
    })
    expect((await moderator.run(Applicants, {})).applicants.totalCount).toBe(1)
    await approveAll()
  })

  test('rejects with a reason, and the applicant is told', async () => {
    const id = await applicant('told@else.example')
    expect(await reject(moderator, [id], { reason: 'We know no such person.' })).toMatchObject({
      outcomes: [{ user: { status: 'REJECTED' }, refusal: null }],
    })
    const [, , decision] = await app.mailsTo('told@else.example', 3)
    expect(decision?.mail.text).toContain('We know no such person.')
    expect(await app.client().run(SignIn, { input: { login: 'told@else.example', password: PASSWORD } })).toMatchObject(
      { signIn: { code: 'REJECTED' } },
    )
  })

  test('rejects silently when the applicant shall not be told', async () => {
    const id = await applicant('untold@else.example')
    await app.mailsTo('untold@else.example', 2)
    await reject(moderator, [id], { reason: 'spam', notify: false })
    const [row] = await app.app.database.select<{ count: number }>(
      "SELECT COUNT(*) AS count FROM deliveries WHERE recipient = 'untold@else.example'",
    )
    expect(Number(row?.count)).toBe(2)
  })

  test('decides on many, and each has its outcome, in the order given', async () => {
    const [a, b] = [await applicant(), await applicant()]
    await approve(app.admin, [b])
    const ghost = newId()
    const result = await approve(moderator, [ghost, b, a, a])
    expect(result).toMatchObject({
      outcomes: [
        { id: ghost, user: null, refusal: { code: 'USER_UNKNOWN' } },
        {
          id: b,
          user: { status: 'ACTIVE' },
          refusal: { code: 'CONFLICT', message: expect.stringContaining('was approved already') },
        },
        { id: a, user: { status: 'ACTIVE' }, refusal: null },
      ],
    })
  })

  test('is told by whom and how it was decided when somebody was faster', async () => {
    const id = await applicant()
    await reject(app.admin, [id], { notify: false })
    expect(await approve(moderator, [id])).toMatchObject({
      outcomes: [
        {
          user: { status: 'REJECTED' },
          refusal: {
            code: 'CONFLICT',
            message: expect.stringMatching(/^Admin was faster: .* was rejected already\.$/),
          },
        },
      ],
    })
  })
})

test('approve against reject: one winner each time, one kind of mail, the other learns the state that is', async () => {
  for (let round = 0; round < 10; round++) {
    const email = `race${round}@else.example`
    const id = await applicant(email)
    const results = await Promise.all([
      ...Array.from({ length: 5 }, () => approve(moderator, [id])),
      ...Array.from({ length: 5 }, () => reject(app.admin, [id])),
    ])
    const outcomes = results.flatMap(result => ('outcomes' in result ? result.outcomes : []))
    expect(outcomes).toHaveLength(10)
    expect(outcomes.filter(outcome => outcome.refusal === null)).toHaveLength(1)
    expect(new Set(outcomes.map(outcome => outcome.user?.status)).size).toBe(1)
    const kinds = await app.app.database.select<{ kind: string }>(
      "SELECT kind FROM deliveries WHERE recipient = ? AND kind IN ('APPLICATION_APPROVED', 'APPLICATION_REJECTED')",
      [email],
    )
    const expected = outcomes[0]?.user?.status === 'ACTIVE' ? 'APPLICATION_APPROVED' : 'APPLICATION_REJECTED'
    expect(kinds).toEqual([{ kind: expected }])
  }
})

test('two batches that overlap, given in opposite order, decide on everyone once', async () => {
  const ids = await Promise.all(Array.from({ length: 8 }, () => applicant()))
  const results = await Promise.all([approve(moderator, ids), approve(app.admin, [...ids].reverse())])
  const done = results
    .flatMap(result => ('outcomes' in result ? result.outcomes : []))
    .filter(outcome => outcome.refusal === null)
  expect(done.map(outcome => outcome.id).sort()).toEqual([...ids].sort())
})

test('moderators get one digest at once and the next ten minutes later, with all who wait then', async () => {
  await approveAll()
  const digests = async () =>
    app.app.database.select<{ status: string }>(
      "SELECT status FROM deliveries WHERE recipient = ? AND kind = 'APPLICANTS_WAITING' AND queued_at > ?",
      [ADMIN.email, since],
    )
  app.later(DIGEST_PAUSE_MS * 2)
  // One that waited for its pause to end since an earlier test finds nobody to tell of.
  await eventually(async () => {
    const waiting = "SELECT id FROM deliveries WHERE kind = 'APPLICANTS_WAITING' AND status = 'QUEUED'"
    expect(await app.app.database.select(waiting)).toEqual([])
  })
  const since = app.app.clock()
  app.later(1)
  const before = (await app.mailsTo(ADMIN.email)).length
  await applicant('first@else.example')
  expect((await app.mailsTo(ADMIN.email, before + 1)).at(-1)?.mail.text).toContain('first@else.example')
  await applicant('second@else.example')
  await applicant('third@else.example')
  expect(await digests()).toEqual(expect.arrayContaining([{ status: 'SENT' }, { status: 'QUEUED' }]))
  expect(await digests()).toHaveLength(2)
  app.later(DIGEST_PAUSE_MS)
  const next = (await app.mailsTo(ADMIN.email, before + 2)).at(-1)
  for (const name of ['first@', 'second@', 'third@']) expect(next?.mail.text).toContain(name)
  await approveAll()
})

test('an employee sees no applicants, nor what was decided on them', async () => {
  const id = await applicant()
  const rejected = await applicant()
  await reject(moderator, [rejected], { notify: false })
  const email = 'plain@else.example'
  await applicant(email)
  const plainId = (await moderator.run(Applicants, { search: email })).applicants.nodes[0]?.id ?? ''
  await approve(moderator, [plainId])
  const employee = await app.signedIn(email, PASSWORD)
  for (const ask of [
    employee.ask(Applicants, {}),
    employee.ask(Approve, { input: { ids: [id] } }),
    employee.ask(Reject, { input: { ids: [id] } }),
  ]) {
    expect((await ask).errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  }
  expect((await employee.run(UserQuery, { id })).user).toBeNull()
  expect((await employee.run(UserQuery, { id: rejected })).user).toBeNull()
  expect((await moderator.run(UserQuery, { id })).user?.id).toBe(id)
  const kinds = new Set((await employee.run(Activity, { first: 100 })).activity.nodes.map(entry => entry.kind))
  expect(kinds).toContain('APPROVED')
  expect(kinds).not.toContain('APPLIED')
  expect(kinds).not.toContain('REJECTED')
  const { activity } = await moderator.run(Activity, { first: 100 })
  expect(activity.nodes.map(entry => entry.kind)).toEqual(expect.arrayContaining(['APPLIED', 'REJECTED', 'APPROVED']))
  expect(activity.nodes.find(entry => entry.kind === 'APPROVED')?.summary).toMatch(
    / approved .*, who joined the company\.$/,
  )
  await approveAll()
})

describe('the Employees list', () => {
  test('pages through everyone once in every order, whatever the page', async () => {
    const { employees: all } = await app.admin.run(Employees, { first: 100 })
    for (const orderBy of ['NAME', 'NEWEST', 'OLDEST'] as const) {
      const seen: string[] = []
      let after: string | null = null
      do {
        const page: {
          employees: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
        } = await app.admin.run(Employees, { orderBy, first: 7, after })
        seen.push(...page.employees.nodes.map(user => user.id))
        after = page.employees.pageInfo.hasNextPage ? page.employees.pageInfo.endCursor : null
      } while (after)
      expect(seen).toHaveLength(all.totalCount)
      expect(new Set(seen).size).toBe(all.totalCount)
    }
  })

  test('finds people by the prefixes a person would type, whatever case and accents', async () => {
    const people = [
      ['zoe@find.example', 'Zoë', 'Åkerlund'],
      ['olga@find.example', 'Ольга', 'Иванова'],
      ['li@find.example', '李', '小龙'],
      ['oneill@find.example', 'Sinéad', "O'Neill-Smith"],
    ] as const
    const ids = new Map<string, string>()
    for (const [email, first, last] of people) {
      const { result } = await register(app, email, first, last)
      if (result.__typename === 'User') ids.set(email, result.id)
    }
    await approveAll()
    const find = async (search: string) =>
      (await app.admin.run(Employees, { filter: { search } })).employees.nodes.map(user => user.email)
    for (const search of ['Zoë', 'ZOE', 'zo', 'aker', 'Åkerlund zoe', 'zoe@find'])
      expect(await find(search), search).toEqual(['zoe@find.example'])
    for (const search of ['Ольга', 'ольг', 'ИВАН']) expect(await find(search), search).toEqual(['olga@find.example'])
    for (const search of ['李', '小', '龙']) expect(await find(search), search).toEqual(['li@find.example'])
    for (const search of ["O'Neill-Smith", 'oneill', "o'nei", 'smith', 'neill', 'sinead o'])
      expect(await find(search), search).toEqual(['oneill@find.example'])
    expect(await find('zoe smith')).toEqual([])
    expect(await find('%')).not.toEqual([])
  })

  test('filters by role and refuses what it does not know', async () => {
    const { employees } = await app.admin.run(Employees, { filter: { role: 'ADMIN' } })
    expect(employees.nodes.map(user => user.email)).toEqual([ADMIN.email])
    for (const variables of [
      { first: 0 },
      { first: 101 },
      { after: 'nonsense' },
      { filter: { status: 'PENDING' as const } },
      { filter: { search: 'x'.repeat(201) } },
    ]) {
      expect((await app.admin.ask(Employees, variables)).errors?.[0]?.extensions?.code, JSON.stringify(variables)).toBe(
        'BAD_USER_INPUT',
      )
    }
    expect((await moderator.ask(Employees, { filter: { status: 'DEACTIVATED' } })).errors?.[0]?.extensions?.code).toBe(
      'FORBIDDEN',
    )
  })
})

const Erase = graphql(`
  mutation EraseSome($ids: [ID!]!) {
    eraseApplicants(ids: $ids) {
      ... on ApplicantsPayload { outcomes { user { id } refusal { code message } } }
    }
  }
`)

describe('of people who never waited', () => {
  let employee: string
  let former: string
  beforeAll(async () => {
    employee = await applicant('vic.tim@else.example')
    former = await applicant('for.mer@else.example')
    await approveAll()
    // As if an admin had registered them: nobody ever decided.
    await app.app.database.inTransaction(async tx => {
      await tx.query('UPDATE users SET decided_by_id = NULL WHERE id IN (?, ?)', [employee, former])
      await tx.query("UPDATE users SET status = 'DEACTIVATED', role = 'ADMIN' WHERE id = ?", [former])
    })
  })
  const unknown = { user: null, refusal: { code: 'USER_UNKNOWN', message: 'There is no such applicant.' } }

  test('a moderator is shown the employees they see anyway, and nobody who left', async () => {
    for (const decide of [approve, reject]) {
      const result = await decide(moderator, [employee, former])
      expect(result).toMatchObject({
        outcomes: [{ user: { status: 'ACTIVE' }, refusal: { code: 'CONFLICT' } }, unknown],
      })
    }
    const { eraseApplicants } = await moderator.run(Erase, { ids: [former] })
    expect(eraseApplicants).toMatchObject({ outcomes: [unknown] })
  })

  test('a token that decides, and sees no employees, is told nothing', async () => {
    const { client } = await programOf(app, app.admin, ['applicants:decide'])
    for (const decide of [approve, reject]) {
      expect(await decide(client, [employee, former])).toMatchObject({ outcomes: [unknown, unknown] })
    }
    expect((await client.run(Erase, { ids: [employee, former] })).eraseApplicants).toMatchObject({
      outcomes: [unknown, unknown],
    })
  })

  test('nor when a call is repeated with its key, of whom it decided on long ago', async () => {
    const id = await applicant()
    const { client } = await programOf(app, moderator, ['applicants:decide'])
    const by = [client, moderator]
    for (const it of by) await approve(it, [id], { idempotencyKey: 'long ago' })
    await app.app.database.inTransaction(tx => tx.query("UPDATE users SET status = 'DEACTIVATED' WHERE id = ?", [id]))
    app.later(1_000)
    expect(await approve(client, [id], { idempotencyKey: 'long ago' })).toMatchObject({
      outcomes: [{ user: null, refusal: null }],
    })
    expect(await approve(moderator, [id], { idempotencyKey: 'long ago' })).toMatchObject({ outcomes: [{ user: null }] })
  })

  test('it hears of who was faster, and sees whom it decided on', async () => {
    const [a, b] = [await applicant(), await applicant()]
    const { client } = await programOf(app, app.admin, ['applicants:decide'])
    await approve(moderator, [a])
    const faster = { code: 'CONFLICT', message: expect.stringContaining('was approved already') }
    expect(await approve(client, [a, b])).toMatchObject({
      outcomes: [
        { user: null, refusal: faster },
        { user: { status: 'ACTIVE' }, refusal: null },
      ],
    })
  })
})
