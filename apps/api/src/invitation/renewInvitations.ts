import type { QueryDeepPartialEntity } from 'typeorm'
import type { App } from '../app.ts'
import type { Tx } from '../database/database.ts'
import { newId } from '../database/ids.ts'
import type { InvitationEntity } from './invitation.entity.ts'
import type { ReadInvitation } from './readInvitations.ts'
import { type Addressed, claimOpen, sentAnew } from './writeInvitations.ts'

/** What changes in invitations whose inviter the viewer becomes. */
export interface TakenOver {
  inviter: string
  set: QueryDeepPartialEntity<InvitationEntity> & { invitedById: string; message?: string | null }
}

/**
 * Gives open invitations a new life: a new expiry, and for those that the viewer takes over what they give and who vouches
 * for them. Returns, by id, what there is to send for those that were still open when it came to it.
 */
export async function renewInvitations(
  app: App,
  tx: Tx,
  now: number,
  { kept, taken, as }: { kept: ReadInvitation[]; taken: ReadInvitation[]; as: TakenOver },
  standard: string,
): Promise<Map<string, Addressed>> {
  const batchId = newId()
  const anew = sentAnew(app, now)
  const idsOf = (invitations: ReadInvitation[]) => invitations.map(({ id }) => id)
  const wonTaken = await claimOpen(tx, batchId, idsOf(taken), { ...anew, ...as.set })
  const wonKept = await claimOpen(tx, batchId, idsOf(kept), anew)
  const takenMessage = (own: string | null) => (as.set.message === undefined ? own : as.set.message)
  return new Map([
    ...taken
      .filter(({ id }) => wonTaken.has(id))
      .map(it => [it.id, addressed(it, as.inviter, takenMessage(it.message) ?? standard, anew.expiresAt)] as const),
    ...kept
      .filter(({ id }) => wonKept.has(id))
      .map(it => [it.id, addressed(it, it.inviter.name, it.message ?? standard, anew.expiresAt)] as const),
  ])
}

function addressed(it: ReadInvitation, inviter: string, message: string, expiresAt: number): Addressed {
  const { id, channel, recipient, firstName, lastName } = it
  return { id, channel, recipient, firstName, lastName, inviter, message, expiresAt }
}
