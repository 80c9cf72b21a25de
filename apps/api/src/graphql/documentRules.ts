import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth'
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives'
import type { GraphQLError, ValidationContext } from 'graphql'

/** Fields in the deepest branch, aliases, directives that one document may have. */
const DOCUMENT_LIMITS = { depth: 8, aliases: 15, directives: 5 }
/** Tokens that one document may have. */
export const TOKENS_MAX = 1_000

/** Thrown, as these rules have it by default, a refused document would count as our own fault. */
const AS_A_MISTAKE = {
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null, error: GraphQLError) => context?.reportError(error)],
}

/** What a document is refused for beside what GraphQL itself refuses. */
export const documentRules = [
  maxDepthRule({ n: DOCUMENT_LIMITS.depth, ignoreIntrospection: true, flattenFragments: true, ...AS_A_MISTAKE }),
  maxAliasesRule({ n: DOCUMENT_LIMITS.aliases, allowList: [], ...AS_A_MISTAKE }),
  maxDirectivesRule({ n: DOCUMENT_LIMITS.directives, ...AS_A_MISTAKE }),
]
