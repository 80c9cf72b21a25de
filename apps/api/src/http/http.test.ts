import { request } from 'node:http'
import { connect } from 'node:net'
import { graphql } from '@foyer/schema/client'
import { buildSchema, print } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../test/eventually.ts'
import {
  Activity,
  accept,
  Complete,
  invited,
  Join,
  join,
  quickLinkToken,
  setRegistrationType,
} from '../test/stories.ts'
import { tables } from '../test/tables.ts'
import { ADMIN, type Client, PASSWORD, SignIn, startTestApp, type TestApp } from '../test/testApp.ts'

const Sessions = graphql(`query Sessions { sessions { address current } }`)
const RequestReset = graphql(`
  mutation RequestReset($login: String!) { requestPasswordReset(login: $login) { __typename } }
`)

/** What a request writes on the wire, and what comes back. */
interface Raw {
  status: number
  text: string
  ms: number
  sentBytes: number
}

/** Writes bytes on a socket as they are, and reads until the server has answered. `more` goes on writing until then. */
function raw(app: TestApp, head: string[], body: Buffer | string = '', more?: () => string): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1')
    let text = ''
    let sentBytes = 0
    const end = () => {
      const status = Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1])
      socket.destroy()
      resolve({ status, text, ms: performance.now() - began, sentBytes })
    }
    socket.on('data', chunk => {
      text += chunk
      if (text.includes('\r\n\r\n')) end()
    })
    socket.on('close', () => (text === '' ? reject(new Error('The connection was closed without an answer.')) : end()))
    socket.on('error', error => text === '' && reject(error))
    const write = () => {
      while (more && !socket.destroyed) {
        const chunk = more()
        sentBytes += chunk.length
        if (!socket.write(chunk)) return
      }
    }
    socket.on('drain', write)
    socket.write(`${head.join('\r\n')}\r\nHost: foyer.acme.example\r\n\r\n`)
    socket.write(body)
    write()
  })
}

/** The media type that says by its status what came of a document; in plain JSON each has 200. */
const ACCEPT = 'application/graphql-response+json'
const POST = ['POST /graphql HTTP/1.1', 'Content-Type: application/json', `Accept: ${ACCEPT}`]

const postRaw = (app: TestApp, body: Buffer | string) =>
  raw(app, [...POST, `Content-Length: ${Buffer.byteLength(body)}`], body)

/** The quickest of five: how long the work takes, whatever else the machine does. */
async function quickest(work: () => Promise<Raw>): Promise<Raw> {
  const tries: Raw[] = []
  for (let i = 0; i < 5; i++) tries.push(await work())
  return tries.sort((a, b) => a.ms - b.ms)[0] as Raw
}

/** Asks with headers that fetch does not let us set. */
function postAs(app: TestApp, headers: Record<string, string>, body: unknown): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
    })
    asked.on('response', response => response.resume().on('end', () => resolve(response.statusCode ?? 0)))
    asked.on('error', reject)
    asked.end(JSON.stringify(body))
  })
}

interface Errors {
  errors?: { message: string; extensions: { code: string; fault?: string } }[]
}
const errorsOf = async (client: Client, query: string, variables = {}) => {
  const response = await client.post({ query, variables }, { accept: ACCEPT })
  const { errors } = (await response.json()) as Errors
  return { status: response.status, errors: errors ?? [], codes: errors?.map(error => error.extensions.code) ?? [] }
}

