import type { Tx } from '../database/database.ts'

/**
 * Lets whoever changes departments or workgroups do so one after the other, and has every replica read them anew: each
 * request asks for the version beside who is asking.
 */
export async function lockStructure(tx: Tx): Promise<void> {
  await tx.query('UPDATE company SET structure_version = structure_version + 1 WHERE id = 1')
}
