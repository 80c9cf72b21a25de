import { useApolloClient } from '@apollo/client/react'

/** Looks again at which webhooks there are, and at the log that is shown. */
export function useRefreshWebhooks() {
  const client = useApolloClient()
  return async () => {
    try {
      await client.refetchQueries({
        include: 'active',
        onQueryUpdated: ({ queryName }) => queryName === 'Webhooks' || queryName === 'WebhookDeliveries',
      })
    } catch {
      // What was done is done; the lists ask again by themselves.
    }
  }
}
