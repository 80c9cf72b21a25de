import { useApolloClient } from '@apollo/client/react'
import { useRouter } from '@tanstack/react-router'

/** Goes on as somebody else: forgets all that the last viewer saw, and the link that brought them here. */
export function useEnter() {
  const client = useApolloClient()
  const router = useRouter()
  return async (href: string) => {
    await client.clearStore()
    // The root route asks anew who this is before the page shows.
    await router.navigate({ href, replace: true })
  }
}
