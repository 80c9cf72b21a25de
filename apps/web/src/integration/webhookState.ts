import type { Webhook } from './webhooksQuery.ts'

type Known = Pick<Webhook, 'enabled' | 'failingSince' | 'disabledAt' | 'reachedAt'>

const DAY = 24 * 3_600_000

/** Where a webhook stands, and since when if that is no good. On is said of an address that was reached. */
export function webhookState({ enabled, failingSince, disabledAt, reachedAt }: Known): {
  state: 'ON' | 'UNTRIED' | 'FAILING' | 'OFF'
  since: string | null
} {
  if (!enabled) return { state: 'OFF', since: disabledAt }
  if (failingSince) return { state: 'FAILING', since: failingSince }
  return { state: reachedAt === null ? 'UNTRIED' : 'ON', since: null }
}

/** Whether somebody wanted it to be off; where nobody kept why, whether it had not failed before. */
export const isOffByHand = ({ disabledBecause, failingSince }: Pick<Webhook, 'disabledBecause' | 'failingSince'>) =>
  disabledBecause === null ? failingSince === null : disabledBecause === 'BY_HAND'

/**
 * From when on events did not get through. What had failed for a day by the time that nothing arrived at all was given up
 * with the rest.
 */
export function missedSince({ failingSince, disabledAt }: Pick<Known, 'failingSince' | 'disabledAt'>): string | null {
  if (failingSince) return new Date(Date.parse(failingSince) - DAY).toISOString()
  return disabledAt
}
