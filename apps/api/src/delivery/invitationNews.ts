import { DeliveryStatus } from '@foyer/domain'
import type { QueryDeepPartialEntity } from 'typeorm'
import type { Tx } from '../database/database.ts'
import { recordInvitationEvents } from '../integration/events.ts'
import type { DeliveryEntity } from './delivery.entity.ts'

/** Tells integrators what became of an invitation's message, where there is something to tell. */
export async function tellOfInvitation(
  tx: Tx,
  now: number,
  { id, kind, channel, invitationId }: Pick<DeliveryEntity, 'id' | 'kind' | 'channel' | 'invitationId'>,
  { status, error }: QueryDeepPartialEntity<DeliveryEntity>,
): Promise<void> {
  if (!invitationId || (kind !== 'INVITATION' && kind !== 'INVITATION_REMINDER')) return
  const delivery = { id, channel, reminder: kind === 'INVITATION_REMINDER' }
  if (status === DeliveryStatus.SENT) {
    await recordInvitationEvents(tx, now, 'invitation.sent', [invitationId], { delivery })
  } else if (status === DeliveryStatus.FAILED) {
    await recordInvitationEvents(tx, now, 'invitation.failed', [invitationId], { delivery: { ...delivery, error } })
  }
}
