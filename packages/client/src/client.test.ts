import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createFoyer, FoyerError, graphql, RefusedError, unlessRefused, verifyWebhook } from './index.ts'

const Departments = graphql(`query Departments { departments { name } }`)
const Employees = graphql(`
  query Employees($first: Int, $after: String) {
    employees(first: $first, after: $after) { nodes { email } pageInfo { hasNextPage endCursor } }
  }
`)
const Invite = graphql(`
  mutation Invite($input: InvitePeopleInput!) {
    invitePeople(input: $input) { __typename ... on InvitePeoplePayload { invited } ... on Refusal { code message } }
  }
`)

interface Asked {
  authorization: string | undefined
  correlationId: unknown
  variables: Record<string, unknown>
}
let answers: ((response: ServerResponse, asked: Asked) => void)[] = []
let asked: Asked[] = []
const server = createServer((request: IncomingMessage, response) => {
  let body = ''
  request.on('data', chunk => {
    body += chunk
  })
  request.on('end', () => {
    const { authorization, 'x-correlation-id': correlationId } = request.headers
    const it = { authorization, correlationId, variables: JSON.parse(body).variables ?? {} }
    asked.push(it)
    const answer = answers.shift() ?? json({ data: { departments: [] } })
    answer(response, it)
  })
})
const json =
  (body: object, status = 200, headers: Record<string, string> = {}) =>
  (response: ServerResponse) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
const silence = (response: ServerResponse) => response.destroy()

let url: string
beforeAll(async () => {
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
afterAll(() => new Promise(done => server.close(done)))
beforeEach(() => {
  answers = []
  asked = []
})
const foyer = (retries = 3) => createFoyer({ url, token: 'foyer_pat_0', retries })

test('asks with the token, and names the call', async () => {
  answers = [json({ data: { departments: [{ name: 'Root' }] } })]
  expect(await foyer().run(Departments, {}, { correlationId: 'sync-7' })).toEqual({ departments: [{ name: 'Root' }] })
  expect(asked).toMatchObject([{ authorization: 'Bearer foyer_pat_0', correlationId: 'sync-7' }])
})

test('says what went wrong', async () => {
  const extensions = { code: 'FORBIDDEN', scopes: ['structure:read'] }
  answers = [json({ errors: [{ message: 'This token lacks the scope.', extensions }] }, 403, { 'x-request-id': 'r1' })]
  const error = await foyer()
    .run(Departments)
    .catch(it => it)
  expect(error).toBeInstanceOf(FoyerError)
  expect(error.details).toMatchObject({ status: 403, code: 'FORBIDDEN', scopes: ['structure:read'], requestId: 'r1' })
})

test('waits when it is told to, and goes on', async () => {
  answers = [json({ errors: [{ message: 'Wait.', extensions: { code: 'TOO_MANY' } }] }, 429, { 'retry-after': '1' })]
  const since = Date.now()
  await foyer().run(Departments)
  expect(asked).toHaveLength(2)
  expect(Date.now() - since).toBeGreaterThanOrEqual(990)
})

test('repeats what got no answer only where that is harmless', async () => {
  answers = [silence, json({ data: { departments: [] } })]
  await foyer().run(Departments)
  expect(asked).toHaveLength(2)

  asked = []
  answers = [silence]
  await expect(foyer().run(Invite, { input: { recipients: ['a@corp.example'] } })).rejects.toThrow(
    'could not be reached',
  )
  expect(asked).toHaveLength(1)

  asked = []
  answers = [silence, json({ data: { invitePeople: { __typename: 'InvitePeoplePayload', invited: 1 } } })]
  await foyer().run(Invite, { input: { recipients: ['a@corp.example'], idempotencyKey: 'k1' } })
  expect(asked.map(({ variables }) => (variables.input as { idempotencyKey: string }).idempotencyKey)).toEqual([
    'k1',
    'k1',
  ])
})

test('goes through a list to its end', async () => {
  const page = (emails: string[], endCursor: string | null) =>
    json({
      data: {
        employees: {
          nodes: emails.map(email => ({ email })),
          pageInfo: { hasNextPage: endCursor !== null, endCursor },
        },
      },
    })
  answers = [page(['a', 'b'], 'c1'), page(['c'], null)]
  const emails: (string | null)[] = []
  for await (const { email } of foyer().each(Employees, { first: 2 }, data => data.employees)) emails.push(email)
  expect(emails).toEqual(['a', 'b', 'c'])
  expect(asked.map(({ variables }) => variables.after)).toEqual([null, 'c1'])
})

const stream = (response: ServerResponse) => response.writeHead(200, { 'content-type': 'text/event-stream' })
const event = (id: string) =>
  `event: next\ndata: ${JSON.stringify({ data: { events: { id, type: 'employee.joined', at: '', subjectId: null } } })}\n\n`
const COMPLETE = 'event: complete\ndata:\n\n'

test('listens on when the connection breaks and when the server ends the stream, until the token opens nothing', async () => {
  const unauthenticated = { errors: [{ message: 'Nothing.', extensions: { code: 'UNAUTHENTICATED' } }] }
  answers = [
    response => stream(response).write(event('e1'), () => response.destroy()),
    json({}, 503),
    response => stream(response).end(event('e2') + COMPLETE),
    json(unauthenticated, 401),
  ]
  const heard: string[] = []
  let connected = 0
  const error = await new Promise<unknown>(failed => {
    foyer().listen(({ id }) => heard.push(id), { connected: () => connected++, failed })
  })
  expect(heard).toEqual(['e1', 'e2'])
  expect(connected).toBe(2)
  expect(error).toBeInstanceOf(FoyerError)
  expect((error as FoyerError).details).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' })
}, 15_000)

test('a stream that is refused is not asked for again', async () => {
  const refused = { errors: [{ message: 'Lacks.', extensions: { code: 'FORBIDDEN' } }] }
  answers = [response => stream(response).end(`event: next\ndata: ${JSON.stringify(refused)}\n\n${COMPLETE}`)]
  const error = await new Promise(failed => {
    foyer().listen(() => {}, { failed })
  })
  expect(error).toMatchObject({ message: 'Lacks.' })
  expect(asked).toHaveLength(1)
})

test('a refusal is data, or thrown for who wants that', async () => {
  const refusal = { __typename: 'Refusal', code: 'MESSAGE_LOCKED', message: 'Locked.' }
  answers = [json({ data: { invitePeople: refusal } })]
  const { invitePeople } = await foyer().run(Invite, { input: { recipients: [] } })
  expect(() => unlessRefused(invitePeople)).toThrow(RefusedError)
})

test('an event is believed only when it was signed with the secret, just now, and as it came', () => {
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
  const body = JSON.stringify({ type: 'employee.joined', timestamp: new Date().toISOString(), data: {} })
  const now = new Date()
  const signed = (at: Date, by = secret) => ({
    'webhook-id': 'e1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': new Webhook(by).sign('e1', at, body),
  })
  expect(verifyWebhook(body, signed(now), secret)).toMatchObject({ id: 'e1', type: 'employee.joined' })
  expect(() => verifyWebhook(body.replace('joined', 'left'), signed(now), secret)).toThrow()
  expect(() => verifyWebhook(body, signed(new Date(now.getTime() - 600_000)), secret)).toThrow()
  expect(() => verifyWebhook(body, { ...signed(now), 'webhook-id': 'e2' }, secret)).toThrow()
  expect(() => verifyWebhook(body, {}, secret)).toThrow()
})
