import { DeliveryStatus, type EventType } from '@foyer/domain'
import { In, IsNull, LessThan } from 'typeorm'
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

/**
 * Gives up what waits for a webhook, or of it some types only. What is on its way keeps its lease: if it arrives, it has
 * arrived, and until then what comes after it waits.
 */
export async function endWebhookDeliveries(
  tx: Tx,
  now: number,
  webhookId: string,
  error: string,
  types?: readonly EventType[],
): Promise<void> {
  const kind = types && { kind: In([...types]) }
  const waiting = { recipient: webhookId, channel: 'WEBHOOK' as const, status: DeliveryStatus.QUEUED, ...kind }
  await tx.update(DeliveryEntity, waiting, {
    status: DeliveryStatus.FAILED,
    failedAt: now,
    nextAttemptAt: () => 'CASE WHEN lease_owner IS NULL THEN NULL ELSE next_attempt_at END',
    error,
  })
}

/** Lets what waits for a webhook be sent at once, whatever pauses it had earned. */
export async function hurryWebhookDeliveries(tx: Tx, now: number, webhookId: string): Promise<void> {
  const waiting = { recipient: webhookId, channel: 'WEBHOOK' as const, status: DeliveryStatus.QUEUED }
  await tx.update(DeliveryEntity, { ...waiting, leaseOwner: IsNull() }, { nextAttemptAt: now })
}

/** Takes what was sent to a webhook, or waits, out of the log. */
export async function deleteWebhookDeliveries(tx: Tx, webhookId: string): Promise<void> {
  await tx.delete(DeliveryEntity, { recipient: webhookId, channel: 'WEBHOOK' as const })
}

const REPLAY_MAX = 10_000

/** The events of some types behind some deliveries, each once, oldest first. */
export async function eventsOfDeliveries(
  tx: Tx,
  webhookId: string,
  types: readonly EventType[],
  ids: readonly string[],
): Promise<ForWebhook['event'][]> {
  if (ids.length === 0) return []
  return tx.query(
    `SELECT e.id, e.type, e.at, e.subject_id AS subjectId FROM events e
     WHERE e.type IN (${types.map(() => '?')}) AND e.id IN (
       SELECT d.event_id FROM deliveries d
       WHERE d.channel = 'WEBHOOK' AND d.recipient = ? AND d.id IN (${ids.map(() => '?')})
     ) ORDER BY e.at, e.id`,
    [...types, webhookId, ...ids],
  )
}

/** The events of some types that did not arrive and are not on their way, given up or not, oldest first. */
export async function missedEvents(
  tx: Tx,
  webhookId: string,
  types: readonly EventType[],
  since: number,
  now: number,
): Promise<ForWebhook['event'][]> {
  return tx.query(
    `SELECT e.id, e.type, e.at, e.subject_id AS subjectId FROM events e
     WHERE e.at >= ? AND e.type IN (${types.map(() => '?')}) AND NOT EXISTS (
       SELECT 1 FROM deliveries d WHERE d.event_id = e.id AND d.recipient = ?
         AND (d.status IN ('QUEUED', 'SENT') OR (d.lease_owner IS NOT NULL AND d.next_attempt_at > ?))
     ) ORDER BY e.at, e.id LIMIT ${REPLAY_MAX}`,
    [since, ...types, webhookId, now],
  )
}

export async function forgetWebhookDeliveries(tx: Tx, before: number): Promise<void> {
  await tx.delete(DeliveryEntity, { channel: 'WEBHOOK' as const, queuedAt: LessThan(before) })
}
