import { setTimeout as pause } from 'node:timers/promises'

const TRIES = 4

/** Whether the database undid the transaction for a reason that has nothing to do with what it does. */
export function isDeadlock(error: unknown): boolean {
  const { errno, code } = (error ?? {}) as { errno?: number; code?: string }
  return errno === 1213 || errno === 1205 || (typeof code === 'string' && code.startsWith('SQLITE_BUSY'))
}

/** Whether there was no room to write. */
export function isDiskFull(error: unknown): boolean {
  const { errno, code } = (error ?? {}) as { errno?: number; code?: string }
  return code === 'SQLITE_FULL' || errno === 1021 || errno === 1114
}

/** Whether the connection went away: the pool makes another. */
export function isDisconnected(error: unknown): boolean {
  const { errno, code } = (error ?? {}) as { errno?: number; code?: string }
  const gone = ['PROTOCOL_CONNECTION_LOST', 'ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT']
  // 1053 server shutdown, 1317 query interrupted, 1927 connection was killed.
  return (code !== undefined && gone.includes(code)) || (errno !== undefined && [1053, 1317, 1927].includes(errno))
}

/** Runs again what a deadlock undid, up to three times, a little later each time. */
export async function withRetries<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (!isDeadlock(error) || attempt === TRIES) throw error
      await pause(Math.random() * 20 * 2 ** attempt)
    }
  }
}
