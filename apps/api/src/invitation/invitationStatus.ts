import type { InvitationStatus } from '@foyer/domain'
import type { App } from '../app.ts'

/** Where an invitation stands, as SQL: the twin of the domain's `invitationStatus`. `?` is now. */
export const STATUS_SQL: Record<InvitationStatus, { sql: string; params: (now: number) => number[] }> = {
  ACCEPTED: { sql: 'i.accepted_at IS NOT NULL', params: () => [] },
  REVOKED: { sql: '(i.accepted_at IS NULL AND i.revoked_at IS NOT NULL)', params: () => [] },
  EXPIRED: {
    sql: '(i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at <= ?)',
    params: now => [now],
  },
  PENDING: {
    sql: '(i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > ?)',
    params: now => [now],
  },
}

/** Whether a message of an invitation is worth sending: it may have waited for hours. */
export async function mayStillBeAccepted(app: App, id: string | null): Promise<boolean> {
  const open = await app.database.select(
    'SELECT id FROM invitations WHERE id = ? AND open_key IS NOT NULL AND expires_at > ?',
    [id, app.clock()],
  )
  return open.length > 0
}
