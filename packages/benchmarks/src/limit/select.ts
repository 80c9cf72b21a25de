import Sqlite from 'better-sqlite3'
import { createPool, type RowDataPacket } from 'mysql2'
import type { Select } from './pages.ts'

/** Prepared statements, each prepared once. */
export function openSelect(url: string): Select {
  return url.startsWith('sqlite:') ? overSqlite(url.slice('sqlite:'.length)) : overMariadb(url)
}

function overSqlite(path: string): Select {
  const connection = new Sqlite(path, { readonly: true })
  const statements = new Map<string, Sqlite.Statement>()
  return async (sql, params) => {
    let statement = statements.get(sql)
    if (!statement) {
      statement = connection.prepare(sql)
      statements.set(sql, statement)
    }
    return statement.all(...params) as never
  }
}

function overMariadb(uri: string): Select {
  const pool = createPool({ uri, connectionLimit: 10, charset: 'utf8mb4_bin', supportBigNumbers: true })
  return (sql, params) =>
    new Promise((resolve, reject) =>
      pool.execute<RowDataPacket[]>(sql, params, (error, rows) => (error ? reject(error) : resolve(rows as never))),
    )
}
