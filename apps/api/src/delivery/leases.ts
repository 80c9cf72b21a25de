import { type DeliveryChannel, DeliveryStatus, GIVE_UP_AFTER_MS, nextAttemptAt, PASSWORD_RESET_MS } from '@foyer/domain'
import type { QueryDeepPartialEntity } from 'typeorm'
import type { App } from '../app.ts'
import { claim } from '../database/claim.ts'
import { newId } from '../database/ids.ts'
import { DeliveryEntity } from './delivery.entity.ts'
import { tellOfInvitation } from './invitationNews.ts'
import { type Outcome, PROVIDER_DOWN } from './transport.ts'

/** How long a delivery belongs to who claimed it, unless the lease is renewed: who is killed holds it up no longer. */
export const LEASE_MS = 30_000

/** What is sent one beside the other: a channel's messages, or of webhooks those for one address. */
export interface Lane {
  channel: DeliveryChannel
  recipient?: string
}

const inLane = ({ recipient }: Lane): string => `channel = ?${recipient === undefined ? '' : ' AND recipient = ?'}`
const laneParams = ({ channel, recipient }: Lane): string[] =>
  recipient === undefined ? [channel] : [channel, recipient]

/** When the next delivery of a lane is due (or a lease ends); null when none waits. */
export async function earliestDue(app: App, lane: Lane): Promise<number | null> {
  const [row] = await app.database.select<{ at: number }>(
    `SELECT next_attempt_at AS at FROM deliveries WHERE status = 'QUEUED' AND ${inLane(lane)}
     ORDER BY next_attempt_at LIMIT 1`,
    laneParams(lane),
  )
  return row ? Number(row.at) : null
}

/**
 * What must arrive in order waits for what came before it, also while that is on its way or waits for its next attempt. What
 * was given up on its way may arrive yet: it is waited for until its lease ends.
 */
const FIRST_OF_ITS_ORDER = `AND NOT EXISTS (
  SELECT 1 FROM deliveries o WHERE o.order_key = d.order_key AND o.status = 'QUEUED' AND o.id < d.id)
  AND order_key NOT IN (SELECT l.order_key FROM deliveries l WHERE l.status = 'FAILED' AND l.channel = 'WEBHOOK'
    AND l.next_attempt_at > ? AND l.order_key IS NOT NULL)`

/**
 * Leases the delivery that is due first to the caller: nobody else sends it until the lease ends. Null when none is due;
 * 'taken' when other replicas were faster, and it is worth trying again. A process that is killed loses nothing: its leases
 * end. `underWay` are the caller's own, which are not sent twice if their leases ran out because the process stood still.
 */
export async function claimDue(
  app: Pick<App, 'database' | 'clock'>,
  lane: Lane,
  underWay: readonly string[] = [],
): Promise<DeliveryEntity | 'taken' | null> {
  const now = app.clock()
  const inOrder = lane.channel === 'WEBHOOK'
  const [due] = await app.database.select<{ id: string }>(
    `SELECT id FROM deliveries d WHERE status = 'QUEUED' AND ${inLane(lane)} AND next_attempt_at <= ?
     ${underWay.length > 0 ? `AND id NOT IN (${underWay.map(() => '?')})` : ''}
     ${inOrder ? FIRST_OF_ITS_ORDER : ''} ORDER BY next_attempt_at, id LIMIT 1`,
    [...laneParams(lane), now, ...underWay, ...(inOrder ? [now] : [])],
  )
  if (!due) return null
  // Of this claim alone, so that a lease that ran out is not mistaken for a later one of the same process.
  const leaseOwner = newId()
  const claimed = await app.database.inTransaction(async tx => {
    // While a digest is on its way the next one may queue: it may not have been told of everybody.
    const set = { attempts: () => 'attempts + 1', leaseOwner, nextAttemptAt: now + LEASE_MS, coalesceKey: null }
    const where = "id = :id AND status = 'QUEUED' AND next_attempt_at <= :now"
    const won = await claim(tx, DeliveryEntity, set, where, { id: due.id, now })
    return won ? tx.findOneBy(DeliveryEntity, { id: due.id, leaseOwner }) : null
  })
  return claimed ?? 'taken'
}

/** Keeps leases that are still needed, also of what was given up on its way. */
export async function renewLeases(app: App, deliveries: readonly DeliveryEntity[]): Promise<void> {
  const leaseOwners = deliveries.map(({ leaseOwner }) => leaseOwner)
  await app.database.inTransaction(tx =>
    tx
      .createQueryBuilder()
      .update(DeliveryEntity)
      .set({ nextAttemptAt: app.clock() + LEASE_MS })
      .where('lease_owner IN (:...leaseOwners) AND next_attempt_at IS NOT NULL', { leaseOwners })
      .execute(),
  )
}

