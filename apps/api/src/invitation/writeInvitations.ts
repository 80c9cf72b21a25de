import { type Channel, remindAt, userSearchWords } from '@foyer/domain'
import type { QueryDeepPartialEntity } from 'typeorm'
import { type App, link } from '../app.ts'
import type { Tx } from '../database/database.ts'
import { newToken } from '../database/ids.ts'
import { insertRows } from '../database/insertRows.ts'
import { queueDeliveries } from '../delivery/deliveries.ts'
import {
  InvitationEntity,
  InvitationTokenEntity,
  InvitationWordEntity,
  InvitationWorkgroupEntity,
} from './invitation.entity.ts'

export const expiryFrom = (app: App, now: number): number => now + app.config.invitationDays * 24 * 3_600_000

/** What a message of this moment makes of an invitation: a life that begins anew. */
export function sentAnew(app: App, now: number) {
  const expiresAt = expiryFrom(app, now)
  const reminder = { remindAt: remindAt(now, expiresAt), remindedAt: null }
  return { invitedAt: now, expiresAt, ...reminder, freshAskedAt: null, expiryToldAt: null }
}

/** New invitations, findable at once. A second one for the same recipient meets the unique index. */
export async function insertInvitations(tx: Tx, rows: InvitationEntity[], workgroupIds: string[]): Promise<void> {
  // In the order of the unique index, so that two batches that overlap wait for each other instead of locking up.
  const inOrder = [...rows].sort((a, b) => (a.recipient < b.recipient ? -1 : 1))
  await insertRows(tx, InvitationEntity, inOrder)
  await insertRows(
    tx,
    InvitationWordEntity,
    rows.flatMap(row => wordsOf(row).map(word => ({ word, invitationId: row.id }))),
  )
  await addWorkgroups(
    tx,
    rows.map(({ id }) => id),
    workgroupIds,
  )
}

/** The workgroups of invitations become these. */
export async function replaceWorkgroups(tx: Tx, ids: string[], workgroupIds: string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .createQueryBuilder()
    .delete()
    .from(InvitationWorkgroupEntity)
    .where('invitation_id IN (:...ids)', { ids })
    .execute()
  await addWorkgroups(tx, ids, workgroupIds)
}

function addWorkgroups(tx: Tx, ids: string[], workgroupIds: string[]): Promise<void> {
  const rows = ids.flatMap(invitationId => workgroupIds.map(workgroupId => ({ invitationId, workgroupId })))
  return insertRows(tx, InvitationWorkgroupEntity, rows)
}

/**
 * Claims those of the invitations that are still open, in one guarded UPDATE, and says which: whoever accepts or revokes
 * one at the same moment wins or loses as a whole. `batchId` marks what this call has won.
 */
export async function claimOpen(
  tx: Tx,
  batchId: string,
  ids: readonly string[],
  set: QueryDeepPartialEntity<InvitationEntity>,
  also: { sql: string; params: Record<string, unknown> } = { sql: '1 = 1', params: {} },
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  await tx
    .createQueryBuilder()
    .update(InvitationEntity)
    .set({ ...set, batchId })
    // In the order of their ids, so that two batches that overlap wait for each other instead of locking up.
    .where(`id IN (:...ids) AND open_key IS NOT NULL AND ${also.sql}`, { ids: [...ids].sort(), ...also.params })
    .execute()
  const won: { id: string }[] = await tx.query('SELECT id FROM invitations WHERE batch_id = ?', [batchId])
  const asked = new Set(ids)
  return new Set(won.map(({ id }) => id).filter(id => asked.has(id)))
}

/** An invitation as its message needs it. */
export interface Addressed {
  id: string
  channel: Channel
  recipient: string
  firstName: string | null
  lastName: string | null
  /** The name of who vouches for it. */
  inviter: string
  /** The words beside the link; not for an SMS. */
  message: string
  expiresAt: number
}

/** Queues a message for each, with a link of its own; links that are out there go on working. */
export async function sendInvitations(
  app: App,
  tx: Tx,
  now: number,
  kind: 'INVITATION' | 'INVITATION_REMINDER',
  invitations: Addressed[],
): Promise<void> {
  const tokens = invitations.map(() => newToken())
  await insertRows(
    tx,
    InvitationTokenEntity,
    invitations.map(({ id }, i) => ({
      tokenHash: tokens[i]?.tokenHash ?? '',
      invitationId: id,
      createdAt: now,
    })),
  )
  await queueDeliveries(
    tx,
    now,
    invitations.map(({ id, channel, recipient, firstName, lastName, inviter, message, expiresAt }, i) => ({
      channel,
      to: { address: recipient, name: [firstName, lastName].filter(Boolean).join(' ') || null },
      kind,
      params: { inviter, firstName, message: channel === 'SMS' ? null : message, expiresAt },
      secret: { link: link(app, '/invitation', tokens[i]?.token) },
      invitationId: id,
    })),
  )
}

/** As a user is found: by the words of address and name, and by a number however it is typed. */
function wordsOf({ recipient, firstName, lastName }: InvitationEntity): string[] {
  const [email, phone] = recipient.includes('@') ? [recipient, null] : [null, recipient]
  return userSearchWords({ firstName: firstName ?? '', lastName: lastName ?? '', email, phone })
}
