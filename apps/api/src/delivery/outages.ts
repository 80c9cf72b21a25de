/** How often a message may fail alone, while others arrive, until the fault is its own. */
const ALONE_MAX = 2
/** More than ever wait at once; what other replicas sent since is forgotten first. */
const REMEMBERED_MAX = 20_000

/**
 * What one process knows of a provider's outages. A provider may answer for one recipient as if it were down, for as long as
 * it is asked; who failed again though others arrived meanwhile keeps to its own pauses, and begins no outage.
 */
export function outages() {
  // After a restart nobody knows how the provider was: the first success finds out who waits for it.
  let provider: 'unknown' | 'works' | 'down' = 'unknown'
  let successes = 0
  const failures = new Map<string, { successes: number; alone: number }>()

  return {
    /** A message failed as if the provider were down. Whether that is news. */
    failed(id: string): boolean {
      const before = failures.get(id)
      const alone = before ? before.alone + (successes > before.successes ? 1 : 0) : 0
      failures.delete(id)
      failures.set(id, { successes, alone })
      if (failures.size > REMEMBERED_MAX) failures.delete(failures.keys().next().value ?? '')
      if (alone >= ALONE_MAX) return false
      const news = provider !== 'down'
      provider = 'down'
      return news
    },

    /** A message arrived. `hurry` is called when others may have waited for that, with those that only wait for themselves. */
    async arrived(id: string, hurry: (except: string[]) => Promise<void>): Promise<void> {
      successes++
      failures.delete(id)
      if (provider === 'works') return
      const was = provider
      provider = 'works'
      try {
        await hurry([...failures].flatMap(([other, { alone }]) => (alone >= ALONE_MAX ? [other] : [])))
      } catch (error) {
        provider = was
        throw error
      }
    },
  }
}
