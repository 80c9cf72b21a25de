import {
  type Channel,
  JoinedThrough,
  type PermissionCircumstances,
  permissionsOf,
  requiredLine,
  TextLimit,
  UserStatus,
} from '@foyer/domain'
import type { AcceptInvitationInput, User } from '@foyer/schema'
import { recordActivity } from '../activity/activities.ts'
import type { App, Origin } from '../app.ts'
import { claim } from '../database/claim.ts'
import type { Tx } from '../database/database.ts'
import { Interfered, untilNobodyInterferes } from '../database/interference.ts'
import { announceEmployee } from '../integration/announcements.ts'
import { recordAdmitted, recordInvitationEvents } from '../integration/events.ts'
import { company } from '../registration/companies.ts'
import { type NewSession, startSession } from '../session/sessions.ts'
import { demandStrong } from '../session/strongPassword.ts'
import { ownAmong, placementStill } from '../structure/structures.ts'
import { admitUser, insertUser, userById } from '../user/users.ts'
import { InvitationEntity, InvitationWorkgroupEntity } from './invitation.entity.ts'
import { demandAcceptable, invitationBehind, refuseUnacceptable } from './openInvitations.ts'
import { circumstancesIn, invitationsIn, type ReadInvitation, usersBehind } from './readInvitations.ts'

const DOOR: Record<Channel, JoinedThrough> = {
  EMAIL: JoinedThrough.EMAIL_INVITATION,
  SMS: JoinedThrough.SMS_INVITATION,
}

/**
 * Makes the person an employee: whoever holds the link has opened that mailbox or phone, and nothing else is asked as
 * proof. One of all who try at once wins; the others learn the state that is.
 */
export async function acceptInvitation(
  app: App,
  origin: Origin,
  input: AcceptInvitationInput,
): Promise<{ user: User; session: NewSession }> {
  const invitation = await invitationBehind(app, input.token)
  await demandAcceptable(app, invitation)
  const firstName = requiredLine(input.firstName, 'firstName', 'Your first name', TextLimit.name)
  const lastName = requiredLine(input.lastName, 'lastName', 'Your last name', TextLimit.name)
  await demandStrong(input.password, [firstName, lastName, invitation.recipient, (await company(app)).name])
  const person = { firstName, lastName, passwordHash: await app.passwordHashes.hash(input.password) }
  // They may come through another door, or be decided on, at the same moment.
  const { userId, session } = await untilNobodyInterferes(() =>
    app.database.inTransaction(tx => accept(app, tx, origin, invitation.id, person)),
  )
  const user = await userById(app, userId)
  if (!user) throw new Error('The user that was just made is gone.')
  return { user, session }
}

interface Person {
  firstName: string
  lastName: string
  passwordHash: string
}

async function accept(app: App, tx: Tx, origin: Origin, id: string, person: Person) {
  const now = app.clock()
  const won = await claim(
    tx,
    InvitationEntity,
    { acceptedAt: now, openKey: null, remindAt: null, freshAskedAt: null },
    'id = :id AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > :now',
    { id, now },
  )
  const invitation = (await invitationsIn(tx, [id])).get(id)
  if (!invitation) throw new Error('The invitation is gone.')
  const known = (await usersBehind(tx, [invitation])).get(invitation.recipient)
  // As it was until this claim; whoever lost it hears what the winner did.
  const before = won ? { ...invitation, acceptedAt: null } : invitation
  const circumstances = await circumstancesIn(app, tx)
  refuseUnacceptable(before, known ?? null, circumstances, now)
  if (!won) throw new Interfered()

  const workgroupIds = await promisedWorkgroups(tx, invitation, circumstances)
  const userId = await makeEmployee(tx, now, { ...invitation, workgroupIds }, known, person)
  if (known?.status === UserStatus.PENDING) await recordAdmitted(tx, now, userId)
  await tx.update(InvitationEntity, { id }, { acceptedById: userId })
  await recordActivity(tx, {
    at: now,
    kind: 'JOINED',
    actorId: invitation.invitedById,
    subjectId: userId,
    from: origin,
  })
  await recordInvitationEvents(tx, now, 'invitation.accepted', [id])
  await announceEmployee(tx, now, person, 'INVITED', invitation.inviter.name)
  return { userId, session: await startSession(tx, now, userId, origin) }
}

/** Whoever is no admin lets people into workgroups that they are in themselves: when inviting, and still. */
async function promisedWorkgroups(
  tx: Tx,
  { id, inviter, invitedById }: ReadInvitation,
  circumstances: PermissionCircumstances,
): Promise<string[]> {
  const promised = await tx.findBy(InvitationWorkgroupEntity, { invitationId: id })
  const ids = promised.map(({ workgroupId }) => workgroupId)
  return permissionsOf(inviter.role, circumstances).manageEmployees ? ids : ownAmong(tx, invitedById, ids)
}

async function makeEmployee(
  tx: Tx,
  now: number,
  invitation: ReadInvitation & { workgroupIds: string[] },
  known: { id: string; status: UserStatus } | undefined,
  person: Person,
): Promise<string> {
  const { id, channel, recipient, role, departmentId, workgroupIds } = invitation
  const user = {
    ...person,
    role,
    placement: await placementStill(tx, { departmentId, workgroupIds }),
    joinedThrough: DOOR[channel],
    invitationId: id,
  }
  if (known) {
    if (!(await admitUser(tx, now, known.id, user, [known.status]))) throw new Interfered()
    return known.id
  }
  const login =
    channel === 'EMAIL'
      ? { email: { address: recipient, canonical: recipient }, phone: null }
      : { email: null, phone: recipient }
  return (await insertUser(tx, now, { ...user, ...login, status: UserStatus.ACTIVE })).id
}
