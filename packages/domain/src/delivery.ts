import { enumOf } from './enumOf.ts'

/** SENT: the provider accepted it. DELIVERED: a receipt said so. */
export const DeliveryStatus = enumOf('QUEUED', 'SENT', 'DELIVERED', 'FAILED')
export type DeliveryStatus = keyof typeof DeliveryStatus

export const DeliveryChannel = enumOf('EMAIL', 'SMS', 'CHAT', 'WEBHOOK')
export type DeliveryChannel = keyof typeof DeliveryChannel

const SECOND = 1_000
const HOUR = 3_600 * SECOND

/** First pause after a failed attempt; it doubles from there. */
export const RETRY_FIRST_MS = 30 * SECOND
/** The longest pause. */
export const RETRY_LONGEST_MS = HOUR
/** A delivery that has been tried for so long is given up. */
export const GIVE_UP_AFTER_MS = 24 * HOUR

/**
 * When to try again after the `attempts`-th attempt failed, in epoch milliseconds; null to give up.
 * A message whose link lives shorter than a day is given up with its link (`giveUpAfter`).
 * `random` in [0, 1) spreads attempts over ±20 %, so that a mail server that comes back is not met by all at once.
 */
export function nextAttemptAt(
  attempts: number,
  queuedAt: number,
  now: number,
  random: number,
  giveUpAfter = GIVE_UP_AFTER_MS,
): number | null {
  if (now - queuedAt >= giveUpAfter) return null
  const pause = Math.min(RETRY_FIRST_MS * 2 ** Math.max(0, attempts - 1), RETRY_LONGEST_MS)
  const jittered = Math.min(pause * (0.8 + 0.4 * random), RETRY_LONGEST_MS)
  return Math.round(Math.min(now + jittered, queuedAt + giveUpAfter))
}