describe('a server behind http, in development', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp({ NODE_ENV: 'development' })
  })
  afterAll(() => app?.remove())

  test('puts the security headers on every answer, whatever it is', async () => {
    const answers = await Promise.all([
      app.client().get('/'),
      app.client().get('/join'),
      app.client().get('/nothing.here'),
      app.client().get('/healthz'),
      app.client().get('/graphql'),
      app.client().post({ query: '{ companyName }' }),
      app.client().post('{'),
      app.client().post('x'.repeat(300_000)),
      app.client().post({ query: '{ companyName }' }, { 'content-type': 'text/plain' }),
    ])
    for (const { headers } of answers) {
      const policy = Object.fromEntries(
        (headers.get('content-security-policy') ?? '').split(';').map(directive => {
          const [name = '', ...sources] = directive.split(' ')
          return [name, sources.join(' ')]
        }),
      )
      expect(policy).toMatchObject({
        'default-src': "'self'",
        'script-src': "'self'",
        'connect-src': "'self'",
        'object-src': "'none'",
        'base-uri': "'none'",
        'form-action': "'self'",
        'frame-ancestors': "'none'",
      })
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('strict-transport-security')).toBeNull()
      expect(headers.get('x-powered-by')).toBeNull()
      expect(headers.get('access-control-allow-origin')).toBeNull()
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    }
  })

  test('lets nobody keep an answer of the API, a refused one either', async () => {
    const answers = await Promise.all([
      app.admin.post({ query: '{ employees { nodes { email } } }' }),
      app.client().post({ query: '{ employees { nodes { email } } }' }),
      app.client().post('{'),
      app.client().post('x'.repeat(300_000)),
      app.client().post('{}', { 'content-type': 'text/plain' }),
      app.client().get('/graphql'),
    ])
    expect(answers.map(({ headers }) => headers.get('cache-control'))).toEqual(answers.map(() => 'no-store'))
  })

  test('changes nothing by 100 GET and HEAD of every page and link, or by looking into a link 100 times', async () => {
    await setRegistrationType(app, 'MODERATED')
    await join(app, 'ann@corp.example')
    const registration = await app.tokenFor('ann@corp.example')
    const link = await quickLinkToken(app)
    await app.client().run(RequestReset, { login: ADMIN.email })
    const reset = await app.tokenFor(ADMIN.email)
    const { token: invitation } = await invited(app, 'guest@corp.example')
    const accepting = encodeURIComponent(
      `mutation { acceptInvitation(input: {token: "${invitation}", firstName: "A", lastName: "B", password: "${PASSWORD}"}) { __typename } }`,
    )
    const inQuery = encodeURIComponent(
      `mutation { completeRegistration(input: {token: "${registration}", password: "${PASSWORD}"}) { __typename } }`,
    )
    const paths = [
      '/',
      '/join',
      `/join?token=${link}`,
      `/registration?token=${registration}`,
      `/reset-password?token=${reset}`,
      `/invitation?token=${invitation}`,
      '/set-up',
      '/sign-in',
      '/employees',
      '/healthz',
      '/readyz',
      `/graphql?query=${inQuery}`,
      `/graphql?query=${accepting}`,
      `/graphql?query=${encodeURIComponent('mutation { signOut { __typename } }')}`,
    ]
    const before = await tables(app)
    for (const path of paths) {
      for (let i = 0; i < 10; i++) {
        const tenTwice = Array.from({ length: 20 }, (_, k) => app.admin.get(path, k % 2 === 0 ? 'GET' : 'HEAD'))
        for (const answer of await Promise.all(tenTwice)) {
          expect(answer.headers.getSetCookie()).toEqual([])
          await answer.arrayBuffer()
        }
      }
    }
    const look = `query ($l: String!, $r: String!, $p: String!, $i: String!) {
      openQuickLink(token: $l) { __typename } openRegistration(token: $r) { __typename } openPasswordReset(token: $p) { __typename }
      openInvitation(token: $i) { __typename }
    }`
    const variables = { l: link, r: registration, p: reset, i: invitation }
    for (let i = 0; i < 100; i++) {
      const answer = await app.client().post({ query: look, variables })
      expect(await answer.json()).toEqual({
        data: {
          openQuickLink: { __typename: 'QuickLinkPreview' },
          openRegistration: { __typename: 'RegistrationPreview' },
          openPasswordReset: { __typename: 'PasswordResetPreview' },
          openInvitation: { __typename: 'InvitationPreview' },
        },
      })
    }
    expect(await tables(app)).toEqual(before)

    const { completeRegistration } = await app
      .client()
      .run(Complete, { input: { token: registration, password: PASSWORD } })
    expect(completeRegistration).toMatchObject({ status: 'PENDING' })
    expect(await accept(app, invitation)).toMatchObject({ status: 'ACTIVE' })
  })

  test('answers GraphQL by POST alone', async () => {
    for (const method of ['GET', 'HEAD']) {
      const answer = await app.admin.get(`/graphql?query=${encodeURIComponent('{ companyName }')}`, method)
      expect(answer.status).toBe(405)
      expect(answer.headers.get('allow')).toBe('POST')
      expect(await answer.text()).not.toContain('My company')
    }
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const answer = await app.admin.get('/graphql', method)
      expect(answer.status).toBeGreaterThanOrEqual(404)
      expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    }
  })

  test.each([
    'text/plain',
    'text/plain;charset=UTF-8',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'application/jsonp',
    '',
  ])('refuses a body that another site’s page could send: %j', async contentType => {
    const before = await tables(app)
    const body = JSON.stringify({ query: 'mutation { signOut { __typename } }' })
    const head = ['POST /graphql HTTP/1.1', `Cookie: ${app.admin.cookie}`, `Content-Length: ${Buffer.byteLength(body)}`]
    const answer = await raw(app, contentType ? [...head, `Content-Type: ${contentType}`] : head, body)
    expect(answer.status).toBe(415)
    expect(await tables(app)).toEqual(before)
  })

  test.each(['application/json', 'application/json; charset=utf-8', 'application/graphql-response+json'])(
    'speaks the media type that is asked for: accept %s',
    async accept => {
      const answer = await app.client().post({ query: '{ companyName }' }, { accept })
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toContain(accept.split(';')[0])
      expect(await answer.json()).toEqual({ data: { companyName: 'My company' } })
    },
  )

  test('refuses several operations in one array', async () => {
    const one = { query: '{ companyName }' }
    const answer = await app.client().post([one, one])
    expect(answer.status).toBe(400)
    expect(await answer.text()).not.toContain('My company')
  })

  describe('is quick to refuse', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
    // A good question otherwise: what nobody asked for in its variables is let be.
    const query = '"query":"{ companyName }"'
    test('but answers what is well-formed', async () => {
      expect((await postRaw(app, `{${query},"variables":{"x":"\u00e9 \ud83d\ude00"}}`)).status).toBe(200)
      expect((await postRaw(app, `{${query},"variables":{"x":${nested(50)}}}`)).status).toBe(200)
    })

    test.each<[string, Buffer | string, number]>([
      ['a body over 256 KiB', `{"query":"{ companyName }","variables":{"x":"${'x'.repeat(256 * 1024)}"}}`, 413],
      ['nothing', '', 400],
      ['malformed JSON', '{"query":', 400],
      ['what is no object', '"{ companyName }"', 400],
      ['null', 'null', 400],
      ['an object without a query', '{}', 400],
      ['a query that is no text', '{"query":{"a":1}}', 400],
      ['variables that are no object', `{${query},"variables":"x"}`, 400],
      ['a prototype', `{${query},"variables":{"__proto__":{"x":1}}}`, 400],
      ['a constructor’s prototype', `{${query},"variables":{"constructor":{"prototype":{"x":1}}}}`, 400],
      ['JSON of depth 10,000', nested(10_000), 400],
      ['variables of depth 10,000', `{${query},"variables":{"x":${nested(10_000)}}}`, 400],
      ['a document of depth 10,000', `{"query":"${'{a'.repeat(10_000)}${'}'.repeat(10_000)}"}`, 400],
      ['a list literal of depth 10,000', `{"query":"{ user(id: ${nested(10_000)}) { id } }"}`, 400],
      [
        'a broken byte',
        Buffer.from([...Buffer.from(`{${query},"variables":{"x":"`), 0xff, ...Buffer.from('"}}')]),
        400,
      ],
      [
        'half a character, as long as what would stand for it',
        Buffer.from([...Buffer.from(`{${query},"variables":{"x":"`), 0xf0, 0x9f, 0x98, ...Buffer.from('"}}')]),
        400,
      ],
      [
        'an overlong slash',
        Buffer.from([...Buffer.from(`{${query},"variables":{"x":"`), 0xc0, 0xaf, ...Buffer.from('"}}')]),
        400,
      ],
      ['UTF-16', Buffer.from(`{${query}}`, 'utf16le'), 400],
    ])('%s', async (_, body, status) => {
      const answer = await quickest(() => postRaw(app, body))
      expect(answer.status).toBe(status)
      expect(answer.ms).toBeLessThan(100)
    })

    test('an announced body of 100 MB, before it comes', async () => {
      const answer = await quickest(() => raw(app, [...POST, `Content-Length: ${100 * 1024 * 1024}`]))
      expect(answer.status).toBe(413)
      expect(answer.ms).toBeLessThan(100)
    })

    test('of somebody signed in, a body over 5 MiB; up to that it is read, announced or not', async () => {
      const head = [...POST, `Cookie: ${app.admin.cookie}`]
      const body = (bytes: number) => `{${query},"variables":{"x":"${'x'.repeat(bytes)}"}}`
      const send = (text: string) => raw(app, [...head, `Content-Length: ${text.length}`], text)
      expect((await send(body(4 * 1024 * 1024))).status).toBe(200)
      expect((await send(body(5 * 1024 * 1024))).status).toBe(413)
      const text = body(1024 * 1024)
      const chunks = `${text.length.toString(16)}\r\n${text}\r\n0\r\n\r\n`
      expect((await raw(app, [...head, 'Transfer-Encoding: chunked'], chunks)).status).toBe(200)
      expect((await raw(app, [...POST, 'Transfer-Encoding: chunked'], chunks)).status).toBe(413)
    })

    test('a body that does not end, without keeping it', async () => {
      const chunk = `${(65_536).toString(16)}\r\n${'x'.repeat(65_536)}\r\n`
      const before = process.memoryUsage().rss
      const answer = await raw(app, [...POST, 'Transfer-Encoding: chunked'], '', () => chunk)
      expect(answer.status).toBe(413)
      // The rest is what the two sockets between us hold.
      expect(answer.sentBytes).toBeLessThan(16 * 1024 * 1024)
      expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024)
    })
  })

  describe('limits a document', () => {
    const parents = (depth: number): string => (depth === 1 ? 'name' : `parent { ${parents(depth - 1)} }`)
    const aliases = (count: number) => `{ ${Array.from({ length: count }, (_, i) => `a${i}: companyName`).join(' ')} }`
    const directives = (count: number) => `{ ${'companyName @include(if: true) '.repeat(count)}}`
    const spread = (field: string, times: number) =>
      `query { ${Array.from({ length: times }, (_, i) => `b${i}: departments { ...F }`).join(' ')} } fragment F on Department { ${field} }`
    test.each([
      ['to 8 levels', `{ departments { ${parents(7)} } }`, `{ departments { ${parents(8)} } }`],
      [
        'to 8 levels, through fragments too',
        `{ departments { ...F } } fragment F on Department { ${parents(7)} }`,
        `{ departments { ...F } } fragment F on Department { ${parents(8)} }`,
      ],
      ['to 15 aliases', aliases(15), aliases(16)],
      ['to 15 aliases, through fragments too', spread('x: name y: name', 5), spread('x: name y: name z: name', 5)],
      ['to 5 directives', directives(5), directives(6)],
    ])('%s', async (_, allowed, refused) => {
      expect(await errorsOf(app.admin, allowed)).toMatchObject({ status: 200, errors: [] })
      const { status, codes } = await errorsOf(app.admin, refused)
      expect([status, ...new Set(codes)]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED'])
    })
  })

  test('limits a document to 1,000 tokens', async () => {
    // 13 tokens stand around the ids.
    const ids = (count: number) => `mutation { endSessions(ids: [${'"x" '.repeat(count)}]) { __typename } }`
    expect((await errorsOf(app.admin, ids(987))).codes).toEqual(['BAD_USER_INPUT'])
    expect(await errorsOf(app.admin, ids(988))).toMatchObject({ status: 400, codes: ['GRAPHQL_PARSE_FAILED'] })
  })

  test.each([
    ['a field', '{ companyNam }', {}],
    ['a type', '{ user(id: "x") { ... on Usr { id } } }', {}],
    ['an argument', '{ employees(frst: 1) { totalCount } }', {}],
    ['an enum value', '{ employees(orderBy: NAMES) { totalCount } }', {}],
    ['an input field', 'mutation { signIn(input: {logn: "x", password: "x"}) { __typename } }', {}],
    ['a directive', '{ companyName @includ(if: true) }', {}],
    [
      'a variable’s field',
      'mutation ($i: SignInInput!) { signIn(input: $i) { __typename } }',
      { i: { logn: 'x', password: 'x', login: 'x' } },
    ],
    ['a variable’s enum value', 'query ($o: UserOrder) { employees(orderBy: $o) { totalCount } }', { o: 'NAMES' }],
  ])('gives strangers no hint what %s is called', async (_, query, variables) => {
    const { errors } = await errorsOf(app.client(), query, variables)
    expect(errors.length).toBeGreaterThan(0)
    expect(JSON.stringify(errors)).not.toMatch(/did you mean/i)
    expect(JSON.stringify(errors)).not.toMatch(/stacktrace/i)
  })

  test('shows its schema to everyone who develops', async () => {
    expect((await errorsOf(app.client(), '{ __schema { queryType { name } } }')).errors).toEqual([])
  })

  test('builds links from PUBLIC_URL, whatever the request calls it', async () => {
    const evil = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      'x-forwarded-for': '203.0.113.9',
      forwarded: 'host=evil.example;proto=https',
      origin: 'https://evil.example',
      referer: 'https://evil.example/',
    }
    const token = await quickLinkToken(app)
    await postAs(app, evil, {
      query: 'mutation ($input: JoinByQuickLinkInput!) { joinByQuickLink(input: $input) { __typename } }',
      variables: { input: { token, email: 'host@corp.example', firstName: 'Jo', lastName: 'Doe' } },
    })
    const before = (await app.mailsTo(ADMIN.email)).length
    await postAs(app, evil, {
      query: 'mutation ($login: String!) { requestPasswordReset(login: $login) { __typename } }',
      variables: { login: ADMIN.email },
    })
    const mails = [(await app.mailsTo('host@corp.example'))[0], (await app.mailsTo(ADMIN.email, before + 1)).at(-1)]
    for (const received of mails) {
      expect(received?.raw).not.toContain('evil.example')
      expect(received?.mail.text).toContain('http://foyer.acme.example/')
      const links = `${received?.mail.html}`.match(/https?:\/\/[^"\s<]+/g) ?? []
      const hosts = links.filter(url => url.includes('#')).map(url => new URL(url).host)
      expect([...new Set(hosts)]).toEqual(['foyer.acme.example'])
    }
  })

  test('believes nobody who says for whom they ask', async () => {
    const client = app.client({ 'x-forwarded-for': '203.0.113.9', forwarded: 'for=203.0.113.9' })
    await client.run(SignIn, { input: { login: ADMIN.email, password: ADMIN.password } })
    expect((await client.run(Sessions)).sessions.find(session => session.current)?.address).toBe('127.0.0.1')
  })

  test('keeps its cookie from scripts and from other sites', async () => {
    const answer = await app.client().post({
      query: `mutation { signIn(input: {login: "${ADMIN.email}", password: "${ADMIN.password}"}) { __typename } }`,
    })
    const [cookie = '', ...more] = answer.headers.getSetCookie()
    expect(more).toEqual([])
    expect(cookie).toMatch(/^foyer=[A-Za-z0-9_-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/)
  })

  test('tells a load balancer whether it lives and whether its database does', async () => {
    const status = async (path: string) => {
      const answer = await app.client().get(path)
      const { status } = (await answer.json()) as { status: string }
      expect(status === 'ok').toBe(answer.status === 200)
      return answer.status
    }
    expect(await status('/healthz')).toBe(200)
    expect(await status('/readyz')).toBe(200)
    const rename = (from: string, to: string) => app.app.database.writer.query(`ALTER TABLE ${from} RENAME TO ${to}`)
    await rename('company', 'elsewhere')
    await eventually(async () => expect(await status('/readyz')).toBe(503))
    expect(await status('/healthz')).toBe(200)
    await rename('elsewhere', 'company')
    await eventually(async () => expect(await status('/readyz')).toBe(200))
  })
})

describe('a server behind https and a proxy, in production', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp({
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://foyer.acme.example/',
      TRUST_PROXY: '127.0.0.1',
    })
  })
  afterAll(() => app?.remove())

  test('asks browsers to come by https from now on', async () => {
    for (const answer of [await app.client().get('/'), await app.client().post({ query: '{ companyName }' })]) {
      expect(answer.headers.get('strict-transport-security')).toContain('max-age=31536000')
    }
  })

  test('binds its cookie to this very host and to https, in setting as in clearing', async () => {
    const client = app.client()
    const { query, variables } = {
      query: 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }',
      variables: { input: { login: ADMIN.email, password: ADMIN.password } },
    }
    const [cookie] = (await client.post({ query, variables })).headers.getSetCookie()
    expect(cookie).toMatch(/^__Host-foyer=[A-Za-z0-9_-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    const [cleared] = (await client.post({ query: 'mutation { signOut { __typename } }' })).headers.getSetCookie()
    expect(cleared).toMatch(/^__Host-foyer=; .*Path=\/.*; HttpOnly; Secure; SameSite=Lax$/)
  })

  test('believes the proxy, and no farther, for whom it asks', async () => {
    const client = app.client({ 'x-forwarded-for': '198.51.100.66, 203.0.113.9' })
    await client.run(SignIn, { input: { login: ADMIN.email, password: ADMIN.password } })
    expect((await client.run(Sessions)).sessions.find(session => session.current)?.address).toBe('203.0.113.9')
  })

  test.each([
    '{ __schema { queryType { name } } }',
    '{ __type(name: "User") { name } }',
    '{ companyName x: __schema { types { name } } }',
    '{ ...F } fragment F on Query { __schema { types { name } } }',
    'query A { companyName } query B { __schema { types { name } } }',
  ])('shows its schema to who is signed in, not to strangers: %s', async query => {
    const body = { query, operationName: query.startsWith('query A') ? 'B' : undefined }
    const asked = async (client: Client) => (await (await client.post(body)).json()) as Errors & { data?: unknown }
    expect((await app.client().post(body)).status).toBe(401)
    const stranger = await asked(app.client())
    expect(stranger.data ?? null).toBeNull()
    expect(stranger.errors?.map(error => error.extensions.code)).toEqual(['UNAUTHENTICATED'])
    expect((await asked(app.admin)).errors).toBeUndefined()
  })

  test('hands it out as text, for tools that make clients of it', async () => {
    expect((await app.client().get('/schema.graphql')).status).toBe(401)
    const answer = await app.admin.get('/schema.graphql')
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(
      buildSchema(await answer.text())
        .getQueryType()
        ?.getFields(),
    ).toHaveProperty('employees')
  })

  test.each([
    ['import-2026.11:7', 'import-2026.11:7'],
    ['a b', null],
    ['x'.repeat(101), null],
    ['', null],
  ])('names a call as its caller does, if that is a name: %j', async (named, echoed) => {
    const { headers } = await app.client({ 'x-correlation-id': named }).post({ query: '{ companyName }' })
    expect(headers.get('x-correlation-id')).toBe(echoed)
    const line = await eventually(async () => {
      const lines = app.logged.map(text => JSON.parse(text))
      const found = lines.find(it => it.requestId === headers.get('x-request-id'))
      expect(found).toBeDefined()
      return found
    })
    expect(line.correlationId ?? null).toBe(echoed)
  })

  test('lets strangers ask for the type of an answer', async () => {
    expect((await errorsOf(app.client(), '{ __typename installation { __typename } }')).errors).toEqual([])
  })
})

