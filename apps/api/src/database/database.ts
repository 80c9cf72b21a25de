import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { createConnection, type RowDataPacket } from 'mysql2/promise'
import { DataSource, type DataSourceOptions, type EntityManager } from 'typeorm'
import type { Config } from '../config.ts'
import { entities } from './entities.ts'
import { fifo } from './fifo.ts'
import { migrations } from './migrations/index.ts'
import { preparedSelect } from './preparedSelect.ts'
import { withRetries } from './retries.ts'
import { SnakeNaming } from './snakeNaming.ts'

/** What a use case gets inside a transaction. */
export type Tx = EntityManager

export interface Database {
  readonly kind: 'sqlite' | 'mysql'
  readonly writer: DataSource
  /**
   * Runs a use case's writes in one transaction; what it throws rolls back. The only way to write. The function may run
   * again after a deadlock, so it must not do anything that a rollback does not undo.
   */
  inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Runs one statement by itself, in turn with the transactions: for libraries that bring their own SQL. */
  inTurn<T>(work: () => Promise<T>): Promise<T>
  /** A prepared SELECT outside any transaction: plain rows, committed data only. `?` marks a parameter. */
  select<Row>(sql: string, params?: readonly unknown[]): Promise<Row[]>
  /** Called after every committed transaction. Returns how to stop it. */
  onCommit(listener: () => void): () => void
  close(): Promise<void>
}

export async function openDatabase(where: Config['database']): Promise<Database> {
  const sqlite = where.kind === 'sqlite'
  if (sqlite) mkdirSync(dirname(where.path), { recursive: true })
  const writer = await new DataSource(sqlite ? sqliteOptions(where.path) : await mysqlOptions(where.url)).initialize()
  await migrate(writer)
  const reads = preparedSelect(where, writer)

  // better-sqlite3 has one connection: two transactions at once would be one. MySQL has a pool.
  const turn = sqlite ? fifo() : <T>(work: () => Promise<T>) => work()
  const listeners = new Set<() => void>()

  return {
    kind: where.kind,
    writer,
    async inTransaction(work) {
      const result = await withRetries(() => turn(() => writer.transaction(work)))
      for (const listener of listeners) listener()
      return result
    },
    inTurn: work => withRetries(() => turn(work)),
    select: reads.select,
    onCommit(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      await turn(async () => undefined)
      await reads.close()
      await writer.destroy()
    },
  }
}

/** Replicas that start together migrate one after the other. */
async function migrate(writer: DataSource): Promise<void> {
  if (writer.options.type === 'better-sqlite3') {
    await writer.runMigrations({ transaction: 'each' })
    return
  }
  const runner = writer.createQueryRunner()
  try {
    // Locks are for the whole server: the database's name keeps two installations apart.
    await runner.query("SELECT GET_LOCK(CONCAT('foyer:', DATABASE()), 120)")
    await writer.runMigrations({ transaction: 'each' })
    await runner.query("SELECT RELEASE_LOCK(CONCAT('foyer:', DATABASE()))")
  } finally {
    await runner.release()
  }
}

const common = {
  entities,
  migrations,
  migrationsTableName: 'migrations',
  namingStrategy: new SnakeNaming(),
  synchronize: false,
  logging: false,
}

async function mysqlOptions(url: string): Promise<DataSourceOptions> {
  const connection = await createConnection({
    uri: url,
    connectTimeout: 5_000,
  })
  const [rows] = await connection.query<RowDataPacket[]>('SELECT VERSION() AS version')
  await connection.end()
  return {
    ...common,
    // MariaDB describes its columns in words of its own, which migrations have to know.
    type: String(rows[0]?.version).includes('MariaDB') ? 'mariadb' : 'mysql',
    url,
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    supportBigNumbers: true,
    bigNumberStrings: false,
    connectTimeout: 5_000,
    poolSize: 10,
    extra: { enableKeepAlive: true, maxPreparedStatements: 256 },
  }
}

function sqliteOptions(path: string): DataSourceOptions {
  return {
    ...common,
    type: 'better-sqlite3',
    database: path,
    enableWAL: true,
    prepareDatabase: db => {
      db.pragma('busy_timeout = 5000')
      // With WAL, NORMAL survives a killed process; only a power cut may lose the last commits, never the file.
      db.pragma('synchronous = NORMAL')
    },
  }
}
