import type { Tx } from '../database/database.ts'
import { recordInvitationEvents } from '../integration/events.ts'
import { InvitationEntity } from './invitation.entity.ts'

/** Who becomes an employee through another door has no open invitation any more: it counts as accepted by them. */
export async function settleInvitations(
  tx: Tx,
  now: number,
  user: { id: string; emailCanonical: string | null; phone: string | null },
): Promise<void> {
  const keys = [user.emailCanonical, user.phone].filter(key => key !== null)
  if (keys.length === 0) return
  await tx
    .createQueryBuilder()
    .update(InvitationEntity)
    .set({ acceptedAt: now, acceptedById: user.id, openKey: null, remindAt: null, freshAskedAt: null })
    .where('open_key IN (:...keys)', { keys })
    .execute()
  const settled = await tx.findBy(InvitationEntity, { acceptedById: user.id, acceptedAt: now })
  const ids = settled.map(({ id }) => id)
  await recordInvitationEvents(tx, now, 'invitation.accepted', ids, { acceptedById: user.id })
}
