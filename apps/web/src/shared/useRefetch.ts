import { useApolloClient } from '@apollo/client/react'

/** Asks anew what is shown by queries of these names, if any is. */
export function useRefetch(...names: string[]) {
  const client = useApolloClient()
  return async () => {
    try {
      await client.refetchQueries({
        include: 'active',
        onQueryUpdated: ({ queryName }) => queryName !== undefined && names.includes(queryName),
      })
    } catch {
      // What was done is done; what is shown asks again by itself.
    }
  }
}
