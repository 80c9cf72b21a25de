import type { WebhookEvent } from '@foyer/domain'
import { Webhook } from 'standardwebhooks'

type Headers = Record<string, string | string[] | undefined>

/**
 * The event in a webhook's request, if Foyer signed it with this secret within the last five minutes; throws if not. `body` is
 * the text as it came: parsed and written again, it is not what was signed. `id` is the same at every attempt and replay:
 * keep those that were handled, and leave out what comes again.
 */
export function verifyWebhook(body: string, headers: Headers, secret: string): WebhookEvent & { id: string } {
  const named = (name: string) => [headers[name]].flat()[0] ?? ''
  const id = named('webhook-id')
  const event = new Webhook(secret).verify(body, {
    'webhook-id': id,
    'webhook-timestamp': named('webhook-timestamp'),
    'webhook-signature': named('webhook-signature'),
  }) as WebhookEvent
  return { ...event, id }
}
