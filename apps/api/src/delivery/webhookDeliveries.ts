import { DeliveryStatus, type EventType } from '@foyer/domain'
import { LessThan } from 'typeorm'
import type { Tx } from '../database/database.ts'
import { newId } from '../database/ids.ts'
import { insertRows } from '../database/insertRows.ts'
import { DeliveryEntity } from './delivery.entity.ts'

interface ForWebhook {
  webhookId: string
  event: { id: string; type: EventType; at: number; subjectId: string | null }
}

/**
 * Queues events for webhooks. What is about one subject arrives one after the other: their key is the same, and ids grow.
 * What they say stands in the event.
 */
export async function queueForWebhooks(tx: Tx, events: ForWebhook[]): Promise<void> {
  const rows = events.map(({ webhookId, event: { id, type, at, subjectId } }) => ({
    id: newId(),
    channel: 'WEBHOOK' as const,
    recipient: webhookId,
    recipientName: null,
    kind: type,
    params: '{}',
    secret: null,
    status: DeliveryStatus.QUEUED,
    captured: false,
    attempts: 0,
    error: null,
    queuedAt: at,
    sentAt: null,
    deliveredAt: null,
    failedAt: null,
    nextAttemptAt: at,
    leaseOwner: null,
    coalesceKey: null,
    orderKey: `${webhookId}:${subjectId ?? type}`,
    eventId: id,
    invitationId: null,
    providerRef: null,
  }))
  await insertRows(tx, DeliveryEntity, rows)
}

/** Gives up what waits for a webhook; it can be sent again. */
export async function endWebhookDeliveries(tx: Tx, now: number, webhookId: string, error: string): Promise<void> {
  const waiting = { recipient: webhookId, channel: 'WEBHOOK' as const, status: DeliveryStatus.QUEUED }
  await tx.update(DeliveryEntity, waiting, {
    status: DeliveryStatus.FAILED,
    failedAt: now,
    nextAttemptAt: null,
    leaseOwner: null,
    error,
  })
}

/** Takes what was sent to a webhook, or waits, out of the log. */
export async function deleteWebhookDeliveries(tx: Tx, webhookId: string): Promise<void> {
  await tx.delete(DeliveryEntity, { recipient: webhookId, channel: 'WEBHOOK' as const })
}

const REPLAY_MAX = 10_000

/** The events behind deliveries that are to be sent again, each once, oldest first. */
export async function deliveriesToReplay(
  tx: Tx,
  webhookId: string,
  ids: string[] | null,
  failedSince: number | null,
): Promise<ForWebhook['event'][]> {
  if (ids?.length === 0) return []
  const which = ids ? `d.id IN (${ids.map(() => '?')})` : "d.status = 'FAILED' AND d.failed_at >= ?"
  return tx.query(
    `SELECT e.id, e.type, e.at, e.subject_id AS subjectId FROM events e WHERE e.id IN (
       SELECT d.event_id FROM deliveries d WHERE d.channel = 'WEBHOOK' AND d.recipient = ? AND ${which}
     ) ORDER BY e.at, e.id LIMIT ${REPLAY_MAX}`,
    [webhookId, ...(ids ?? [failedSince])],
  )
}

export async function forgetWebhookDeliveries(tx: Tx, before: number): Promise<void> {
  await tx.delete(DeliveryEntity, { channel: 'WEBHOOK' as const, queuedAt: LessThan(before) })
}
