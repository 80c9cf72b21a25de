import { setTimeout as pause } from 'node:timers/promises'

/** Asks again and again until the check passes, then returns what it returned; fails with its last reason. */
export async function eventually<T>(check: () => Promise<T> | T, withinMs = 25_000): Promise<T> {
  const end = Date.now() + withinMs
  for (;;) {
    try {
      return await check()
    } catch (error) {
      if (Date.now() > end) throw error
      await pause(20)
    }
  }
}
