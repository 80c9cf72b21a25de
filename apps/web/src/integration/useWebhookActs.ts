import { useState } from 'react'

/** What one may ask to be done to a webhook, and where one is when it is done. */
export function useWebhookActs(onDeleted: () => unknown) {
  const [asked, setAsked] = useState<'on' | 'off' | 'secret' | 'delete' | null>(null)
  return { asked, ask: setAsked, close: () => setAsked(null), onDeleted }
}
export type WebhookActs = ReturnType<typeof useWebhookActs>
