import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { createConnection, type RowDataPacket } from 'mysql2/promise'

export type Kind = 'sqlite' | 'mariadb'
export type Value = string | number | null

/** A database beside the servers: to fill it, to look into it and to tidy up. */
export interface Database {
  kind: Kind
  name: string
  label: string
  /** As the servers' environment names it. */
  url: string
  run(sql: string, params?: Value[]): Promise<void>
  select<Row>(sql: string, params?: Value[]): Promise<Row[]>
  /** Many rows, thousands in a statement. */
  insert(table: string, columns: string[], rows: Value[][]): Promise<void>
  close(): Promise<void>
}

const folder = join(tmpdir(), 'foyer-bench')

/** Opens the database of this name; `anew` forgets what is there. */
export async function openDatabase(kind: Kind, name: string, anew: boolean): Promise<Database> {
  return kind === 'sqlite' ? openSqlite(name, anew) : openMariadb(name, anew)
}

async function openSqlite(name: string, anew: boolean): Promise<Database> {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name}.sqlite`)
  if (anew) for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
  const connection = new Sqlite(path)
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = NORMAL')
  connection.pragma('busy_timeout = 10000')
  return {
    kind: 'sqlite',
    name,
    label: 'SQLite',
    url: `sqlite:${path}`,
    async run(sql, params = []) {
      connection.prepare(sql).run(...params)
    },
    async select<Row>(sql: string, params: Value[] = []) {
      return connection.prepare(sql).all(...params) as Row[]
    },
    async insert(table, columns, rows) {
      // SQLite binds at most 32,766 values.
      for (const some of chunks(rows, Math.floor(32_766 / columns.length))) {
        connection.prepare(`${insertInto(table, columns)} ${some.map(marks).join()}`).run(...some.flat())
      }
    },
    async close() {
      connection.close()
    },
  }
}

async function openMariadb(name: string, anew: boolean): Promise<Database> {
  const server = process.env.TEST_MYSQL_URL ?? 'mysql://root@127.0.0.1:3306'
  const url = new URL(server)
  url.pathname = `/${name}`
  const maker = await createConnection({ uri: server })
  if (anew) await maker.query(`DROP DATABASE IF EXISTS ${name}`)
  await maker.query(`CREATE DATABASE IF NOT EXISTS ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`)
  await maker.end()
  const connection = await createConnection({ uri: url.href, charset: 'utf8mb4_bin' })
  const [[row]] = await connection.query<RowDataPacket[]>('SELECT VERSION() AS version')
  return {
    kind: 'mariadb',
    name,
    label: String(row?.version).includes('MariaDB') ? 'MariaDB' : 'MySQL',
    url: url.href,
    async run(sql, params = []) {
      await connection.query(sql, params)
    },
    async select<Row>(sql: string, params: Value[] = []) {
      const [rows] = await connection.query<RowDataPacket[]>(sql, params)
      return rows as Row[]
    },
    async insert(table, columns, rows) {
      for (const some of chunks(rows, 5_000)) await connection.query(`${insertInto(table, columns)} ?`, [some])
    },
    close: () => connection.end(),
  }
}

/** All of it, or nothing. */
export async function inTransaction(database: Database, work: () => Promise<void>): Promise<void> {
  await database.run('BEGIN')
  try {
    await work()
    await database.run('COMMIT')
  } catch (error) {
    await database.run('ROLLBACK')
    throw error
  }
}

const insertInto = (table: string, columns: string[]) => `INSERT INTO ${table} (${columns.join()}) VALUES`
const marks = (row: Value[]) => `(${row.map(() => '?').join()})`

function* chunks<T>(rows: T[], size: number): Generator<T[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size)
}
