import { IDEMPOTENCY_KEY } from '@foyer/schema'
import { GraphQLError } from 'graphql'
import { Arg, ArgsType, Field, Int } from 'type-graphql'

/** How many rows a page has at most. */
export const PAGE_MAX = 100

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: 50,
    description: 'How many rows, 1 to 100.',
  })
  first!: number | null

  @Field(() => String, {
    nullable: true,
    description: 'The `endCursor` of the page before.',
  })
  after?: string | null
}

/** The token of a link; every operation that takes one describes it alike. */
export const TokenArg = () =>
  Arg('token', () => String, {
    description: 'The part of the link behind the #.',
  })

/** The key that makes repeating a call harmless; every operation that takes one describes it alike. */
export const IdempotencyKeyArg = () =>
  Arg('idempotencyKey', () => String, { nullable: true, description: IDEMPOTENCY_KEY })

/** The caller's mistake, not a refusal: the program has to be mended. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })
}

/** What the viewer's role does not allow. */
export function forbidden(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } })
}

/** More than anybody is given, where the operation's type has no place for a refusal. */
export function tooMany(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'TOO_MANY' } })
}

/** How many rows are asked for, or the caller's mistake. */
export function pageSize({ first }: PageArgs): number {
  const size = first ?? 50
  if (size < 1 || size > PAGE_MAX) throw badInput(`\`first\` is ${size}; ask for 1 to ${PAGE_MAX} rows.`)
  return size
}
