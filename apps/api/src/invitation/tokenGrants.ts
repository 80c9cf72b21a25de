import { Refused, Role } from '@foyer/domain'
import { holds, type SignedIn } from '../session/signedIn.ts'

/** Why an API token gives nobody a role; null where it may, or nobody comes with one. */
export function tokenGrantRefusal(viewer: SignedIn, role: Role): Refused | null {
  if (role === Role.EMPLOYEE || holds(viewer, 'roles:write')) return null
  return new Refused(
    'ROLE_TOO_HIGH',
    'This API token makes nobody more than an employee: it lacks `roles:write`.',
    'role',
  )
}
