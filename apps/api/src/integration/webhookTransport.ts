import type { App } from '../app.ts'
import { newId } from '../database/ids.ts'
import { stubbornly } from '../delivery/stubbornly.ts'
import { PROVIDER_DOWN, type Transport } from '../delivery/transport.ts'
import { WebhookAttemptEntity } from './webhook.entity.ts'
import { noteFailure, noteSuccess } from './webhookHealth.ts'
import { type Attempt, type Endpoint, type Message, postEvent } from './webhookPosts.ts'
import { NOT_ASKED_FOR, typesIn } from './webhookSubscriptions.ts'

const SECOND = 1_000
/** How long a receiver that fails is left alone at most; then one event is tried. */
const REST_MAX_MS = 60 * SECOND

/** Sends events to one webhook, and keeps what came of each attempt. */
export function webhookTransport(app: App, attemptMs: number): Transport {
  let failures = 0
  return {
    captures: false,
    async send({ id, to: { address: webhookId } }, signal, turn) {
      const endpoint = await endpointOf(app, webhookId)
      if (!endpoint) return { result: 'rejected', error: 'The webhook is switched off or gone.' }
      const message = await messageOf(app, id)
      if (!message) return { result: 'rejected', error: 'What it told of was erased.' }
      // It may have been queued while the list was changed.
      if (!typesIn(endpoint.events).some(type => type === message.type))
        return { result: 'rejected', error: NOT_ASKED_FOR }
      if (signal.aborted) return { result: 'deferred', error: 'The receiver is left alone.', providerDown: false }
      // From here on the receiver may have it: the request is not cut because another one failed.
      await turn()
      const attempt = await postEvent(app, endpoint, message, attemptMs, signal)
      const { error, status } = attempt
      const cut = signal.aborted && status === null
      const counts = await stubbornly(() => keep(app, webhookId, endpoint.url, id, attempt, cut))
      if (error === null) {
        failures = 0
        return { result: 'accepted' }
      }
      // The receiver may have seen it, but where it goes next, nobody has failed.
      if (!counts) return { result: 'deferred', error, providerDown: false, dueAtOnce: true }
      const restMs = attempt.restMs ?? Math.min(SECOND * 2 ** failures++, REST_MAX_MS)
      return { result: 'deferred', error: PROVIDER_DOWN.WEBHOOK + error, providerDown: true, restMs }
    },
    close() {},
  }
}

/** Where a webhook leads and what it asks for; null when there is none, or it is off. */
export async function endpointOf(
  app: App,
  id: string,
  evenOff = false,
): Promise<(Endpoint & { events: string }) | null> {
  const [row] = await app.database.select<Endpoint & { events: string; disabledAt: number | null }>(
    `SELECT url, events, secret, old_secret AS oldSecret, old_secret_until AS oldSecretUntil, disabled_at AS disabledAt
     FROM webhooks WHERE id = ?`,
    [id],
  )
  return row && (evenOff || row.disabledAt === null) ? row : null
}

async function messageOf(app: App, deliveryId: string): Promise<Message | null> {
  const [row] = await app.database.select<Message & { data: string }>(
    `SELECT e.id, e.type, e.at, e.data FROM events e JOIN deliveries d ON d.event_id = e.id WHERE d.id = ?`,
    [deliveryId],
  )
  return row ? { ...row, at: Number(row.at), data: JSON.parse(row.data) } : null
}

/** Keeps what came of an attempt and what it says of the webhook, both or neither. Whether a failure says anything of it. */
async function keep(
  app: App,
  webhookId: string,
  url: string,
  deliveryId: string,
  attempt: Attempt,
  cut: boolean,
): Promise<boolean> {
  const { at, ms, status, error, answer } = attempt
  return app.database.inTransaction(async tx => {
    await tx.insert(WebhookAttemptEntity, { id: newId(), deliveryId, at, ms, status, error, answer })
    if (error !== null) return !cut && noteFailure(app, tx, webhookId, url, attempt)
    await noteSuccess(app, tx, webhookId, url)
    return true
  })
}
