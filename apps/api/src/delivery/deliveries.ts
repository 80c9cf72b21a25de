import { type DeliveryChannel, DeliveryStatus } from '@foyer/domain'
import type { Tx } from '../database/database.ts'
import { newId } from '../database/ids.ts'
import { DeliveryEntity } from './delivery.entity.ts'

export interface NewDelivery {
  channel?: DeliveryChannel
  to: { address: string; name: string | null }
  kind: string
  /** What the message says, as JSON. */
  params?: Record<string, unknown>
  /** Links with tokens: wiped once sent. */
  secret?: Record<string, string>
  /** Not to be sent before this instant; now when left out. */
  notBefore?: number
  /** At most one delivery with this key waits: queueing another changes nothing. */
  coalesceKey?: string
}

/** Writes messages into the outbox, in the transaction of what they tell of. The dispatcher wakes when it commits. */
export async function queueDeliveries(tx: Tx, now: number, deliveries: NewDelivery[]): Promise<void> {
  if (deliveries.length === 0) return
  const rows = deliveries.map(({ channel = 'EMAIL', to, kind, params = {}, secret, notBefore, coalesceKey }) => ({
    id: newId(),
    channel,
    recipient: to.address,
    recipientName: to.name,
    kind,
    params: JSON.stringify(params),
    secret: secret ? JSON.stringify(secret) : null,
    status: DeliveryStatus.QUEUED,
    captured: false,
    attempts: 0,
    error: null,
    queuedAt: now,
    sentAt: null,
    deliveredAt: null,
    nextAttemptAt: Math.max(now, notBefore ?? now),
    leaseOwner: null,
    coalesceKey: coalesceKey ?? null,
  }))
  // orIgnore: a digest that waits already takes in what happened now.
  const insert = tx.createQueryBuilder().insert().into(DeliveryEntity).values(rows).updateEntity(false)
  await (deliveries.some(delivery => delivery.coalesceKey) ? insert.orIgnore() : insert).execute()
}

export const queueDelivery = (tx: Tx, now: number, delivery: NewDelivery) => queueDeliveries(tx, now, [delivery])
