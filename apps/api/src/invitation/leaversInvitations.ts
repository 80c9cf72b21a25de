import {
  type InvitationTerms,
  type Inviter,
  invitingRefusal,
  permissionsOf,
  type RefusalCode,
  Refused,
} from '@foyer/domain'
import type { QueryDeepPartialEntity } from 'typeorm'
import { recordActivity } from '../activity/activities.ts'
import type { App } from '../app.ts'
import { heldToTheEnd, type Tx } from '../database/database.ts'
import { recordInvitationEvents } from '../integration/events.ts'
import type { SignedIn } from '../session/signedIn.ts'
import { ownAmong } from '../structure/structures.ts'
import { fullName } from '../user/users.ts'
import { InvitationEntity } from './invitation.entity.ts'
import { circumstancesIn } from './readInvitations.ts'
import { tokenGrantRefusal } from './tokenGrants.ts'

/** How many open invitations each of these vouches for; for loaders. Only who manages employees is told. */
export async function openInvitationCounts(
  app: App,
  viewer: SignedIn | null,
  userIds: readonly string[],
): Promise<number[]> {
  if (!viewer?.sees.manageInvitations) return userIds.map(() => 0)
  const rows = await app.database.select<{ id: string; count: number }>(
    `SELECT invited_by_id AS id, COUNT(*) AS count FROM invitations
     WHERE open_key IS NOT NULL AND invited_by_id IN (${userIds.map(() => '?')}) GROUP BY invited_by_id`,
    userIds,
  )
  const counts = new Map(rows.map(row => [row.id, Number(row.count)]))
  return userIds.map(id => counts.get(id) ?? 0)
}

/** Takes all open invitations of somebody back. Says how many. */
export async function revokeInvitationsOf(tx: Tx, now: number, userId: string, viewer: SignedIn): Promise<number> {
  const set = { revokedAt: now, revokedById: viewer.userId, openKey: null, remindAt: null, freshAskedAt: null }
  const count = await updateOpen(tx, userId, set)
  if (count === 0) return 0
  await recordActivity(tx, { at: now, kind: 'INVITATION_REVOKED', by: viewer, details: { count } })
  const revoked = await tx.findBy(InvitationEntity, { invitedById: userId, revokedById: viewer.userId, revokedAt: now })
  const ids = revoked.map(({ id }) => id)
  await recordInvitationEvents(tx, now, 'invitation.revoked', ids)
  return count
}

/** Lets another vouch for all open invitations of somebody, if they may give what these give. Says how many. */
export async function handOverInvitations(
  app: App,
  tx: Tx,
  viewer: SignedIn,
  userId: string,
  heir: Heir,
): Promise<number> {
  const circumstances = await circumstancesIn(app, tx)
  // As they are now, and none comes: what is sent at this moment is looked at, too, or not handed over.
  const open: InvitationTerms[] = await tx.query(
    `SELECT role, department_id AS departmentId FROM invitations
     WHERE invited_by_id = ? AND open_key IS NOT NULL ${heldToTheEnd(tx)}`,
    [userId],
  )
  const given = new Map(open.map(terms => [`${terms.role} ${terms.departmentId}`, terms]))
  for (const terms of given.values()) {
    const refusal = invitingRefusal(heir, terms, circumstances)
    if (refusal) throw beyond(heir, refusal.code)
    // What is held back because its inviter lost a role would be good again.
    const ungiven = tokenGrantRefusal(viewer, terms.role)
    if (ungiven) throw ungiven
  }
  if (!permissionsOf(heir.role, circumstances).manageEmployees) {
    const groups = await workgroupsOf(tx, userId)
    if ((await ownAmong(tx, heir.id, groups)).length < groups.length) throw beyond(heir, 'WORKGROUP_NOT_YOURS')
  }
  return updateOpen(tx, userId, { invitedById: heir.id })
}

type Heir = Inviter & { id: string; firstName: string; lastName: string }

const beyond = (heir: Heir, code: RefusalCode) =>
  new Refused(code, `${fullName(heir)} may not give what these invitations give. Choose an admin.`, 'handOverTo')

async function workgroupsOf(tx: Tx, userId: string): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT w.workgroup_id AS id FROM invitation_workgroups w JOIN invitations i ON i.id = w.invitation_id
     WHERE i.invited_by_id = ? AND i.open_key IS NOT NULL ${heldToTheEnd(tx)}`,
    [userId],
  )
  return [...new Set(rows.map(({ id }) => id))]
}

/** One guarded UPDATE: one that is accepted or revoked at the same moment is left alone. */
async function updateOpen(tx: Tx, userId: string, set: QueryDeepPartialEntity<InvitationEntity>): Promise<number> {
  const { affected } = await tx
    .createQueryBuilder()
    .update(InvitationEntity)
    .set(set)
    .where('invited_by_id = :userId AND open_key IS NOT NULL', { userId })
    .execute()
  return affected ?? 0
}
