import type { Permission, Scope } from '@foyer/domain'
import { Authorized } from 'type-graphql'

/**
 * Who may use an operation:
 * `anyone`, `viewer` (signed in, even with a temporary password), `employee` (signed in), or who has a permission.
 */
export type Access = 'anyone' | 'viewer' | 'employee' | Permission

/** The rule at an operation's door. */
export interface AccessRule {
  access: Access
  /** What an API token needs beside; null where every token will do, or none. */
  scope: Scope | null
}

/**
 * The access rule of an operation: who may, and with which scope a token may for them. Every operation has exactly one;
 * a test walks the schema to prove it. The scope is told at the end of the operation's description.
 */
export const Access = (access: Access, scope: Scope | null = null) => Authorized<AccessRule>({ access, scope })
