import { useApolloClient } from '@apollo/client/react'
import { useRefetch } from '../shared/useRefetch.ts'

/** After a token was made or revoked: the list that is shown is asked for anew, others are forgotten. */
export function useRefreshTokens() {
  const client = useApolloClient()
  const refetch = useRefetch('ApiTokens', 'ApiTokensCount')
  return async () => {
    client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'apiTokens', broadcast: false })
    await refetch()
  }
}
