import type { EventType, Scope } from '@foyer/domain'
import { initGraphQLTada } from 'gql.tada'
import type { introspection } from './graphql-env.d.ts'

/** Types a GraphQL document from the printed schema: exactly the selected fields, nothing generated for each query. */
export const graphql = initGraphQLTada<{
  introspection: introspection
  scalars: { DateTime: string; ID: string; Scope: Scope; EventType: EventType }
  disableMasking: true
}>()

export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada'