describe('a server whose database breaks', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp()
    await setRegistrationType(app, 'PUBLIC')
  })
  afterAll(() => app?.remove())

  const BEHIND = /SELECT|INSERT|no such table|doesn't exist|gone_|sqlite|mysql|maria|\.ts|at \w+ \(|node_modules/i

  async function without(table: string, work: () => Promise<Response>): Promise<{ status: number; text: string }> {
    const rename = (from: string, to: string) => app.app.database.writer.query(`ALTER TABLE ${from} RENAME TO ${to}`)
    await rename(table, `gone_${table}`)
    try {
      const answer = await work()
      return { status: answer.status, text: await answer.text() }
    } finally {
      await rename(`gone_${table}`, table)
    }
  }

  test.each([
    ['a query', 'activities', '{ activity { totalCount } }'],
    ['finding out who asks', 'sessions', '{ companyName }'],
    ['a mutation', 'quick_links', 'mutation { resetQuickLink { __typename } }'],
  ])('says of a fault in %s its id alone, and logs the rest under it', async (_, table, query) => {
    const { text } = await without(table, () => app.admin.post({ query }))
    expect(text).not.toMatch(BEHIND)
    const { errors } = JSON.parse(text) as Errors
    expect(errors).toHaveLength(1)
    const { message, extensions } = errors?.[0] ?? { message: '', extensions: { code: '', fault: '' } }
    expect(extensions.code).toBe('INTERNAL_SERVER_ERROR')
    expect(message).toContain(extensions.fault ?? 'an id')
    const line = app.logged.map(it => JSON.parse(it)).find(it => it.fault === extensions.fault)
    expect(line.err.message).toMatch(/no such table|doesn't exist/)
    expect(line.err.stack).toContain('at ')
  })

  test('does nothing by halves: what was to be written with a message is not there without it', async () => {
    const token = await quickLinkToken(app)
    const before = await tables(app)
    const input = { token, email: 'half@corp.example', firstName: 'Jo', lastName: 'Doe' }
    await without('deliveries', () => app.client().post({ query: print(Join), variables: { input } }))
    const after = await tables(app)
    expect({ ...after, rate_limits: null }).toEqual({ ...before, rate_limits: null })
  })

  test('goes on when it is whole again', async () => {
    expect((await app.admin.run(Activity, {})).activity.totalCount).toBeGreaterThan(0)
  })
})
