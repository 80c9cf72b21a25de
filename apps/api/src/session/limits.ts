import { Refused } from '@foyer/domain'
import type { Pool } from 'mysql2'
import { type RateLimiterAbstract, RateLimiterMySQL, RateLimiterRes, RateLimiterSQLite } from 'rate-limiter-flexible'
import { LessThan } from 'typeorm'
import type { Database } from '../database/database.ts'
import { hashToken } from '../database/ids.ts'
import { RateLimitEntity } from './session.entity.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE

/** Calls that one API token may make in a minute: a program that runs wild does not take the others' turn. */
export const CALLS_PER_MINUTE = 1_200

interface Allowed {
  points: number
  seconds: number
  what: string
  /** Whether what was used up is remembered here as well, and not asked for again: never of what can be forgiven elsewhere. */
  remembered?: boolean
}

/** How often something may happen, in `seconds`, for one key. */
const LIMITS = {
  /** Per API token; counted in shares, see `tokenCalls.ts`. */
  tokenCalls: { points: CALLS_PER_MINUTE, seconds: MINUTE, what: 'calls of this API token', remembered: true },
  /** Per login and network address together, so that a stranger never locks the real person out. */
  signIn: { points: 10, seconds: 15 * MINUTE, what: 'attempts to sign in' },
  /** Per network address: guessing many logins from one place. */
  signInFromAddress: {
    points: 300,
    seconds: 15 * MINUTE,
    what: 'attempts to sign in from your network',
  },
  /** Per viewer. */
  changePassword: {
    points: 10,
    seconds: 15 * MINUTE,
    what: 'attempts to change the password',
  },
  /** Per viewer: codes to prove a phone. */
  phoneProof: { points: 5, seconds: HOUR, what: 'codes' },
  /** Mails per recipient. */
  join: { points: 3, seconds: HOUR, what: 'requests for this address' },
  resetPassword: { points: 3, seconds: HOUR, what: 'requests for this login' },
  /** Per network address: a quick link in wrong hands must not mail the world. */
  joinFromAddress: {
    points: 300,
    seconds: HOUR,
    what: 'requests from your network',
  },
  /** Per network address: asking for fresh invitations. */
  askFromAddress: { points: 60, seconds: HOUR, what: 'requests from your network' },
  resetFromAddress: {
    points: 300,
    seconds: HOUR,
    what: 'requests from your network',
  },
} as const satisfies Record<string, Allowed>
export type Limit = keyof typeof LIMITS

export interface Limits {
  /**
   * Counts one (or `times`), or refuses with TOO_MANY and says when to try again. Counted outside the use case's transaction:
   * it stays. Answers in how many milliseconds the counting begins anew.
   */
  count(limit: Limit, key: string, times?: number): Promise<number>
  /** Forgets what was counted: the person has shown that it was them. */
  forget(limit: Limit, key: string): Promise<void>
  /** Removes the counts whose time is over. */
  forgetOld(): Promise<void>
}

/** Limits kept in the database, so that they hold across replicas and restarts. */
export function databaseLimits(database: Database): Limits {
  const limiters = Object.fromEntries(
    Object.entries(LIMITS).map(([name, allowed]) => [name, limiter(database, name, allowed)]),
  ) as Record<Limit, RateLimiterAbstract>
  return {
    async count(limit, key, times = 1) {
      try {
        const { msBeforeNext } = await database.inTurn(() => limiters[limit].consume(hashToken(key), times))
        return msBeforeNext
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error
        const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1_000))
        throw new Refused('TOO_MANY', `Too many ${LIMITS[limit].what}. Try again ${inWords(seconds)}.`, null, seconds)
      }
    },
    async forgetOld() {
      // The library's own clock, which is the machine's.
      await database.inTransaction(tx => tx.delete(RateLimitEntity, { expire: LessThan(Date.now()) }))
    },
    async forget(limit, key) {
      await database.inTurn(() => limiters[limit].delete(hashToken(key)))
    },
  }
}

function limiter(
  database: Database,
  keyPrefix: string,
  { points, seconds, remembered = false }: Allowed,
): RateLimiterAbstract {
  const common = {
    keyPrefix,
    points,
    duration: seconds,
    ...(remembered && { inMemoryBlockOnConsumed: points }),
    tableName: 'rate_limits',
    tableCreated: true,
    clearExpiredByTimeout: false,
  }
  if (database.kind === 'sqlite') {
    const { databaseConnection } = database.writer.driver as unknown as {
      databaseConnection: unknown
    }
    return new RateLimiterSQLite({
      ...common,
      storeClient: databaseConnection,
      storeType: 'better-sqlite3',
    })
  }
  const { pool } = database.writer.driver as unknown as { pool: Pool }
  return new RateLimiterMySQL({
    ...common,
    storeClient: pool,
    storeType: 'pool',
    dbName: database.writer.driver.database,
  })
}

function inWords(seconds: number): string {
  if (seconds < 90) return `in ${seconds} seconds`
  const minutes = Math.ceil(seconds / 60)
  return `in ${minutes} minutes`
}
