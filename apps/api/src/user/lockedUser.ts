import { Refused, UserStatus } from '@foyer/domain'
import type { Tx } from '../database/database.ts'
import { holdRow } from '../database/holdRow.ts'
import type { UserEntity } from './user.entity.ts'
import { fullName, userIn } from './users.ts'

/**
 * An employee, active or former, while nobody else changes them. Asked before anything else is read, so that what is read
 * from then on is as it is behind the lock.
 */
export async function lockEmployee(tx: Tx, id: string): Promise<UserEntity> {
  await holdRow(tx, 'users', id)
  const user = await userIn(tx, id)
  if (!user) throw unknown()
  if (user.status === UserStatus.ACTIVE || user.status === UserStatus.DEACTIVATED) return user
  throw standsElsewhere(user)
}

export const unknown = () => new Refused('USER_UNKNOWN', 'There is no such person any more.')

const STANDS: Record<UserStatus, string> = {
  ACTIVE: 'is an active employee already',
  DEACTIVATED: 'was deactivated already',
  PENDING: 'is no employee yet: decide on them under Pending approval',
  REJECTED: 'is no employee: their request to join was declined',
}

/** Says how somebody stands, to who thought otherwise. */
export const standsElsewhere = (user: { firstName: string; lastName: string; status: UserStatus }) =>
  new Refused('CONFLICT', `${fullName(user)} ${STANDS[user.status]}.`)
