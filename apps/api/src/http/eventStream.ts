import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type DocumentNode,
  type ExecutionResult,
  formatError,
  GraphQLError,
  getOperationAST,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import { createHandler, type HandlerOptions } from 'graphql-sse/lib/use/fastify'
import type { App } from '../app.ts'
import { tooMany } from '../graphql/args.ts'
import type { Context } from '../graphql/context.ts'
import { documentRules, TOKENS_MAX } from '../graphql/documentRules.ts'
import { lacking, scopesNeeded } from '../graphql/fieldScopes.ts'
import type { Api } from '../graphql/schema.ts'
import { maskFault } from '../graphql/server.ts'
import { holds } from '../session/signedIn.ts'
import type { ViewerOf } from './credentials.ts'
import { contextOf } from './requestContext.ts'

/** So many streams of each replica: every one keeps a connection. */
const STREAMS_MAX = 1_000

type Options = HandlerOptions<Context & Record<PropertyKey, unknown>>

/**
 * `POST /graphql/stream`: subscriptions by server-sent events, as graphql-sse has them, each with a connection of its own.
 * Documents, tokens and faults are treated as at `/graphql`; queries and mutations belong there.
 */
export function eventStream(app: App, http: FastifyInstance, { schema, rules }: Api, viewerOf: ViewerOf): void {
  const onSubscribe: Options['onSubscribe'] = async (request, { query, operationName, variables }) => {
    let document: DocumentNode
    try {
      document = parse(String(query), { maxTokens: TOKENS_MAX })
    } catch (error) {
      return refused(400, error as GraphQLError)
    }
    const operation = getOperationAST(document, operationName)
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) {
      return refused(400, new GraphQLError('Only subscriptions are asked here; the rest at /graphql.'))
    }
    const [mistake] = validate(schema, document, [...specifiedRules, ...documentRules])
    if (mistake) return refused(400, mistake)
    const { reply } = request.context as { reply: FastifyReply }
    const contextValue = await contextOf(app, request.raw as FastifyRequest, reply, viewerOf)
    const { viewer } = contextValue
    if (!viewer) return refused(401, unauthenticated())
    const missing = [...scopesNeeded(schema, rules, document, operation)].filter(scope => !holds(viewer, scope))
    if (missing.length > 0) return refused(403, lacking(missing))
    if (app.live.listening() >= STREAMS_MAX) return refused(503, tooMany('Too many listen at once. Try later.'))
    return { schema, document, operationName, variableValues: variables, contextValue: contextValue as never }
  }

  const handler = createHandler<Context & Record<PropertyKey, unknown>>({
    // Each subscription has its own connection; the other mode would keep what is asked in this replica's memory.
    authenticate: () => null,
    onSubscribe,
    onNext: (_context, _request, result) => masked(app, result as ExecutionResult),
  })

  http.route({
    url: '/graphql/stream',
    method: ['POST', 'GET'],
    async onRequest(request, reply) {
      reply.header('Cache-Control', 'no-store')
      if (request.method !== 'POST') return reply.code(405).header('Allow', 'POST').send()
      // Proxies that gather answers before they pass them on would keep events for minutes.
      reply.header('X-Accel-Buffering', 'no')
    },
    preHandler: async request => {
      await viewerOf(request)
    },
    async handler(request, reply) {
      reply.hijack()
      try {
        await handler(request, reply)
      } catch (error) {
        app.log.error({ err: error }, 'A stream broke')
        reply.raw.destroy()
      }
    },
  })
}

const unauthenticated = () => new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } })

function refused(status: number, error: GraphQLError) {
  const { http: _, ...extensions } = { code: 'BAD_USER_INPUT', http: null, ...error.extensions }
  const { message } = error
  const body = JSON.stringify({ errors: [{ message: message.replace(/ ?Did you mean .+\?$/s, ''), extensions }] })
  const headers = { 'content-type': 'application/json; charset=utf-8' }
  return [body, { status, statusText: '', headers }] as const
}

/** What went wrong on our side is told as at `/graphql`: its id alone. */
function masked(app: App, result: ExecutionResult): ExecutionResult {
  if (!result.errors) return result
  const errors = result.errors.map(error => {
    const formatted = formatError(error)
    const { code = 'INTERNAL_SERVER_ERROR', http: _, ...extensions } = formatted.extensions ?? {}
    const { message, extensions: told } = maskFault(app, { ...formatted, extensions: { ...extensions, code } }, error)
    return new GraphQLError(message, { path: error.path, extensions: told })
  })
  return { ...result, errors }
}
