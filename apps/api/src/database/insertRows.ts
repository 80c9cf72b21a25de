import type { ObjectLiteral } from 'typeorm'
import type { Tx } from './database.ts'

/** SQLite binds so many values in one statement; MySQL, twice as many. */
const VALUES_MAX = 32_766

/**
 * Inserts many rows by as few statements as there can be. The query builder would name, clone and look up each value:
 * with a thousand rows that took most of a call's time.
 */
export async function insertRows<Entity extends ObjectLiteral>(
  tx: Tx,
  entity: new () => Entity,
  rows: readonly Entity[],
): Promise<void> {
  const { tableName, columns } = tx.connection.getMetadata(entity)
  const { driver } = tx.connection
  const into = `INSERT INTO ${tableName} (${columns.map(({ databaseName }) => databaseName)}) VALUES `
  const placeholders = `(${columns.map(() => '?')})`
  const atOnce = Math.floor(VALUES_MAX / columns.length)
  for (let start = 0; start < rows.length; start += atOnce) {
    const some = rows.slice(start, start + atOnce)
    const values = some.flatMap(row =>
      columns.map(column => driver.preparePersistentValue(row[column.propertyName], column)),
    )
    await tx.query(into + some.map(() => placeholders).join(), values)
  }
}
