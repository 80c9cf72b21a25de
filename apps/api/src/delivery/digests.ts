import type { Tx } from '../database/database.ts'
import { type NewDelivery, queueDeliveries } from './deliveries.ts'
import { DeliveryEntity } from './delivery.entity.ts'

/** A moderator gets at most one digest in so long. */
export const DIGEST_PAUSE_MS = 10 * 60_000

/**
 * Tells who decides that somebody waits: at once if the last digest is ten minutes old, else together with whoever comes
 * until then. What it lists is looked up when it is sent.
 */
export async function queueDigests(
  tx: Tx,
  now: number,
  recipients: {
    id: string
    email: string
    firstName: string
    lastName: string
  }[],
  link: string,
): Promise<void> {
  const digests = await Promise.all(
    recipients.map(async ({ id, email, firstName, lastName }): Promise<NewDelivery> => {
      const last = await tx.findOne(DeliveryEntity, {
        where: { recipient: email, kind: 'APPLICANTS_WAITING' },
        order: { queuedAt: 'DESC' },
      })
      return {
        to: { address: email, name: `${firstName} ${lastName}`.trim() },
        kind: 'APPLICANTS_WAITING',
        params: { link },
        notBefore: last ? (last.sentAt ?? last.queuedAt) + DIGEST_PAUSE_MS : now,
        coalesceKey: `APPLICANTS_WAITING:${id}`,
      }
    }),
  )
  await queueDeliveries(tx, now, digests)
}
