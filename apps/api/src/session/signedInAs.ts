import { narrowed, permissionsOf, type Role } from '@foyer/domain'
import type { App } from '../app.ts'
import type { SignedIn } from './signedIn.ts'

/** What is read of whoever asks, by whatever proves them; `users` is `u` and `company` is `c`. */
export const SELECT_SIGNED_IN = `u.id AS userId, u.role, u.first_name AS firstName, u.last_name AS lastName,
  u.department_id AS departmentId, u.must_change_password AS mustChangePassword, c.everyone_may_invite AS everyoneMayInvite,
  c.structure_version AS structureVersion`

export interface SignedInRow {
  userId: string
  role: Role
  firstName: string
  lastName: string
  departmentId: string | null
  mustChangePassword: number
  everyoneMayInvite: number
  structureVersion: number
}

/** Whoever asks, with the role and the policy as they are now, and of an API token with no more than its scopes. */
export function signedInAs(
  app: App,
  row: SignedInRow,
  by: Pick<SignedIn, 'sessionId' | 'token' | 'address'>,
): SignedIn {
  const { userId, role, firstName, lastName, departmentId } = row
  app.structure.expect(Number(row.structureVersion))
  const rights = permissionsOf(role, {
    everyoneMayInvite: Number(row.everyoneMayInvite) === 1,
    commercial: app.config.commercial,
  })
  const { sessionId, token, address } = by
  return {
    userId,
    sessionId,
    token,
    role,
    firstName,
    lastName,
    departmentId,
    address,
    mustChangePassword: Number(row.mustChangePassword) === 1,
    may: token ? narrowed(rights, token.scopes, 'acts') : rights,
    sees: token ? narrowed(rights, token.scopes, 'sees') : rights,
  }
}
