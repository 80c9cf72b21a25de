import { enumOf } from './enumOf.ts'
import type { Permission, Permissions } from './permission.ts'

/** What a scope lets an API token do. */
interface ScopeRule {
  /** The permissions of whoever the token acts for that it makes use of. Who lacks them sees by it what everybody sees. */
  permissions: readonly Permission[]
  /** Whether it changes things, and not only shows them. */
  acts: boolean
}

const scope = (acts: boolean, ...permissions: Permission[]): ScopeRule => ({ acts, permissions })

/**
 * What API tokens may be narrowed to, in a table that follows the permissions. A token does what its owner may *and* its
 * scopes name, nothing else.
 */
export const SCOPES = {
  'employees:read': scope(false, 'manageEmployees'),
  'employees:write': scope(true, 'manageEmployees', 'registerEmployees'),
  'roles:write': scope(true, 'manageEmployees'),
  'invitations:read': scope(false, 'invitePeople', 'manageInvitations'),
  'invitations:write': scope(true, 'invitePeople', 'manageInvitations', 'editInvitationMessage'),
  'applicants:read': scope(false, 'decideApplicants'),
  'applicants:decide': scope(true, 'decideApplicants'),
  'structure:read': scope(false),
  'structure:write': scope(true, 'manageStructure'),
  'policy:read': scope(false, 'manageRegistrationPolicy'),
  'policy:write': scope(true, 'manageRegistrationPolicy'),
  'activity:read': scope(false),
  'audit:read': scope(false, 'manageIntegrations'),
  'integrations:read': scope(false, 'manageIntegrations'),
  'integrations:write': scope(true, 'manageIntegrations'),
  'messages:read': scope(false, 'manageIntegrations'),
  'scim:write': scope(
    true,
    'manageEmployees',
    'registerEmployees',
    'manageStructure',
    'manageInvitations',
    'decideApplicants',
  ),
  'tokens:read': scope(false, 'manageIntegrations'),
  'tokens:write': scope(true, 'manageIntegrations'),
  'account:read': scope(false),
  'account:write': scope(true),
} as const satisfies Record<string, ScopeRule>
export type Scope = keyof typeof SCOPES

export const Scopes = Object.keys(SCOPES) as Scope[]

export const isScope = (text: string): text is Scope => Object.hasOwn(SCOPES, text)

/** What an owner's permissions are worth to a token: those that one of its scopes makes use of. */
export function narrowed(may: Permissions, scopes: readonly Scope[], forWhat: 'sees' | 'acts'): Permissions {
  const used = new Set<Permission>(
    scopes.filter(it => forWhat === 'sees' || SCOPES[it].acts).flatMap(it => [...SCOPES[it].permissions]),
  )
  return Object.fromEntries(
    Object.entries(may).map(([permission, allowed]) => [permission, allowed && used.has(permission as Permission)]),
  ) as unknown as Permissions
}

/** Where an API token comes from: somebody's own, or a program's, which has a person who answers for it. */
export const ApiTokenKind = enumOf('PERSONAL', 'SERVICE')
export type ApiTokenKind = keyof typeof ApiTokenKind

/** How long a token lives at most, and when nobody says how long. */
export const TOKEN_DAYS_MAX = 366
export const TOKEN_DAYS = 90
/** So many a person has at most; who needs more has lost sight of them. */
export const TOKENS_MAX = 100
