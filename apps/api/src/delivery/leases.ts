import { DeliveryStatus, GIVE_UP_AFTER_MS, nextAttemptAt, PASSWORD_RESET_MS } from '@foyer/domain'
import type { QueryDeepPartialEntity } from 'typeorm'
import type { App } from '../app.ts'
import { claim } from '../database/claim.ts'
import { newId } from '../database/ids.ts'
import { DeliveryEntity } from './delivery.entity.ts'
import { type Outcome, PROVIDER_DOWN } from './transport.ts'

// A replica of the next version may queue for channels that this one does not know: those are not ours to touch.
const OURS = "status = 'QUEUED' AND channel = 'EMAIL'"

/** When the next delivery is due (or a lease ends); null when none waits. */
export async function earliestDue(app: App): Promise<number | null> {
  const [row] = await app.database.select<{ at: number }>(
    `SELECT next_attempt_at AS at FROM deliveries WHERE ${OURS} ORDER BY next_attempt_at LIMIT 1`,
  )
  return row ? Number(row.at) : null
}

/**
 * Leases due deliveries to the caller: nobody else sends them until the lease ends. Null when none is due; an empty list
 * when other replicas were faster, and it is worth trying again. A process that is killed loses nothing: its leases end.
 */
export async function claimDue(app: App, most: number, leaseMs: number): Promise<DeliveryEntity[] | null> {
  const now = app.clock()
  const due = await app.database.select<{ id: string }>(
    `SELECT id FROM deliveries WHERE ${OURS} AND next_attempt_at <= ? ORDER BY next_attempt_at, id LIMIT ${most}`,
    [now],
  )
  if (due.length === 0) return null
  // Of this claim alone, so that a lease that ran out is not mistaken for a later one of the same process.
  const leaseOwner = newId()
  return app.database.inTransaction(async tx => {
    await tx
      .createQueryBuilder()
      .update(DeliveryEntity)
      // While a digest is on its way the next one may queue: it may not have been told of everybody.
      .set({
        attempts: () => 'attempts + 1',
        leaseOwner,
        nextAttemptAt: now + leaseMs,
        coalesceKey: null,
      })
      .where(`id IN (:...ids) AND ${OURS} AND next_attempt_at <= :now`, {
        ids: due.map(({ id }) => id),
        now,
      })
      .execute()
    return tx.find(DeliveryEntity, {
      where: { leaseOwner },
      order: { id: 'ASC' },
    })
  })
}

/** What is written of an accepted message. Its links are wiped, unless the only way to read it is here. */
export function accepted(app: App, captured: boolean, params: object): QueryDeepPartialEntity<DeliveryEntity> {
  const done = {
    status: DeliveryStatus.SENT,
    sentAt: app.clock(),
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
  if (outcome.result === 'rejected') return givenUp(outcome.error)
  // A link that has run out is not worth a mail.
  const giveUpAfter = delivery.kind === 'PASSWORD_RESET' ? PASSWORD_RESET_MS : GIVE_UP_AFTER_MS
  const next = nextAttemptAt(delivery.attempts, delivery.queuedAt, app.clock(), Math.random(), giveUpAfter)
  const { error } = outcome
  return next === null
    ? givenUp(`Given up after ${delivery.attempts} attempts. ${error}`)
    : { error, nextAttemptAt: next }
}

const givenUp = (error: string) => ({
  status: DeliveryStatus.FAILED,
  error,
  nextAttemptAt: null,
  secret: null,
})

/** What is written when Foyer stops before it was sent: as if it had not been claimed. */
export function givenBack(app: App, { attempts }: DeliveryEntity): QueryDeepPartialEntity<DeliveryEntity> {
  return { attempts: attempts - 1, nextAttemptAt: app.clock() }
}

/** Ends a lease with what came of it. False when it had run out and somebody else has the delivery: then nothing changes. */
export function endLease(app: App, { id, leaseOwner }: DeliveryEntity, set: QueryDeepPartialEntity<DeliveryEntity>) {
  return app.database.inTransaction(tx =>
    claim(tx, DeliveryEntity, { ...set, leaseOwner: null }, 'id = :id AND lease_owner = :leaseOwner', {
      id,
      leaseOwner,
    }),
  )
}

/** Removes a delivery that has become pointless. */
export async function drop(app: App, { id, leaseOwner }: DeliveryEntity): Promise<void> {
  await app.database.inTransaction(tx => tx.delete(DeliveryEntity, { id, leaseOwner }))
}

/** The mail server is back: whatever waits for it is due now, and not when its pause is over. */
export async function hurryAfterOutage(app: App): Promise<void> {
  const now = app.clock()
  await app.database.inTransaction(tx =>
    tx
      .createQueryBuilder()
      .update(DeliveryEntity)
      .set({ nextAttemptAt: now })
      .where(`${OURS} AND next_attempt_at > :now AND lease_owner IS NULL AND error LIKE :down`, {
        now,
        down: `${PROVIDER_DOWN}%`,
      })
      .execute(),
  )
}
