import type { Permissions, Role, Scope } from '@foyer/domain'

/** Whoever is asking, as every use case sees them. */
export interface SignedIn {
  userId: string
  /** Null for who comes with an API token. */
  sessionId: string | null
  /** The API token that they come with; null for who is signed in. */
  token: Token | null
  role: Role
  firstName: string
  lastName: string
  departmentId: string | null
  /** The network address that this request came from. */
  address: string | null
  mustChangePassword: boolean
  /** What they may do: by their role, and with an API token as far as its scopes act. */
  may: Permissions
  /** What they may see of it: scopes that only read count, too. */
  sees: Permissions
}

interface Token {
  id: string
  name: string
  scopes: readonly Scope[]
}

/** Whether nothing that an API token lacks stands in the way: it has the scope, or nobody comes with one. */
export const holds = ({ token }: Pick<SignedIn, 'token'>, scope: Scope): boolean =>
  token === null || token.scopes.includes(scope)
