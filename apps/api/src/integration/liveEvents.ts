import { EventEmitter, on } from 'node:events'
import type { EventType } from '@foyer/domain'
import type { FastifyBaseLogger } from 'fastify'
import type { Database } from '../database/database.ts'

/** An event as it is told to who listens. */
export interface LiveEvent {
  id: string
  type: EventType
  at: number
  subjectId: string | null
}

export interface LiveEvents {
  /** Events from now on, of this replica and all others; now and then null, so that who listens can look whether they still may. */
  listen(): AsyncIterableIterator<LiveEvent | null>
  /** How many listen. */
  listening(): number
  /** Ends everybody's listening. */
  stop(): void
}

/** Other replicas write events too: look for them so often, while somebody listens. */
const LOOK_EVERY_MS = 400
/** A transaction that was begun earlier may be committed later, and clocks differ: look back so far each time. */
const LOOK_BACK_MS = 15_000
/** More at once than any browser would want to hear one by one. */
const AT_ONCE = 2_000
const HEARTBEAT_MS = 3_000

/** Hears of every event that is committed, wherever, by looking into the table; only while somebody listens. */
export function liveEvents(database: Database, clock: () => number, log: FastifyBaseLogger): LiveEvents {
  const emitter = new EventEmitter().setMaxListeners(0)
  const stopping = new AbortController()
  const seen = new Map<string, number>()
  let listeners = 0
  let looking = false
  let again = false
  let begun = 0
  let timers: NodeJS.Timeout[] = []
  let forget = () => {}

  async function look(): Promise<void> {
    looking = true
    while (again && !stopping.signal.aborted) {
      again = false
      try {
        for (const event of await news()) emitter.emit('event', event)
      } catch (error) {
        log.error({ err: error }, 'Events cannot be read; looking again soon.')
      }
    }
    looking = false
  }

  /** What was not seen before, oldest first. */
  async function news(): Promise<LiveEvent[]> {
    const since = clock() - LOOK_BACK_MS
    const rows = await database.select<LiveEvent>(
      `SELECT id, type, at, subject_id AS subjectId FROM events WHERE at > ? ORDER BY at DESC, id DESC LIMIT ${AT_ONCE}`,
      [since],
    )
    for (const [id, at] of seen) if (at <= since) seen.delete(id)
    const fresh = rows.filter(({ id }) => !seen.has(id)).reverse()
    const first = seen.size === 0
    for (const { id, at } of fresh) seen.set(id, Number(at))
    return first ? fresh.filter(({ at }) => Number(at) >= begun) : fresh
  }

  function wake(): void {
    again = true
    if (!looking) void look()
  }

  /** From the first listener on; what happened before is no news. */
  function begin(): void {
    seen.clear()
    begun = clock()
    wake()
    forget = database.onCommit(wake)
    timers = [
      setInterval(wake, LOOK_EVERY_MS).unref(),
      setInterval(() => emitter.emit('event', null), HEARTBEAT_MS).unref(),
    ]
  }

  function end(): void {
    forget()
    for (const timer of timers) clearInterval(timer)
    timers = []
  }

  return {
    listen() {
      if (listeners++ === 0) begin()
      const source = on(emitter, 'event', { signal: stopping.signal })
      let over = false
      const leave = () => {
        if (over) return
        over = true
        if (--listeners === 0) end()
      }
      const listening: AsyncIterableIterator<LiveEvent | null> = {
        async next() {
          try {
            const { value, done } = await source.next()
            if (!done) return { value: (value as [LiveEvent | null])[0], done: false }
          } catch {
            // Stopped.
          }
          leave()
          return { value: undefined, done: true }
        },
        async return() {
          leave()
          await source.return?.()
          return { value: undefined, done: true }
        },
        [Symbol.asyncIterator]: () => listening,
      }
      return listening
    },
    listening: () => listeners,
    stop() {
      stopping.abort()
      end()
    },
  }
}
