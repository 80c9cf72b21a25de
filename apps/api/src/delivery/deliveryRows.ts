import type { Delivery } from '@foyer/schema'
import type { App } from '../app.ts'
import type { Tx } from '../database/database.ts'

/** So many messages of one invitation are shown. */
const SHOWN_MAX = 50

const SHOWN = `id, status, channel, captured, attempts, error, queued_at AS queuedAt, sent_at AS sentAt,
       delivered_at AS deliveredAt, failed_at AS failedAt,
       CASE WHEN status = 'QUEUED' THEN next_attempt_at END AS nextAttemptAt`

/** The messages of invitations, latest first; for a loader. */
export async function deliveriesOfInvitations(app: App, ids: readonly string[]): Promise<Delivery[][]> {
  const rows = await app.database.select<Delivery & { invitationId: string }>(
    `SELECT ${SHOWN}, invitation_id AS invitationId FROM deliveries
     WHERE invitation_id IN (${ids.map(() => '?')}) AND kind IN ('INVITATION', 'INVITATION_REMINDER')
     ORDER BY queued_at DESC, id DESC`,
    ids,
  )
  const byInvitation = new Map<string, Delivery[]>(ids.map(id => [id, []]))
  for (const { invitationId, ...row } of rows) {
    const list = byInvitation.get(invitationId)
    if (list && list.length < SHOWN_MAX) list.push({ ...row, captured: Number(row.captured) === 1 })
  }
  return ids.map(id => byInvitation.get(id) ?? [])
}

/** The latest message to the company's chat; null if there was none. */
export async function latestChatDelivery(app: App): Promise<Delivery | null> {
  const [row] = await app.database.select<Delivery>(
    `SELECT ${SHOWN} FROM deliveries WHERE channel = 'CHAT' ORDER BY queued_at DESC, id DESC LIMIT 1`,
  )
  return row ? { ...row, captured: false } : null
}

/** Those of the invitations whose latest message failed for good. */
export async function failedFor(tx: Tx, invitationIds: string[]): Promise<Set<string>> {
  if (invitationIds.length === 0) return new Set()
  const rows: { invitationId: string; status: string }[] = await tx.query(
    `SELECT invitation_id AS invitationId, status FROM deliveries
     WHERE invitation_id IN (${invitationIds.map(() => '?')}) AND kind IN ('INVITATION', 'INVITATION_REMINDER')
     ORDER BY queued_at, id`,
    invitationIds,
  )
  const latest = new Map(rows.map(({ invitationId, status }) => [invitationId, status]))
  return new Set([...latest].filter(([, status]) => status === 'FAILED').map(([id]) => id))
}
