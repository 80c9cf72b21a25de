const DAY = 24 * 3_600_000
/** From here on somebody should think of a new one. */
const SOON = 14 * DAY

/** Where a token stands: whether it opens anything, and for how long still. */
export function tokenState(
  { expiresAt, revokedAt }: { expiresAt: string; revokedAt: string | null },
  now: number,
): 'LIVE' | 'ENDING' | 'EXPIRED' | 'REVOKED' {
  if (revokedAt !== null) return 'REVOKED'
  const left = Date.parse(expiresAt) - now
  if (left <= 0) return 'EXPIRED'
  return left < SOON ? 'ENDING' : 'LIVE'
}
