import { UserStatus } from '@foyer/domain'
import { In } from 'typeorm'
import type { Tx } from '../database/database.ts'
import { UserEntity } from './user.entity.ts'

/** Which of these are active employees. */
export async function employeesAmong(tx: Tx, ids: string[]): Promise<Set<string>> {
  const rows = await tx.find(UserEntity, { select: { id: true }, where: { id: In(ids), status: UserStatus.ACTIVE } })
  return new Set(rows.map(({ id }) => id))
}

/** Moves everybody of a department to another, former employees too; they may come back. Says how many. */
export async function moveUsers(tx: Tx, fromId: string, toId: string): Promise<number> {
  const { affected } = await tx.update(UserEntity, { departmentId: fromId }, { departmentId: toId })
  return affected ?? 0
}
