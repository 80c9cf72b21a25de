import type { Permission } from '@foyer/domain'
import { Authorized } from 'type-graphql'

/**
 * Who may use an operation:
 * `anyone`, `viewer` (signed in, even with a temporary password), `employee` (signed in), or who has a permission.
 */
export type Access = 'anyone' | 'viewer' | 'employee' | Permission

/** The access rule of a query or mutation. Every one has exactly one; a test walks the schema to prove it. */
export const Access = (access: Access) => Authorized<Access>(access)
