import type { TypedDocumentNode } from '@apollo/client'
import { useQuery } from '@apollo/client/react'
import { useToken } from './useToken.ts'

/**
 * Asks what the link leads to that brought somebody here. Kept nowhere: what a link shows is nobody's but its holder's,
 * and its state may change from one look to the next.
 */
export function useOpenLink<Data>(query: TypedDocumentNode<Data, { token: string }>) {
  const token = useToken()
  const { data, error, refetch } = useQuery(query, { variables: { token }, fetchPolicy: 'no-cache' })
  return { token, data, error, refetch }
}
