import type { InvitationStatus } from './invitation.ts'

/** At the instant 100: the one table that the rule and its SQL twin are tested by. */
export const STATUS_CASES: {
  acceptedAt: number | null
  revokedAt: number | null
  expiresAt: number
  status: InvitationStatus
}[] = [
  { acceptedAt: null, revokedAt: null, expiresAt: 101, status: 'PENDING' },
  { acceptedAt: null, revokedAt: null, expiresAt: 100, status: 'EXPIRED' },
  { acceptedAt: null, revokedAt: null, expiresAt: 1, status: 'EXPIRED' },
  { acceptedAt: 50, revokedAt: null, expiresAt: 101, status: 'ACCEPTED' },
  { acceptedAt: 50, revokedAt: null, expiresAt: 60, status: 'ACCEPTED' },
  { acceptedAt: null, revokedAt: 50, expiresAt: 101, status: 'REVOKED' },
  { acceptedAt: null, revokedAt: 50, expiresAt: 60, status: 'REVOKED' },
  { acceptedAt: 50, revokedAt: 60, expiresAt: 101, status: 'ACCEPTED' },
]
