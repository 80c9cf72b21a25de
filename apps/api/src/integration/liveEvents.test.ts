import type { Scope } from '@foyer/domain'
import { createClient } from 'graphql-sse'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { programOf } from '../test/apiTokens.ts'
import { eventually } from '../test/eventually.ts'
import { register, setRegistrationType } from '../test/stories.ts'
import { type Client, startTestApp, type TestApp } from '../test/testApp.ts'

interface Me {
  data: { viewer: { user: { id: string } } }
}

let app: TestApp
let ann: Client
let annId: string
beforeAll(async () => {
  app = await startTestApp()
  await setRegistrationType(app, 'PUBLIC')
  ann = (await register(app, 'ann@corp.example', 'Ann', 'Lee')).client
  const me = (await (await ann.post({ query: '{ viewer { user { id } } }' })).json()) as Me
  annId = me.data.viewer.user.id
})
afterAll(() => app?.remove())

const ALL = 'subscription { events { id type subjectId user { firstName } } }'

interface Heard {
  type: string
  subjectId: string | null
  user: { firstName: string } | null
}

/** Listens as an integrator does, with graphql-sse's own client; ready once the server has taken it. */
async function listen(
  headers: Record<string, string>,
  query = ALL,
  { url, live } = { url: app.url, live: app.app.live },
) {
  const heard: Heard[] = []
  const ended: { error: unknown; done: boolean } = { error: null, done: false }
  let ready = () => {}
  const connected = new Promise<void>(resolve => {
    ready = resolve
  })
  const client = createClient({
    url: `${url}/graphql/stream`,
    headers,
    retryAttempts: 0,
    fetchFn: async (...args: Parameters<typeof fetch>) => {
      const response = await fetch(...args)
      ready()
      return response
    },
  })
  const stop = client.subscribe<{ events: Heard }>(
    { query },
    {
      next: ({ data, errors }) => {
        if (data) heard.push(data.events)
        if (errors) ended.error = errors
      },
      error: error => {
        ended.error = error
      },
      complete: () => {
        ended.done = true
      },
    },
  )
  await connected
  await eventually(() => expect(ended.error ?? live.listening()).toBeTruthy())
  return { heard, ended, stop }
}
const asSignedIn = ({ cookie }: Client) => ({ cookie: cookie ?? '' })
const withToken = async (...scopes: Scope[]) => {
  const { secret, id } = await programOf(app, app.admin, scopes)
  return { id, headers: { authorization: `Bearer ${secret}` } }
}
const edit = (position: string) =>
  app.admin.post({
    query: `mutation { updateEmployee(id: "${annId}", input: { position: "${position}" }) { __typename } }`,
  })

test('who listens hears what happens, within a moment and once', async () => {
  const listener = await listen(asSignedIn(ann))
  await edit('Engineer')
  await eventually(() => expect(listener.heard).toHaveLength(1))
  expect(listener.heard[0]).toMatchObject({ type: 'employee.updated', subjectId: annId, user: { firstName: 'Ann' } })
  await edit('Architect')
  await eventually(() => expect(listener.heard).toHaveLength(2))
  listener.stop()
  await eventually(() => expect(app.app.live.listening()).toBe(0))
})

test('everybody hears what is theirs to hear, and no more', async () => {
  const employee = await listen(asSignedIn(ann))
  const admin = await listen(asSignedIn(app.admin))
  await setRegistrationType(app, 'MODERATED')
  await register(app, 'waits@elsewhere.example')
  await setRegistrationType(app, 'PUBLIC')
  await edit('Last')
  await eventually(() => expect(admin.heard.at(-1)?.type).toBe('employee.updated'))
  await eventually(() => expect(employee.heard.at(-1)?.type).toBe('employee.updated'))
  expect(admin.heard.map(({ type }) => type)).toContain('applicant.waiting')
  expect(employee.heard.map(({ type }) => type)).toEqual(['employee.updated'])
  employee.stop()
  admin.stop()
})

test('a token hears of what its scopes name', async () => {
  const { headers } = await withToken('invitations:read', 'employees:read')
  const listener = await listen(headers)
  const { client } = await programOf(app, app.admin, ['invitations:write'])
  await client.post({ query: 'mutation { invitePeople(input: { recipients: ["x@corp.example"] }) { __typename } }' })
  await eventually(() =>
    expect(listener.heard.map(({ type }) => type)).toEqual(['invitation.created', 'invitation.sent']),
  )
  listener.stop()
})

test.each([
  ['nobody’s', {}, ALL, 401, 'UNAUTHENTICATED'],
  ['of a token that opens nothing', { authorization: 'Bearer foyer_pat_0' }, ALL, 401, 'UNAUTHENTICATED'],
] as const)('a stream that is %s is refused', async (_, headers, query, status, code) => {
  const answer = await post(headers, query)
  expect(answer.status).toBe(status)
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code } }] })
})

