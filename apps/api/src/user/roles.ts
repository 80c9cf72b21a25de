import { Refused, Role, UserStatus } from '@foyer/domain'
import { recordActivity } from '../activity/activities.ts'
import type { App } from '../app.ts'
import type { Tx } from '../database/database.ts'
import { lockCompany } from '../registration/companies.ts'
import type { SignedIn } from '../session/signedIn.ts'
import { lockEmployee } from './lockedUser.ts'
import { UserEntity } from './user.entity.ts'
import type { UserRow } from './userRows.ts'
import { userAnew } from './users.ts'

/** Gives an employee another role, a former one for when they come back. It counts from their next request on. */
export async function changeRole(app: App, viewer: SignedIn, id: string, role: Role): Promise<UserRow> {
  await app.database.inTransaction(async tx => {
    await lockCompany(tx)
    const user = await lockEmployee(tx, id)
    await giveRole(tx, app.clock(), viewer, user, role)
    if (user.role === Role.ADMIN) await demandAnAdmin(tx)
  })
  return userAnew(app, id)
}

/** Gives a role to whom nobody else can change meanwhile; nothing happens if they have it. */
export async function giveRole(tx: Tx, at: number, by: SignedIn, user: UserEntity, role: Role): Promise<void> {
  if (user.role === role) return
  await tx.update(UserEntity, { id: user.id }, { role })
  const details = { before: { role: user.role }, after: { role } }
  await recordActivity(tx, { at, kind: 'ROLE_CHANGED', by, subjectId: user.id, details })
}

/** Refuses what leaves the company without an admin. Asked behind the company's lock: of two admins, one stays. */
export async function demandAnAdmin(tx: Tx): Promise<void> {
  const left = await tx.countBy(UserEntity, { role: Role.ADMIN, status: UserStatus.ACTIVE })
  if (left > 0) return
  throw new Refused('LAST_ADMIN', 'A company needs an admin. Make somebody else an admin first.')
}
