import { useApolloClient } from '@apollo/client/react'

/** Looks again at which webhooks there are, and at the log that is shown. */
export function useRefreshWebhooks() {
  const client = useApolloClient()
  return async () => {
    await client.refetchQueries({
      include: 'active',
      onQueryUpdated: ({ queryName }) => queryName === 'Webhooks' || queryName === 'WebhookDeliveries',
    })
  }
}
