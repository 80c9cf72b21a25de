import Sqlite from 'better-sqlite3'
import type { Pool, RowDataPacket } from 'mysql2'
import type { DataSource } from 'typeorm'
import type { Config } from '../config.ts'

interface PreparedSelect {
  select<Row>(sql: string, params?: readonly unknown[]): Promise<Row[]>
  close(): Promise<void>
}

/** Reads by prepared statements. On SQLite over a connection of their own, so that they never see what is not committed. */
export function preparedSelect(where: Config['database'], writer: DataSource): PreparedSelect {
  if (where.kind === 'mysql') return overPool((writer.driver as unknown as { pool: Pool }).pool)
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

// TypeORM speaks MySQL's text protocol; `execute` on its own pool speaks the binary, prepared one.
function overPool(pool: Pool): PreparedSelect {
  return {
    select: <Row>(sql: string, params: readonly unknown[] = []) =>
      new Promise<Row[]>((resolve, reject) =>
        pool.execute<RowDataPacket[]>(sql, params as string[], (error, rows) =>
          error ? reject(error) : resolve(rows as Row[]),
        ),
      ),
    close: async () => undefined,
  }
}
