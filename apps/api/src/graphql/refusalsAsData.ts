import { Refused } from '@foyer/domain'
import { Refusal } from '@foyer/schema'
import { defaultFieldResolver, GraphQLError, type GraphQLSchema, getNamedType, isUnionType } from 'graphql'
import type { Context } from './context.ts'

/**
 * Turns a refusal thrown behind any door of the schema into data where the operation's type has a place for it, else
 * into an error with its code. Around the whole door, because the guard refuses too, and type-graphql runs it before
 * every middleware.
 */
export function refusalsAsData(schema: GraphQLSchema): GraphQLSchema {
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      const resolve = field.resolve ?? defaultFieldResolver
      const mayRefuse = isUnionType(getNamedType(field.type))
      field.resolve = async (...args) => {
        try {
          return await resolve(...args)
        } catch (error) {
          if (!(error instanceof Refused)) throw error
          const context = args[2] as Context
          if (error.retryAfterSeconds !== null) context.retryAfter(error.retryAfterSeconds)
          if (mayRefuse) return Refusal.from(error)
          throw new GraphQLError(error.message, { extensions: { code: error.code } })
        }
      }
    }
  }
  return schema
}
