import { useApolloClient } from '@apollo/client/react'

/** After a token was made or revoked: the list that is shown is asked for anew, others are forgotten. */
export function useRefreshTokens() {
  const client = useApolloClient()
  return async () => {
    client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'apiTokens', broadcast: false })
    try {
      await client.refetchQueries({
        include: 'active',
        onQueryUpdated: ({ queryName }) => queryName === 'ApiTokens' || queryName === 'ApiTokensCount',
      })
    } catch {
      // What was done is done; the list asks again by itself.
    }
  }
}
