import type { Tx } from './database.ts'

/**
 * Holds a row until the transaction ends: who comes for it meanwhile waits. Asked before anything else is read, so that what is
 * read from then on is as it is behind the lock. Both databases lock a row that is written with what it has.
 */
export async function holdRow(
  tx: Tx,
  table: 'api_tokens' | 'company' | 'users' | 'webhooks',
  id: string | number,
): Promise<void> {
  await tx.query(`UPDATE ${table} SET id = id WHERE id = ?`, [id])
}
