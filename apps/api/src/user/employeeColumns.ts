import type { Columns } from '../csv.ts'
import type { UserRow } from './userRows.ts'

/** What the file says of everybody. */
export const EMPLOYEE_COLUMNS: Columns<UserRow> = {
  'First name': user => user.firstName,
  'Last name': user => user.lastName,
  'E-mail': user => user.email,
  Phone: user => user.phone,
  Position: user => user.position,
  Department: user => pathOf(user.department).join(' / '),
  Workgroups: user => (user.workgroups ?? []).map(({ name }) => name).join('; '),
  Role: user => user.role,
  Status: user => user.status,
  'Joined through': user => user.joinedThrough,
  'Joined at': ({ joinedAt }) => (joinedAt === null ? null : new Date(Number(joinedAt)).toISOString()),
}

/** From the root down to it. */
function pathOf(department: UserRow['department']): string[] {
  const path: string[] = []
  for (let it = department; it; it = it.parent) path.unshift(it.name)
  return path
}
