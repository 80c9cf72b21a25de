import type { InvitationStatus } from '@foyer/domain'

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
