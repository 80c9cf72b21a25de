import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import { unwrapResolverError } from '@apollo/server/errors'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import type { FastifyInstance } from 'fastify'
import {
  GraphQLError,
  type GraphQLFormattedError,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  validate,
} from 'graphql'
import type { App } from '../app.ts'
import { newId } from '../database/ids.ts'
import { isDeadlock, isDisconnected, isDiskFull } from '../database/retries.ts'
import { holds } from '../session/signedIn.ts'
import type { AccessRules } from './accessRules.ts'
import { compiledExecution } from './compiled.ts'
import type { Context } from './context.ts'
import { documentRules, TOKENS_MAX } from './documentRules.ts'
import { lacking, scopesNeeded } from './fieldScopes.ts'
import { answersAsAskedFor } from './mediaTypes.ts'
import { keptDocuments } from './persistedQueries.ts'
import type { Api } from './schema.ts'

export function graphqlServer(app: App, http: FastifyInstance, { schema, rules }: Api): ApolloServer<Context> {
  return new ApolloServer<Context>({
    gateway: compiledExecution(schema),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: { cache: keptDocuments() },
    parseOptions: { maxTokens: TOKENS_MAX },
    validationRules: documentRules,
    formatError: (formatted, error) => maskFault(app, formatted, error),
    plugins: [
      // It wraps every field of every row to compute hints that no cache here reads; off, lists are 1.7 times as fast.
      ApolloServerPluginCacheControlDisabled(),
      fastifyApolloDrainPlugin(http),
      answersAsAskedFor,
      streamsElsewhere,
      ...(app.config.production ? [introspectionForSignedIn] : []),
      tokensWithinScopes(rules),
    ],
    // Starting, stopping and signals are main.ts's.
    stopOnTerminationSignals: false,
    logger: {
      debug: () => {},
      info: () => {},
      warn: message => app.log.warn(message),
      error: message => app.log.error(message),
    },
  })
}

/** Here one question has one answer. */
const streamsElsewhere: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation }) {
        if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return
        throw new GraphQLError('Subscriptions are asked at /graphql/stream, by server-sent events.', {
          extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
        })
      },
    }
  },
}

/** Strangers see no map of the house. */
const introspectionForSignedIn: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ contextValue, document, schema }) {
        if (contextValue.viewer) return
        const [error] = validate(schema, document, [NoSchemaIntrospectionCustomRule])
        if (error)
          throw new GraphQLError('Sign in to see the schema.', {
            extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
          })
      },
    }
  },
}

/** A token that lacks a scope for a part of what is asked is told so before any of it is done. */
const tokensWithinScopes = (rules: AccessRules): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ contextValue: { viewer }, document, operation, schema }) {
        if (!viewer?.token || !operation) return
        const missing = [...scopesNeeded(schema, rules, document, operation)].filter(scope => !holds(viewer, scope))
        if (missing.length > 0) throw lacking(missing)
      },
    }
  },
})

/** A fault is logged with an id; outside, only the id is seen. */
export function maskFault(app: App, formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = formatted.extensions?.code
  if (code !== undefined && code !== 'INTERNAL_SERVER_ERROR') {
    // No suggestions. Apollo would take them out of mistakes in documents only, not of those in variables.
    return { ...formatted, message: formatted.message.replace(/ ?Did you mean .+\?$/s, '') }
  }
  if (isMistake(error)) return { message: formatted.message, extensions: { code: 'BAD_REQUEST' } }
  const fault = newId()
  const cause = unwrapResolverError(error)
  app.log.error({ err: cause, fault }, 'A request failed')
  const why = reasonFor(cause)
  return {
    message: `${why ?? 'Something went wrong on our side.'} (${fault})`,
    path: formatted.path,
    extensions: { code: 'INTERNAL_SERVER_ERROR', fault, retryable: why !== null },
  }
}

/** To a hash that is not its document's Apollo gives a status, but no code. */
function isMistake(error: unknown): boolean {
  const { http } = (error as Partial<GraphQLError>).extensions ?? {}
  return (http as { status?: number } | undefined)?.status === 400
}

/** What a person may know of a fault that passes: nothing was changed, and trying again makes sense. */
function reasonFor(cause: unknown): string | null {
  if (isDeadlock(cause)) return 'The database is busy. Nothing was changed; try again.'
  if (isDisconnected(cause)) return 'The database could not be reached for a moment. Try again.'
  if (isDiskFull(cause)) return 'The server’s disk is full. Nothing was changed; try again when there is room.'
  return null
}
