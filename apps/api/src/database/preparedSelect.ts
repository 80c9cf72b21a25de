import Sqlite from 'better-sqlite3'
import { createPool, type RowDataPacket } from 'mysql2'
import type { Config } from '../config.ts'

interface PreparedSelect {
  select<Row>(sql: string, params?: readonly unknown[]): Promise<Row[]>
  /** The one number that a SELECT gives, as it is now; the same question is not asked more often than that takes. */
  count(sql: string, params?: readonly unknown[]): Promise<number>
  close(): Promise<void>
}

/** Reads by prepared statements. On SQLite over a connection of their own, so that they never see what is not committed. */
export function preparedSelect(where: Config['database']): PreparedSelect {
  if (where.kind === 'mysql') return overPool(where.url)
  const connection = new Sqlite(where.path, { readonly: true })
  connection.pragma('busy_timeout = 5000')
  const statements = new Map<string, Sqlite.Statement>()
  const all = <Row>(sql: string, params: readonly unknown[]) => {
    let statement = statements.get(sql)
    if (!statement) {
      if (statements.size >= 256) statements.clear()
      statement = connection.prepare(sql)
      statements.set(sql, statement)
    }
    return statement.all(...params) as Row[]
  }
  return {
    async select<Row>(sql: string, params: readonly unknown[] = []) {
      return all<Row>(sql, params)
    },
    count: untilWritten(connection, (sql, params) => numberIn(all(sql, params))),
    async close() {
      connection.close()
    },
  }
}

// TypeORM speaks MySQL's text protocol; `execute` speaks the binary, prepared one. A pool of its own, so that reads and
// health checks get answers while every writer waits for a lock.
function overPool(url: string): PreparedSelect {
  const pool = createPool({
    uri: url,
    connectionLimit: 10,
    connectTimeout: 5_000,
    charset: 'utf8mb4_bin',
    supportBigNumbers: true,
    enableKeepAlive: true,
    maxPreparedStatements: 256,
  })
  const select = <Row>(sql: string, params: readonly unknown[] = []) =>
    new Promise<Row[]>((resolve, reject) =>
      pool.execute<RowDataPacket[]>(sql, params as string[], (error, rows) =>
        error ? reject(error) : resolve(rows as Row[]),
      ),
    )
  return {
    select,
    count: togetherWithOthers(async (sql, params) => numberIn(await select(sql, params))),
    close: () => new Promise(done => pool.end(() => done())),
  }
}

const numberIn = ([row]: Record<string, unknown>[]): number => Number(Object.values(row ?? {})[0] ?? 0)
const keyOf = (sql: string, params: readonly unknown[]) => JSON.stringify([sql, params])

/**
 * Counted once until anybody, this program or another, commits anything: SQLite numbers what others have committed, and
 * telling that number takes microseconds, where counting 100,000 rows holds everybody up for milliseconds.
 */
function untilWritten(
  connection: Sqlite.Database,
  count: (sql: string, params: readonly unknown[]) => number,
): PreparedSelect['count'] {
  const version = connection.prepare('PRAGMA data_version').pluck()
  let known = new Map<string, number>()
  let knownAt: unknown
  return async (sql, params = []) => {
    // Asked before the count: what is committed between the two makes the number older than what was counted, never newer.
    const now = version.get()
    if (now !== knownAt || known.size >= 1_000) known = new Map()
    knownAt = now
    const key = keyOf(sql, params)
    const number = known.get(key) ?? count(sql, params)
    known.set(key, number)
    return number
  }
}

/**
 * Who asks while the same is being counted waits for the next count, all together: it begins after each of them has asked,
 * so nobody is told what was before. However many ask, two counts are on the way at most.
 */
export function togetherWithOthers(
  count: (sql: string, params: readonly unknown[]) => Promise<number>,
): PreparedSelect['count'] {
  const underWay = new Map<string, { now: Promise<number>; next: Promise<number> | null }>()
  const begin = (key: string, sql: string, params: readonly unknown[]): Promise<number> => {
    const now = count(sql, params).finally(() => {
      if (underWay.get(key)?.now === now && underWay.get(key)?.next === null) underWay.delete(key)
    })
    underWay.set(key, { now, next: null })
    return now
  }
  return (sql, params = []) => {
    const key = keyOf(sql, params)
    const it = underWay.get(key)
    if (!it) return begin(key, sql, params)
    it.next ??= it.now.then(
      () => begin(key, sql, params),
      () => begin(key, sql, params),
    )
    return it.next
  }
}
