import { getNamedType, isInputObjectType } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '../test/doors.ts'
import { register, setRegistrationType } from '../test/stories.ts'
import { startTestApp, type TestApp } from '../test/testApp.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app?.remove())

interface Answer {
  data: Record<string, Record<string, unknown>>
}
const run = async (query: string, variables: object): Promise<Record<string, unknown>> => {
  const { data } = (await (await app.admin.post({ query, variables })).json()) as Answer
  return Object.values(data)[0] as Record<string, unknown>
}
const REFUSAL = '... on Refusal { code message }'
const OUTCOMES = '{ outcomes { id refusal { code } } }'

const OPERATIONS = {
  resendInvitations: {
    query: `mutation ($ids: [ID!]!, $key: String) {
      resendInvitations(ids: $ids, idempotencyKey: $key) { ... on InvitationsPayload ${OUTCOMES} ${REFUSAL} }
    }`,
    variables: (key: string, i: number) => ({ ids: [invitations[i]], key }),
  },
  revokeInvitations: {
    query: `mutation ($ids: [ID!]!, $key: String) {
      revokeInvitations(ids: $ids, idempotencyKey: $key) { ... on InvitationsPayload ${OUTCOMES} ${REFUSAL} }
    }`,
    variables: (key: string, i: number) => ({ ids: [invitations[i]], key }),
  },
  registerEmployee: {
    query: `mutation ($input: RegisterEmployeeInput!) {
      registerEmployee(input: $input) { ... on User { id } ${REFUSAL} }
    }`,
    variables: (key: string, i: number) => ({
      input: { email: `reg${i}@corp.example`, firstName: 'Reg', lastName: 'Istered', idempotencyKey: key },
    }),
  },
  renewCredentials: {
    query: `mutation ($id: ID!, $key: String) {
      renewCredentials(id: $id, idempotencyKey: $key) { ... on User { id } ${REFUSAL} }
    }`,
    variables: (key: string, i: number) => ({ id: registered[i], key }),
  },
  approveApplicants: {
    query: `mutation ($input: ApproveApplicantsInput!) {
      approveApplicants(input: $input) { ... on ApplicantsPayload ${OUTCOMES} ${REFUSAL} }
    }`,
    variables: (key: string, i: number) => ({ input: { ids: [applicants[i]], idempotencyKey: key } }),
  },
  rejectApplicants: {
    query: `mutation ($input: RejectApplicantsInput!) {
      rejectApplicants(input: $input) { ... on ApplicantsPayload ${OUTCOMES} ${REFUSAL} }
    }`,
    variables: (key: string, i: number) => ({ input: { ids: [applicants[i + 2]], idempotencyKey: key } }),
  },
}
type Name = keyof typeof OPERATIONS

let invitations: string[]
let registered: string[]
let applicants: string[]

beforeAll(async () => {
  const { outcomes } = (await run(
    `mutation ($input: InvitePeopleInput!) {
      invitePeople(input: $input) { ... on InvitePeoplePayload { outcomes { invitation { id } } } }
    }`,
    { input: { recipients: ['a@corp.example', 'b@corp.example'] } },
  )) as { outcomes: { invitation: { id: string } }[] }
  invitations = outcomes.map(({ invitation }) => invitation.id)
  registered = []
  for (const name of ['first', 'second']) {
    const input = { email: `${name}@corp.example`, firstName: 'Reg', lastName: 'Istered' }
    const { id } = await run(OPERATIONS.registerEmployee.query, { input })
    registered.push(String(id))
  }
  await setRegistrationType(app, 'MODERATED')
  for (let i = 0; i < 4; i++) await register(app, `wait${i}@corp.example`)
  const { nodes } = (await run('{ applicants { nodes { id } } }', {})) as { nodes: { id: string }[] }
  applicants = nodes.map(({ id }) => id)
})

/** What was written: a repeated call must not show here. */
async function traces(): Promise<unknown> {
  const count = async (table: string) =>
    (await app.app.database.select<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`))[0]?.n
  return { deliveries: await count('deliveries'), activities: await count('activities'), users: await count('users') }
}

test.each(Object.keys(OPERATIONS) as Name[])(
  '%s: the same key has one effect and the same answer, however often and at once; another input with it is refused',
  async name => {
    const { query, variables } = OPERATIONS[name]
    const first = await Promise.all(Array.from({ length: 5 }, () => run(query, variables(`${name}-1`, 0))))
    const before = await traces()
    expect(JSON.stringify(first[0])).not.toContain('"code"')
    for (const answer of first) expect(answer).toEqual(first[0])
    expect(await run(query, variables(`${name}-1`, 0))).toEqual(first[0])
    expect(await traces()).toEqual(before)
    expect(await run(query, variables(`${name}-1`, 1))).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' })
    expect(await traces()).toEqual(before)
  },
)

test('a key of one operation is not another one’s', async () => {
  const { query } = OPERATIONS.revokeInvitations
  expect(await run(query, { ids: [invitations[1]], key: 'resendInvitations-1' })).toMatchObject({
    code: 'IDEMPOTENCY_KEY_REUSED',
  })
})

/** What sends, or creates in batches; what a name alone tells apart, or a secret is told by once, is not repeated blindly. */
const SENDS = [
  'approveApplicants',
  'invitePeople',
  'registerEmployee',
  'rejectApplicants',
  'renewCredentials',
  'replayWebhook',
  'resendInvitations',
  'revokeInvitations',
]

test('every operation that sends or creates in batches takes a key', () => {
  const taking = operations.filter(({ field }) =>
    [
      ...field.args,
      ...field.args.flatMap(({ type }) => {
        const named = getNamedType(type)
        return isInputObjectType(named) ? Object.values(named.getFields()) : []
      }),
    ].some(({ name }) => name === 'idempotencyKey'),
  )
  expect(taking.map(({ name }) => name).sort()).toEqual(SENDS)
})
