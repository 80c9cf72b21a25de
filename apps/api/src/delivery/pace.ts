import { setTimeout as pause } from 'node:timers/promises'
import type { Outcome } from './transport.ts'

/**
 * The shortest time between two SMS. Vonage takes 30 requests a second for each account unless agreed otherwise; a third of
 * that leaves room for two more replicas.
 */
const SHORTEST_MS = 100
/** Some senders, like American numbers, may send no more than one SMS a second; nobody less than one in this time. */
const LONGEST_MS = 5_000

/** An outcome that asks for a slower pace. */
export type PacedOutcome = Outcome & { tooFast?: boolean }

/** Keeps a distance between requests: twice as long when the provider finds it too short, and slowly back. */
export function pace() {
  let distance = SHORTEST_MS
  let nextAt = 0

  return {
    /** Waits for the next place in the row. */
    async next(): Promise<void> {
      const now = performance.now()
      const mine = Math.max(now, nextAt)
      nextAt = mine + distance
      if (mine > now) await pause(mine - now)
    },
    /** Learns from an outcome, and passes it on. */
    mind({ tooFast, ...outcome }: PacedOutcome): Outcome {
      if (tooFast) distance = Math.min(distance * 2, LONGEST_MS)
      else if (outcome.result === 'accepted') distance = Math.max(distance * 0.9, SHORTEST_MS)
      // What is in the row already keeps its place; whoever comes next keeps the new distance.
      nextAt = Math.max(nextAt, performance.now() + (tooFast ? distance : 0))
      return outcome
    },
  }
}
