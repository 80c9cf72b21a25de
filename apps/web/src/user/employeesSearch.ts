import { Role, UserOrder } from '@foyer/domain'
import { oneOf, type Raw, text } from '../search.ts'

/** The whole state of the Employees view, so that it can be bookmarked. */
export interface EmployeesSearch {
  search?: string | undefined
  department?: string | undefined
  workgroup?: string | undefined
  role?: Role | undefined
  /** ACTIVE when left out. */
  status?: 'DEACTIVATED' | undefined
  /** NAME when left out. */
  orderBy?: UserOrder | undefined
  /** Whose row is open. */
  user?: string | undefined
}

export function employeesSearch(raw: Raw): EmployeesSearch {
  return {
    search: text(raw.search),
    department: text(raw.department),
    workgroup: text(raw.workgroup),
    role: oneOf(Role, raw.role),
    status: oneOf({ DEACTIVATED: true }, raw.status),
    orderBy: oneOf(UserOrder, raw.orderBy),
    user: text(raw.user),
  }
}
