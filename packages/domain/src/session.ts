const HOUR = 3_600_000

/** A session unused for so long ends. */
export const SESSION_IDLE_MS = 12 * HOUR
/** A session ends after so long, however much it is used. */
export const SESSION_MAX_MS = 30 * 24 * HOUR
/** How long a password-reset link works. */
export const PASSWORD_RESET_MS = HOUR

/** How long a code that proves a phone works, and how often it may be tried. */
export const PHONE_CODE_MINUTES = 10
export const PHONE_CODE_TRIES = 5

/** When a session ends, as things stand. */
export function sessionEndsAt(session: { createdAt: number; lastSeenAt: number }): number {
  return Math.min(session.lastSeenAt + SESSION_IDLE_MS, session.createdAt + SESSION_MAX_MS)
}