test('nobody listens more than twenty times at once', async () => {
  const streams = await Promise.all(Array.from({ length: 20 }, () => listen(asSignedIn(ann))))
  const { ended } = await listen(asSignedIn(ann))
  await eventually(() => expect(ended.error).toMatchObject([{ extensions: { code: 'TOO_MANY' } }]))
  for (const { stop } of streams) stop()
  await eventually(() => expect(app.app.live.listening()).toBe(0))
})

const post = (headers: Record<string, string>, query: string) =>
  fetch(`${app.url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify({ query }),
  })

test('a token without the scope is refused, and told which', async () => {
  const { headers } = await withToken('employees:read')
  const named = await post(headers, 'subscription { events(types: ["applicant.waiting"]) { id } }')
  expect(await named.text()).toContain('applicants:read')
  const below = await post(headers, 'subscription { events { invitation { id } } }')
  expect(below.status).toBe(403)
  expect(await below.json()).toMatchObject({ errors: [{ extensions: { scopes: ['invitations:read'] } }] })
})

test.each([
  ['a query', '{ viewer { user { id } } }'],
  ['a mutation', 'mutation { signOut { __typename } }'],
  ['nonsense', 'subscription {'],
  ['an unknown field', 'subscription { nothing }'],
  ['too many aliases', `subscription { events { ${Array.from({ length: 16 }, (_, i) => `a${i}: id`).join(' ')} } }`],
])('%s is refused', async (_, query) => {
  const answer = await post(asSignedIn(app.admin), query)
  expect(answer.status).toBe(400)
})

test('a subscription at /graphql is told where to go', async () => {
  const answer = await app.admin.post({ query: ALL })
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain('/graphql/stream')
})

test('a GET is refused', async () => {
  expect((await app.admin.get('/graphql/stream?query=subscription{events{id}}')).status).toBe(405)
})

test('a revoked token and an ended session hear nothing more', async () => {
  const { id, headers } = await withToken('employees:read')
  const listener = await listen(headers)
  await app.admin.post({ query: `mutation { revokeApiTokens(ids: ["${id}"]) { __typename } }` })
  app.later(2_000)
  await edit('Unheard')
  await eventually(() => expect(listener.ended.done || listener.ended.error).toBeTruthy())
  expect(listener.heard).toEqual([])

  const { client: bob } = await register(app, 'bob@corp.example')
  const bobListens = await listen(asSignedIn(bob))
  await bob.post({ query: 'mutation { signOut { __typename } }' })
  app.later(2_000)
  await edit('Unheard too')
  await eventually(() => expect(bobListens.ended.done || bobListens.ended.error).toBeTruthy())
  expect(bobListens.heard).toEqual([])
})

test('a token that is revoked ends its stream, also when nothing happens', async () => {
  const { id, headers } = await withToken('employees:read')
  const listener = await listen(headers)
  await app.admin.post({ query: `mutation { revokeApiTokens(ids: ["${id}"]) { __typename } }` })
  await eventually(() => expect(listener.ended.done).toBe(true))
}, 10_000)

test('who listens stays through a short fault of the database', async () => {
  const { headers } = await withToken('employees:read')
  const listener = await listen(headers)
  await app.app.database.inTransaction(tx => tx.query('ALTER TABLE api_tokens RENAME TO api_tokens_away'))
  await eventually(() => expect(app.logged.join('')).toContain('Whether somebody still may listen cannot be read'))
  await app.app.database.inTransaction(tx => tx.query('ALTER TABLE api_tokens_away RENAME TO api_tokens'))
  await edit('Back')
  await eventually(() => expect(listener.heard).toHaveLength(1))
  expect(listener.ended).toEqual({ error: null, done: false })
  listener.stop()
}, 20_000)

test('two replicas: what happens at one is heard at the other within a second', async () => {
  if (app.app.config.database.kind !== 'mysql') return
  const other = await app.replica()
  const listener = await listen(asSignedIn(app.admin), ALL, { url: other.url, live: other.app.live })
  const delays: number[] = []
  for (let i = 0; i < 10; i++) {
    const before = listener.heard.length
    await edit(`Replicated ${i}`)
    const since = performance.now()
    await eventually(() => expect(listener.heard.length).toBe(before + 1))
    delays.push(performance.now() - since)
  }
  console.log(`heard at the other replica after at most ${Math.max(...delays).toFixed(0)} ms`)
  expect(Math.max(...delays)).toBeLessThan(1_000)
  listener.stop()
  await other.stop()
})

test('streams end with the program, at once', async () => {
  const short = await startTestApp()
  const listener = await listen(asSignedIn(short.admin), ALL, { url: short.url, live: short.app.live })
  const since = performance.now()
  await short.remove()
  expect(performance.now() - since).toBeLessThan(3_000)
  await eventually(() => expect(listener.ended.done || listener.ended.error).toBeTruthy())
})
