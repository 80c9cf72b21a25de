import Sqlite from 'better-sqlite3'
import { createPool, type RowDataPacket } from 'mysql2'
import type { Config } from '../config.ts'

interface PreparedSelect {
  select<Row>(sql: string, params?: readonly unknown[]): Promise<Row[]>
  close(): Promise<void>
}

/** Reads by prepared statements. On SQLite over a connection of their own, so that they never see what is not committed. */
export function preparedSelect(where: Config['database']): PreparedSelect {
  if (where.kind === 'mysql') return overPool(where.url)
  const connection = new Sqlite(where.path, { readonly: true })
  connection.pragma('busy_timeout = 5000')
  const statements = new Map<string, Sqlite.Statement>()
  return {
    async select<Row>(sql: string, params: readonly unknown[] = []) {
      let statement = statements.get(sql)
      if (!statement) {
        if (statements.size >= 256) statements.clear()
        statement = connection.prepare(sql)
        statements.set(sql, statement)
      }
      return statement.all(...params) as Row[]
    },
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
  return {
    select: <Row>(sql: string, params: readonly unknown[] = []) =>
      new Promise<Row[]>((resolve, reject) =>
        pool.execute<RowDataPacket[]>(sql, params as string[], (error, rows) =>
          error ? reject(error) : resolve(rows as Row[]),
        ),
      ),
    close: () => new Promise(done => pool.end(() => done())),
  }
}
