import type { Permissions, Role } from '@foyer/domain'

/** Whoever is asking, as every use case sees them. */
export interface SignedIn {
  userId: string
  sessionId: string
  role: Role
  firstName: string
  lastName: string
  departmentId: string | null
  /** The network address that this request came from. */
  address: string | null
  mustChangePassword: boolean
  may: Permissions
}
