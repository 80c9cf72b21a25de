import type { Scope } from '@foyer/domain'
import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { holds, type SignedIn } from '../session/signedIn.ts'
import type { AccessRules } from './accessRules.ts'
import { forbidden } from './args.ts'

/**
 * Fields that lead from one noun to another: with an API token they need the other noun's scope, too. Whoever may see
 * departments does not for that reason see people. A test walks the schema: each such field is here, or shows what its own
 * noun's scope shows anyway.
 */
export const FIELD_SCOPES: Readonly<Record<string, Scope>> = {
  'Activity.actor': 'employees:read',
  'Activity.subject': 'employees:read',
  'ApiToken.owner': 'employees:read',
  'AuditEntry.actor': 'employees:read',
  'AuditEntry.subject': 'employees:read',
  'Department.head': 'employees:read',
  'Event.invitation': 'invitations:read',
  'Event.user': 'employees:read',
  'Invitation.acceptedBy': 'employees:read',
  'Invitation.invitedBy': 'employees:read',
  'Invitation.revokedBy': 'employees:read',
  'User.decidedBy': 'employees:read',
  'User.invitation': 'invitations:read',
  'User.openInvitationCount': 'invitations:read',
  'User.serviceTokenCount': 'tokens:read',
  'Webhook.createdBy': 'employees:read',
}

// Apollo keeps parsed documents, so the same node comes again and again.
const cache = new WeakMap<OperationDefinitionNode, ReadonlySet<Scope>>()

/** The scopes that an operation needs: of its doors, and of the fields behind them. */
export function scopesNeeded(
  schema: GraphQLSchema,
  rules: AccessRules,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ReadonlySet<Scope> {
  const known = cache.get(operation)
  if (known) return known
  const scopes = new Set<Scope>()
  const types = new TypeInfo(schema)
  visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.FIELD](field) {
        const name = `${types.getParentType()?.name}.${field.name.value}`
        const scope = rules.get(name)?.scope ?? FIELD_SCOPES[name]
        if (scope) scopes.add(scope)
      },
    }),
  )
  cache.set(operation, scopes)
  return scopes
}

/** What a token is told that would need other scopes. */
export function lacking(scopes: readonly Scope[]): GraphQLError {
  const names = scopes.map(scope => `\`${scope}\``).join(', ')
  const error = forbidden(`This token lacks ${scopes.length === 1 ? 'the scope' : 'the scopes'} ${names}.`)
  Object.assign(error.extensions, { scopes, http: { status: 403 } })
  return error
}

/** Only with these scopes; who is signed in needs none. */
export function demandScopes(viewer: SignedIn, scopes: readonly Scope[]): void {
  const missing = [...new Set(scopes)].filter(scope => !holds(viewer, scope))
  if (missing.length > 0) throw lacking(missing)
}
