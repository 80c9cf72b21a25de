import { useRefetch } from '../shared/useRefetch.ts'

/** Looks again at which webhooks there are, and at the log that is shown. */
export const useRefreshWebhooks = () => useRefetch('Webhooks', 'WebhookDeliveries')
