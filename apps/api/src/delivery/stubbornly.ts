import { setTimeout as pause } from 'node:timers/promises'

/** Writes down what cannot be found out again. Tries for ten seconds: the pool recovers within five. */
export async function stubbornly<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (tries === 20) throw error
      await pause(500)
    }
  }
}
