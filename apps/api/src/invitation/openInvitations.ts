import { type PermissionCircumstances, Refused, UserStatus } from '@foyer/domain'
import type { InvitationPreview } from '@foyer/schema'
import type { App } from '../app.ts'
import { hashToken, isToken } from '../database/ids.ts'
import { company } from '../registration/companies.ts'
import { demandActive } from '../session/sessions.ts'
import { departmentName } from '../structure/structures.ts'
import { userByLogin } from '../user/users.ts'
import { InvitationEntity } from './invitation.entity.ts'
import { standardMessage } from './invitationMessages.ts'
import { circumstancesNow, heldRefusal, READ, type ReadInvitation, shaped } from './readInvitations.ts'

/** What the holder of an invitation's link may know; changes nothing, however often scanners look. */
export async function openInvitation(app: App, token: string): Promise<InvitationPreview> {
  const invitation = await invitationBehind(app, token)
  await demandAcceptable(app, invitation)
  const { channel, recipient, firstName, lastName, departmentId, inviter, expiresAt } = invitation
  return {
    companyName: (await company(app)).name ?? 'Foyer',
    channel,
    recipient,
    invitedBy: inviter.name,
    department: departmentId && (await departmentName(app, departmentId)),
    message: channel === 'SMS' ? null : (invitation.message ?? (await standardMessage(app))),
    firstName,
    lastName,
    expiresAt,
  }
}

/** The first touch of a person is kept; later ones change nothing. */
export async function markInvitationOpened(app: App, token: string): Promise<{ at: number }> {
  const { id } = await invitationBehind(app, token)
  const at = await app.database.inTransaction(async tx => {
    await tx
      .createQueryBuilder()
      .update(InvitationEntity)
      .set({ openedAt: app.clock() })
      .where('id = :id AND opened_at IS NULL', { id })
      .execute()
    return (await tx.findOneByOrFail(InvitationEntity, { id })).openedAt
  })
  return { at: at ?? app.clock() }
}

/** The invitation that a link belongs to, in whatever state it is. */
export async function invitationBehind(app: App, token: string): Promise<ReadInvitation> {
  const [row] = isToken(token)
    ? await app.database.select<Parameters<typeof shaped>[0]>(
        `${READ} JOIN invitation_tokens t ON t.invitation_id = i.id WHERE t.token_hash = ?`,
        [hashToken(token)],
      )
    : []
  if (!row) {
    throw new Refused(
      'INVITATION_UNKNOWN',
      'This link is not known. It may have been copied incompletely: open it from the message again.',
    )
  }
  return shaped(row)
}

/** Refuses an invitation that cannot be accepted as things are, and says what to do instead. */
export async function demandAcceptable(app: App, invitation: ReadInvitation): Promise<void> {
  const { recipient, channel } = invitation
  const login = channel === 'SMS' ? { email: null, phone: recipient } : { email: recipient, phone: null }
  const user = await userByLogin(app, login)
  refuseUnacceptable(invitation, user, await circumstancesNow(app), app.clock())
}

type Known = { status: UserStatus; decidedAt: number | null } | null

/** The same for whoever has read all that already. */
export function refuseUnacceptable(
  invitation: ReadInvitation,
  user: Known,
  circumstances: PermissionCircumstances,
  now: number,
): void {
  const { inviter, acceptedAt, revokedAt, expiresAt } = invitation
  if (acceptedAt !== null) {
    throw new Refused('INVITATION_SPENT', 'This invitation was accepted already. Sign in with your password.')
  }
  if (user) refuseKnown(user, invitation)
  if (revokedAt !== null) {
    throw new Refused('INVITATION_REVOKED', `The invitation from ${inviter.name} was taken back. Ask them about it.`)
  }
  if (expiresAt <= now) {
    throw new Refused('INVITATION_EXPIRED', `The invitation from ${inviter.name} has run out. Ask for a fresh one.`)
  }
  if (heldRefusal(invitation, circumstances)) {
    throw new Refused(
      'INVITATION_HELD',
      `${inviter.name}, who invited you, may no longer do so. Ask for a fresh invitation: somebody else will look at it.`,
    )
  }
}

/** Who waits is admitted by accepting; who was turned down, only if they were invited after that. */
function refuseKnown(user: NonNullable<Known>, { invitedAt }: ReadInvitation): void {
  if (user.status === UserStatus.ACTIVE) {
    throw new Refused('ALREADY_EMPLOYEE', 'You are registered already. Sign in with your password.')
  }
  if (user.status === UserStatus.PENDING) return
  if (user.status === UserStatus.REJECTED && user.decidedAt !== null && invitedAt > user.decidedAt) return
  demandActive(user.status)
}

/** Whether it could be accepted now. */
export function isAcceptable(...it: Parameters<typeof refuseUnacceptable>): boolean {
  try {
    refuseUnacceptable(...it)
    return true
  } catch (error) {
    if (error instanceof Refused) return false
    throw error
  }
}
