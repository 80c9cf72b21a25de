import type { Readable } from 'node:stream'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import cookie from '@fastify/cookie'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import type { App } from '../app.ts'
import { newId } from '../database/ids.ts'
import type { Context } from '../graphql/context.ts'
import { answerTypeFor } from '../graphql/mediaTypes.ts'
import { type Api, buildApi } from '../graphql/schema.ts'
import { graphqlServer } from '../graphql/server.ts'
import { scimRoutes } from '../scim/routes.ts'
import { atMost, jsonBodies } from './body.ts'
import { serveClient } from './client.ts'
import { answerTokenRefused, credentials, TokenRefused, type ViewerOf } from './credentials.ts'
import { eventStream } from './eventStream.ts'
import { csvExports } from './exports.ts'
import { securityHeaders } from './headers.ts'
import { healthChecks } from './health.ts'
import { contextOf } from './requestContext.ts'
import { schemaFile } from './schemaFile.ts'
import { vonageReceipts } from './vonageReceipts.ts'

const BODY_MAX_BYTES = 256 * 1024
/** A batch of somebody signed in. */
const BATCH_MAX_BYTES = 5 * 1024 * 1024

const ANSWER_WITHIN_MS = 10_000

/** How long requests under way may take when the program stops; then their connections are cut. */
const LAST_REQUESTS_MS = 20_000

/** The HTTP side of the program: GraphQL by POST, the client by GET, two health checks. */
export async function httpServer(app: App): Promise<FastifyInstance> {
  const { config } = app
  const http = Fastify({
    loggerInstance: app.log as FastifyBaseLogger,
    // Our own line below says all there is to say of a request.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newId(),
    trustProxy: config.trustProxy.length > 0 ? config.trustProxy : false,
    bodyLimit: BODY_MAX_BYTES,
    // Slow or silent connections give their place back.
    connectionTimeout: 30_000,
    requestTimeout: 15_000,
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
  })
  http.server.headersTimeout = 10_000
  http.server.maxConnections = 5_000

  let underWay = 0
  let stopping = false
  http.addHook('onRequest', async () => {
    underWay++
  })
  http.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id)
    // Whoever calls may name the call, and finds the name in the answer and in the log.
    const correlationId = correlationOf(request)
    if (correlationId) reply.header('x-correlation-id', correlationId)
    if (stopping) reply.header('connection', 'close')
  })
  // One line for each request. The path alone: what stands behind ? or # is nobody's business, and some mail programs
  // write the # of a link as %23, which makes it part of the path.
  http.addHook('onResponse', async (request, reply) => {
    underWay--
    const { method, url, id } = request
    app.log.info(
      {
        requestId: id,
        correlationId: correlationOf(request),
        method,
        path: url.split('?')[0]?.replace(/[\w-]{43,}/g, '…'),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    )
  })

  // Requests under way are answered; connections that only stand open, as browsers and proxies keep them, are cut.
  http.addHook('preClose', done => {
    stopping = true
    const since = Date.now()
    const sweep = setInterval(() => {
      if (underWay === 0 || Date.now() - since > LAST_REQUESTS_MS) http.server.closeAllConnections()
      else http.server.closeIdleConnections()
    }, 50)
    http.server.once('close', () => clearInterval(sweep))
    done()
  })

  await securityHeaders(http, config)
  await http.register(cookie)
  jsonBodies(http)
  healthChecks(http, app.database)
  const api = buildApi()
  const viewerOf = credentials(app)
  http.setErrorHandler((error, _request, reply) => {
    if (error instanceof TokenRefused) return answerTokenRefused(reply, error)
    throw error
  })
  await graphqlEndpoint(app, http, api, viewerOf)
  eventStream(app, http, api, viewerOf)
  schemaFile(http, api.schema, viewerOf)
  csvExports(app, http, viewerOf)
  scimRoutes(app, http, viewerOf)
  await vonageReceipts(app, http)
  await serveClient(http)
  return http
}

async function graphqlEndpoint(app: App, http: FastifyInstance, api: Api, viewerOf: ViewerOf): Promise<void> {
  const apollo = graphqlServer(app, http, api)
  await apollo.start()
  const handler = fastifyApolloHandler<Context>(apollo, {
    context: (request, reply) => contextOf(app, request, reply, viewerOf),
  })
  http.route({
    url: '/graphql',
    method: ['POST', 'GET'],
    // First of all, so that it stands on every answer, a refused body's too.
    async onRequest(request, reply) {
      reply.header('Cache-Control', 'no-store')
      // Links are followed by scanners and other sites' pages: nothing is asked or done by GET.
      if (request.method !== 'POST') return reply.code(405).header('Allow', 'POST').send()
      // Before anything is done that could not be told.
      if (answerTypeFor(request.headers.accept) === null) return reply.code(406).send(NOT_ACCEPTABLE)
    },
    bodyLimit: BATCH_MAX_BYTES,
    preParsing: (request, _reply, payload) => strangersAreBrief(viewerOf, request, payload),
    // A token that opens nothing is told so before anything else is; of faults the context hears again, and masks them.
    preHandler: request => viewerOf(request).then(noMore, onlyTokenRefused),
    handler: (request, reply) => inTime(reply, Promise.resolve(handler.call(http, request, reply))),
  })
}

const NOT_ACCEPTABLE = {
  errors: [
    {
      message: 'Accept application/graphql-response+json or application/json.',
      extensions: { code: 'BAD_REQUEST' },
    },
  ],
}

const noMore = () => undefined
const onlyTokenRefused = (error: unknown) => {
  if (error instanceof TokenRefused) throw error
}

/** Only for who is signed in more than the usual body is read: a stranger's memory is not ours to lend. */
async function strangersAreBrief(viewerOf: ViewerOf, request: FastifyRequest, payload: Readable): Promise<Readable> {
  const announced = Number(request.headers['content-length'] ?? Number.NaN)
  if (announced <= BODY_MAX_BYTES) return payload
  if (await viewerOf(request)) return payload
  if (announced > BODY_MAX_BYTES) throw tooLarge()
  return atMost(BODY_MAX_BYTES, payload, tooLarge)
}

const tooLarge = () => Object.assign(new Error(`The body has more than ${BODY_MAX_BYTES} bytes.`), { statusCode: 413 })

/** Nobody waits for ever: Fastify's own limit ends with the body of a POST, before the work begins. */
async function inTime(reply: FastifyReply, answer: Promise<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise(resolve => {
    timer = setTimeout(() => {
      reply.code(503).header('Retry-After', '5').type('application/json; charset=utf-8')
      const extensions = { code: 'INTERNAL_SERVER_ERROR', retryable: true }
      resolve(
        JSON.stringify({
          errors: [{ message: 'This took too long. Look what became of it, then try again.', extensions }],
        }),
      )
    }, ANSWER_WITHIN_MS)
  })
  try {
    return await Promise.race([answer, tooLate])
  } finally {
    clearTimeout(timer)
  }
}

/** What a caller names a call by: a short name without anything that could be mistaken for more in a log. */
function correlationOf({ headers }: FastifyRequest): string | undefined {
  const named = headers['x-correlation-id']
  return typeof named === 'string' && /^[\w.:-]{1,100}$/.test(named) ? named : undefined
}
