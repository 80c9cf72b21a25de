import { Refused } from '@foyer/domain'
import { Refusal } from '@foyer/schema'
import { GraphQLError, getNamedType, isUnionType } from 'graphql'
import type { MiddlewareFn } from 'type-graphql'
import type { Context } from './context.ts'

/** Turns a thrown refusal into data where the operation's type has a place for it, else into an error with its code. */
export const refusalsAsData: MiddlewareFn<Context> = async ({ info }, next) => {
  try {
    return await next()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (isUnionType(getNamedType(info.returnType))) return Refusal.from(error)
    throw new GraphQLError(error.message, { extensions: { code: error.code } })
  }
}
