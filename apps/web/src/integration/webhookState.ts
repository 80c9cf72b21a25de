import type { Webhook } from './webhooksQuery.ts'

type Known = Pick<Webhook, 'enabled' | 'failingSince' | 'disabledAt'>

const DAY = 24 * 3_600_000

/** Where a webhook stands, and since when if that is no good. */
export function webhookState({ enabled, failingSince, disabledAt }: Known): {
  state: 'ON' | 'FAILING' | 'OFF'
  since: string | null
} {
  if (!enabled) return { state: 'OFF', since: disabledAt }
  return failingSince ? { state: 'FAILING', since: failingSince } : { state: 'ON', since: null }
}

/**
 * From when on events did not get through. What had failed for a day by the time that nothing arrived at all was given up
 * with the rest.
 */
export function missedSince({ failingSince, disabledAt }: Known): string | null {
  if (failingSince) return new Date(Date.parse(failingSince) - DAY).toISOString()
  return disabledAt
}