/** What is written of an accepted message. Its links are wiped, unless the only way to read it is here. */
export function accepted(
  app: App,
  captured: boolean,
  params: object,
  ref?: string,
): QueryDeepPartialEntity<DeliveryEntity> {
  const done = {
    status: DeliveryStatus.SENT,
    sentAt: app.clock(),
    failedAt: null,
    providerRef: ref?.slice(0, 64) ?? null,
    error: null,
    nextAttemptAt: null,
  }
  // A digest's content was found out just now, and is shown as it was.
  return captured ? { ...done, captured: true, params: JSON.stringify(params) } : { ...done, secret: null }
}

/** What is written of a failed attempt: when the next one is, or that there is none. */
export function failed(
  app: App,
  delivery: DeliveryEntity,
  outcome: Exclude<Outcome, { result: 'accepted' }>,
): QueryDeepPartialEntity<DeliveryEntity> {
  if (outcome.result === 'rejected') return givenUp(app, outcome.error)
  // A link that has run out is not worth a mail.
  const giveUpAfter = delivery.kind === 'PASSWORD_RESET' ? PASSWORD_RESET_MS : GIVE_UP_AFTER_MS
  const next = nextAttemptAt(delivery.attempts, delivery.queuedAt, app.clock(), Math.random(), giveUpAfter)
  const { error, restMs = 0, dueAtOnce = false } = outcome
  if (next === null) return givenUp(app, `Given up after ${delivery.attempts} attempts. ${error}`)
  if (dueAtOnce) return { error, nextAttemptAt: app.clock() }
  // However long the provider wants to be left alone, the last attempt is when it is given up.
  const rested = Math.min(app.clock() + restMs, delivery.queuedAt + giveUpAfter)
  return { error, nextAttemptAt: Math.max(next, rested) }
}

const givenUp = (app: App, error: string) => ({
  status: DeliveryStatus.FAILED,
  failedAt: app.clock(),
  error,
  nextAttemptAt: null,
  secret: null,
})

/** What is written when Foyer stops before it was sent: as if it had not been claimed. */
export function givenBack(app: App, { attempts }: DeliveryEntity): QueryDeepPartialEntity<DeliveryEntity> {
  return { attempts: attempts - 1, nextAttemptAt: app.clock() }
}

/**
 * Ends a lease with what came of it. False when it had run out and somebody else has the delivery, or a receipt was faster
 * and said more than we know: then nothing changes. What was given up while it was on its way stays so, unless it arrived.
 */
export function endLease(app: App, delivery: DeliveryEntity, set: QueryDeepPartialEntity<DeliveryEntity>) {
  const { id, leaseOwner } = delivery
  const leased = 'id = :id AND lease_owner = :leaseOwner'
  const open = set.status === 'SENT' ? leased : `${leased} AND status = 'QUEUED'`
  return app.database.inTransaction(async tx => {
    const ended = await claim(tx, DeliveryEntity, { ...set, leaseOwner: null }, open, { id, leaseOwner })
    if (ended) await tellOfInvitation(tx, app.clock(), delivery, set)
    // Nobody waits any longer for what was given up on its way.
    else await claim(tx, DeliveryEntity, { nextAttemptAt: null, leaseOwner: null }, leased, { id, leaseOwner })
    return ended
  })
}

/** Removes a delivery that has become pointless. */
export async function drop(app: App, { id, leaseOwner }: DeliveryEntity): Promise<void> {
  await app.database.inTransaction(tx => tx.delete(DeliveryEntity, { id, leaseOwner }))
}

/** The provider is back: whatever waits for it, with exceptions, is due now, and not when its pause is over. */
export async function hurryAfterOutage(app: App, lane: Lane, except: string[]): Promise<void> {
  const { channel, recipient } = lane
  const now = app.clock()
  await app.database.inTransaction(tx =>
    tx
      .createQueryBuilder()
      .update(DeliveryEntity)
      .set({ nextAttemptAt: now })
      .where(
        "status = 'QUEUED' AND channel = :channel AND next_attempt_at > :now AND lease_owner IS NULL AND error LIKE :down",
        { channel, now, down: `${PROVIDER_DOWN[channel]}%` },
      )
      .andWhere(recipient === undefined ? '1 = 1' : 'recipient = :recipient', { recipient })
      .andWhere(except.length > 0 ? 'id NOT IN (:...except)' : '1 = 1', { except })
      .execute(),
  )
}
