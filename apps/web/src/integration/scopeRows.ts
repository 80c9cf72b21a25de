import { type Permissions, SCOPES, type Scope } from '@foyer/domain'

/** What a token may be allowed, as a person looks for it: a subject, what it shows and what it changes. */
interface ScopeRow {
  subject: string
  read?: Scope
  write?: Scope
}

/** Every scope once, in groups. */
export const scopeGroups = [
  {
    group: 'people',
    rows: [
      { subject: 'employees', read: 'employees:read', write: 'employees:write' },
      { subject: 'roles', write: 'roles:write' },
      { subject: 'invitations', read: 'invitations:read', write: 'invitations:write' },
      { subject: 'applicants', read: 'applicants:read', write: 'applicants:decide' },
    ],
  },
  {
    group: 'company',
    rows: [
      { subject: 'structure', read: 'structure:read', write: 'structure:write' },
      { subject: 'policy', read: 'policy:read', write: 'policy:write' },
      { subject: 'activity', read: 'activity:read' },
      { subject: 'audit', read: 'audit:read' },
    ],
  },
  {
    group: 'machines',
    rows: [
      { subject: 'scim', write: 'scim:write' },
      { subject: 'integrations', read: 'integrations:read', write: 'integrations:write' },
      { subject: 'messages', read: 'messages:read' },
      { subject: 'tokens', read: 'tokens:read', write: 'tokens:write' },
    ],
  },
  { group: 'account', rows: [{ subject: 'account', read: 'account:read', write: 'account:write' }] },
] as const satisfies { group: string; rows: ScopeRow[] }[]

export type ScopeSubject = (typeof scopeGroups)[number]['rows'][number]['subject']

// Their permissions show or do more; something they are good for in anybody's hands.
const FOR_EVERYBODY: ReadonlySet<Scope> = new Set(['employees:read', 'policy:read', 'tokens:read', 'tokens:write'])

// Half a synchronisation would be none.
const ALL_OR_NOTHING: ReadonlySet<Scope> = new Set(['scim:write'])

/** Whether a token of somebody who may this could do anything with the scope. */
export function isUseful(scope: Scope, may: Permissions): boolean {
  const { permissions } = SCOPES[scope]
  if (permissions.length === 0 || FOR_EVERYBODY.has(scope)) return true
  const allowed = permissions.filter(permission => may[permission])
  return ALL_OR_NOTHING.has(scope) ? allowed.length === permissions.length : allowed.length > 0
}

/** Who could make use of a scope, for those who cannot. */
export function whoseScope(scope: Scope): 'inviters' | 'moderators' | 'admins' {
  if (scope.startsWith('invitations:')) return 'inviters'
  return scope.startsWith('applicants:') ? 'moderators' : 'admins'
}

// Captured messages hold links that let whoever reads them in as somebody else: nobody gets that along with the rest.
const readEverything = (Object.keys(SCOPES) as Scope[]).filter(
  scope => !SCOPES[scope].acts && scope !== 'messages:read',
)

/** What tokens are mostly made for. */
export const scopePresets = {
  readAll: readEverything,
  invite: ['invitations:read', 'invitations:write', 'structure:read'],
  scim: ['scim:write'],
} as const satisfies Record<string, readonly Scope[]>

/** What a preset is worth in somebody's hands; nothing where its point is lost. */
export function presetScopes(preset: keyof typeof scopePresets, may: Permissions): Scope[] {
  const asked: readonly Scope[] = scopePresets[preset]
  const useful = asked.filter(scope => isUseful(scope, may))
  return preset === 'readAll' || useful.length === asked.length ? useful : []
}

/** Scopes as the list has them: which subjects, and whether they are shown, changed, or both. */
export function scopeSubjects(scopes: readonly Scope[]): { subject: ScopeSubject; ways: 'read' | 'write' | 'both' }[] {
  const has = (scope: Scope | undefined) => scope !== undefined && scopes.includes(scope)
  const rows: readonly (ScopeRow & { subject: ScopeSubject })[] = scopeGroups.flatMap(({ rows }) => [...rows])
  return rows
    .filter(({ read, write }) => has(read) || has(write))
    .map(({ subject, read, write }) => ({
      subject,
      ways: has(read) && has(write) ? 'both' : has(read) ? 'read' : 'write',
    }))
}
