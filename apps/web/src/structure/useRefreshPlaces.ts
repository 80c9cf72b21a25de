import { useApolloClient } from '@apollo/client/react'

/** After people or departments went elsewhere: what is shown is asked for anew, what is not is forgotten. */
export function useRefreshPlaces() {
  const client = useApolloClient()
  return async () => {
    client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'employees', broadcast: false })
    await client.refetchQueries({ include: 'active' })
  }
}
