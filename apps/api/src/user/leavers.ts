import { OpenInvitations, Refused, Role, ServiceTokens, UserStatus } from '@foyer/domain'
import { recordActivity } from '../activity/activities.ts'
import type { App } from '../app.ts'
import { claim } from '../database/claim.ts'
import type { Tx } from '../database/database.ts'
import { badInput } from '../graphql/args.ts'
import { revokeTokensOf } from '../integration/apiTokens.ts'
import { handOverServiceTokens } from '../integration/leaversTokens.ts'
import { handOverInvitations, revokeInvitationsOf } from '../invitation/leaversInvitations.ts'
import { settleInvitations } from '../invitation/settleInvitations.ts'
import { lockCompany } from '../registration/companies.ts'
import { closePasswordLinks } from '../session/passwords.ts'
import { endSessionsOf } from '../session/sessions.ts'
import { holds, type SignedIn } from '../session/signedIn.ts'
import { vacatePosts } from '../structure/structures.ts'
import { standsElsewhere, unknown } from './lockedUser.ts'
import { demandAnAdmin, giveRole } from './roles.ts'
import { UserEntity } from './user.entity.ts'
import type { UserRow } from './userRows.ts'
import { userAnew, userIn } from './users.ts'

interface Leaving {
  openInvitations: OpenInvitations
  serviceTokens?: ServiceTokens
  /** Who takes them over; the viewer when left out. */
  handOverTo?: string | null
}

/** An employee leaves: every door that they hold open is closed at once, and what they had in hand is dealt with. */
export async function deactivateEmployee(app: App, viewer: SignedIn, id: string, leaving: Leaving): Promise<UserRow> {
  const { handOverTo, openInvitations, serviceTokens = ServiceTokens.REVOKE } = leaving
  if (handOverTo && openInvitations !== OpenInvitations.HAND_OVER && serviceTokens !== ServiceTokens.HAND_OVER) {
    throw badInput('`handOverTo` goes with HAND_OVER.')
  }
  await app.database.inTransaction(async tx => {
    await lockCompany(tx)
    const now = app.clock()
    const user = await turn(tx, id, UserStatus.ACTIVE, UserStatus.DEACTIVATED)
    if (user.role === Role.ADMIN) await demandAnAdmin(tx)
    const tokens =
      serviceTokens === ServiceTokens.HAND_OVER ? await handOverTokens(tx, now, viewer, id, handOverTo) : {}
    await closeDoors(tx, now, id)
    const headOf = await vacatePosts(tx, id)
    const details = { headOf, ...tokens, ...(await dealWithInvitations(app, tx, viewer, id, leaving)) }
    await recordActivity(tx, { at: now, kind: 'DEACTIVATED', by: viewer, subjectId: id, details })
  })
  app.structure.forget()
  return userAnew(app, id)
}

/**
 * A former employee comes back, as what they were; they sign in with the password they had. By an API token that gives no
 * roles they come back as an employee, whatever they were.
 */
export async function reactivateEmployee(app: App, viewer: SignedIn, id: string): Promise<UserRow> {
  await app.database.inTransaction(async tx => {
    const now = app.clock()
    const user = await turn(tx, id, UserStatus.DEACTIVATED, UserStatus.ACTIVE)
    // What was begun at the moment they left: it must not open a door now.
    await closeDoors(tx, now, id)
    await settleInvitations(tx, now, user)
    // First, so that nobody is told of a role that they do not come back with.
    if (!holds(viewer, 'roles:write')) await giveRole(tx, now, viewer, user, Role.EMPLOYEE)
    await recordActivity(tx, { at: now, kind: 'REACTIVATED', by: viewer, subjectId: id })
  })
  return userAnew(app, id)
}

/** Ends the sessions and API tokens of somebody, and the mailed links that would begin new sessions. */
async function closeDoors(tx: Tx, now: number, id: string): Promise<void> {
  await endSessionsOf(tx, id)
  await closePasswordLinks(tx, now, id)
  await revokeTokensOf(tx, now, id)
}

/** Turns a status, once; whoever comes second hears what is. */
async function turn(tx: Tx, id: string, from: UserStatus, to: UserStatus): Promise<UserEntity> {
  const turned = await claim(tx, UserEntity, { status: to }, 'id = :id AND status = :from', { id, from })
  const user = await userIn(tx, id)
  if (!user) throw unknown()
  if (!turned) throw standsElsewhere(user)
  return user
}

/** Those that are held back need nothing: whoever accepts one is asked whether its inviter may still invite. */
async function dealWithInvitations(
  app: App,
  tx: Tx,
  viewer: SignedIn,
  id: string,
  { openInvitations, handOverTo }: Leaving,
): Promise<Record<string, unknown>> {
  if (openInvitations === OpenInvitations.HOLD) return { openInvitations }
  if (openInvitations === OpenInvitations.REVOKE) {
    return { openInvitations, invitations: await revokeInvitationsOf(tx, app.clock(), id, viewer) }
  }
  const heir = await heirOf(tx, id, handOverTo ?? viewer.userId)
  return { openInvitations, invitations: await handOverInvitations(app, tx, viewer, id, heir), handOverTo: heir.id }
}

async function handOverTokens(tx: Tx, now: number, viewer: SignedIn, id: string, handOverTo?: string | null) {
  const heir = await heirOf(tx, id, handOverTo ?? viewer.userId)
  return { serviceTokens: await handOverServiceTokens(tx, now, viewer, id, heir), handOverTo: heir.id }
}

/** Who takes over what somebody leaves behind. */
async function heirOf(tx: Tx, id: string, heirId: string): Promise<UserEntity> {
  const heir = await userIn(tx, heirId)
  if (heir?.id === id) {
    throw new Refused('FIELD_INVALID', 'Who leaves cannot take over what they leave. Say who does.', 'handOverTo')
  }
  if (heir?.status !== UserStatus.ACTIVE) {
    throw new Refused('USER_UNKNOWN', 'Only an active employee takes over. Choose another one.', 'handOverTo')
  }
  return heir
}
