import type { EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm'
import type { Tx } from './database.ts'

/**
 * Claims a one-time act: one guarded UPDATE, true for exactly one of all who try at once. The `where` says the state in
 * which the act is allowed; raw SQL with `:name` parameters, instants as numbers.
 */
export async function claim<E extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<E>,
  set: QueryDeepPartialEntity<E>,
  where: string,
  params: ObjectLiteral,
): Promise<boolean> {
  const result = await tx.createQueryBuilder().update(entity).set(set).where(where, params).execute()
  return result.affected === 1
}
