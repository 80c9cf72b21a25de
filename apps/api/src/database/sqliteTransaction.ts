import type { Database as Connection } from 'better-sqlite3'
import type { DataSource, EntityManager } from 'typeorm'

/**
 * One transaction on SQLite's one connection. When a disk is full SQLite rolls back by itself; TypeORM's own ROLLBACK
 * then fails, it goes on counting one transaction open, and every later one would be a savepoint in a transaction that
 * nobody commits. So the two are made to agree again after each.
 */
export async function sqliteTransaction<T>(writer: DataSource, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  const { databaseConnection: connection } = writer.driver as unknown as { databaseConnection: Connection }
  const runner = writer.createQueryRunner() as unknown as { isTransactionActive: boolean; transactionDepth: number }
  try {
    const result = await writer.transaction(work)
    if (connection.inTransaction) throw new Error('SQLite did not commit.')
    return result
  } finally {
    if (connection.inTransaction) connection.exec('ROLLBACK')
    runner.isTransactionActive = false
    runner.transactionDepth = 0
  }
}
