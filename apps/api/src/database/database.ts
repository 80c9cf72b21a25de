import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Pool } from 'mysql2'
import { createConnection, type RowDataPacket } from 'mysql2/promise'
import { DataSource, type DataSourceOptions, EntityManager } from 'typeorm'
import type { Config } from '../config.ts'
import { entities } from './entities.ts'
import { fifo } from './fifo.ts'
import { migrations } from './migrations/index.ts'
import { preparedSelect } from './preparedSelect.ts'
import { withRetries } from './retries.ts'
import { SnakeNaming } from './snakeNaming.ts'
import { sqliteTransaction } from './sqliteTransaction.ts'

/** What a use case gets inside a transaction. */
export type Tx = EntityManager

/** What only reads takes: a transaction, or `database.committed`. */
export interface Reads {
  query<Row>(sql: string, params: readonly unknown[]): Promise<Row[]>
}

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
  /** A prepared SELECT COUNT(*), as exact as `select`, and shared by all who ask the same. */
  count(sql: string, params?: readonly unknown[]): Promise<number>
  /** As `select`, for whoever reads in a transaction at other times. Waits for nobody who writes. */
  readonly committed: Reads
  /** Called after every committed transaction. Returns how to stop it. */
  onCommit(listener: () => void): () => void
  close(): Promise<void>
}

export async function openDatabase(where: Config['database']): Promise<Database> {
  const sqlite = where.kind === 'sqlite'
  if (sqlite) mkdirSync(dirname(where.path), { recursive: true })
  const writer = where.kind === 'sqlite' ? await openSqlite(where.path) : await openMysql(where)
  const reads = preparedSelect(where)

  // better-sqlite3 has one connection: two transactions at once would be one. MySQL has a pool.
  const turn = sqlite ? fifo() : <T>(work: () => Promise<T>) => work()
  const listeners = new Set<() => void>()

  return {
    kind: where.kind,
    writer,
    async inTransaction(work) {
      const once = () => (sqlite ? sqliteTransaction(writer, work) : writer.transaction(work))
      const result = await withRetries(() => turn(once))
      for (const listener of listeners) listener()
      return result
    },
    inTurn: work => withRetries(() => turn(work)),
    select: reads.select,
    count: reads.count,
    committed: { query: reads.select },
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

const common = {
  entities,
  migrations,
  migrationsTableName: 'migrations',
  namingStrategy: new SnakeNaming(),
  synchronize: false,
  logging: false,
}

/** Replicas that start together migrate one after the other, by a lock that this connection of its own holds. */
async function openMysql({ url, poolSize = 10 }: { url: string; poolSize?: number }): Promise<DataSource> {
  const connection = await createConnection({ uri: url, connectTimeout: 5_000 })
  try {
    // Such locks are for the whole server: the database's name keeps two installations apart.
    const [[row]] = await connection.query<RowDataPacket[]>(
      "SELECT VERSION() AS version, GET_LOCK(CONCAT('foyer:', DATABASE()), 120) AS locked",
    )
    if (Number(row?.locked) !== 1) {
      throw new Error('Another replica has been migrating for two minutes. Start again when it is done.')
    }
    // MariaDB describes its columns in words of its own, which migrations have to know.
    const type = String(row?.version).includes('MariaDB') ? 'mariadb' : 'mysql'
    return await openAndMigrate(mysqlOptions(type, url, poolSize), boundLockWaits)
  } finally {
    // Its end is the lock's end.
    await connection.end()
  }
}

const openSqlite = (path: string) => openAndMigrate(sqliteOptions(path))

/** A lock that another program holds is waited for four times (see retries.ts), and answered within ten seconds. */
async function boundLockWaits(dataSource: DataSource): Promise<void> {
  const bound = 'SET SESSION innodb_lock_wait_timeout = 2'
  const { pool } = dataSource.driver as unknown as { pool: Pool }
  pool.on('connection', connection => connection.query(bound))
  // The one that TypeORM has opened already.
  await dataSource.query(bound)
}

async function openAndMigrate(
  options: DataSourceOptions,
  prepare?: (dataSource: DataSource) => Promise<void>,
): Promise<DataSource> {
  const dataSource = await new DataSource(options).initialize()
  await prepare?.(dataSource)
  await dataSource.runMigrations({ transaction: 'each' })
  return dataSource
}

function mysqlOptions(type: 'mysql' | 'mariadb', url: string, poolSize: number): DataSourceOptions {
  return {
    ...common,
    type,
    url,
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    supportBigNumbers: true,
    bigNumberStrings: false,
    connectTimeout: 5_000,
    poolSize,
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
      db.pragma('busy_timeout = 500')
      // With WAL, NORMAL survives a killed process; only a power cut may lose the last commits, never the file.
      db.pragma('synchronous = NORMAL')
    },
  }
}

/**
 * Behind a SELECT in a transaction: what was read, and that nothing else was there, stays so until it ends, and it is read
 * as it is now and not as it was when the transaction began. On SQLite one transaction waits for the other anyway.
 */
export const heldToTheEnd = (reads: Reads): string =>
  reads instanceof EntityManager && reads.connection.options.type !== 'better-sqlite3' ? 'LOCK IN SHARE MODE' : ''
