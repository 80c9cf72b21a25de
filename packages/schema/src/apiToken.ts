import { ApiTokenKind, type Scope as DomainScope, isScope, SCOPES, TOKEN_DAYS, TOKEN_DAYS_MAX } from '@foyer/domain'
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from './connection.ts'
import { DateTime } from './dateTime.ts'
import { orRefusal } from './refusal.ts'
import { User } from './user.ts'

/** What each scope shows or does, for whoever reads the schema. */
const WORDS: Record<DomainScope, string> = {
  'employees:read': 'Employees; for an admin’s token deactivated ones too.',
  'employees:write': 'Register, edit, deactivate and reactivate employees; renew their credentials.',
  'roles:write': 'Change roles; invite people with a higher role than EMPLOYEE.',
  'invitations:read': 'Invitations, their deliveries and the quick link.',
  'invitations:write': 'Invite, resend, revoke.',
  'applicants:read': 'Who waits for approval or was rejected.',
  'applicants:decide': 'Approve, reject, erase applicants.',
  'structure:read': 'Departments and workgroups.',
  'structure:write': 'Change departments and workgroups, and who is in a workgroup.',
  'policy:read': 'The registration policy.',
  'policy:write': 'Change the registration policy, the company’s name and the message text; reset the quick link.',
  'activity:read': 'The activity stream.',
  'audit:read': 'The audit log.',
  'integrations:read': 'The company chat, webhooks and what is wrong with providers.',
  'integrations:write': 'Change and test the company chat and webhooks.',
  'messages:read': 'Captured messages, links and temporary passwords included: whoever reads them can be anybody new.',
  'scim:write': 'Everything that an identity provider does by SCIM at `/scim/v2`.',
  'tokens:read': 'API tokens, without their secrets.',
  'tokens:write': 'Make tokens with some of one’s own scopes, which end with their maker; revoke tokens.',
  'account:read': 'One’s own sessions.',
  'account:write': 'One’s own profile, phone, password and sessions.',
}

const toScope = (value: unknown): DomainScope => {
  if (typeof value === 'string' && isScope(value)) return value
  throw new GraphQLError(`There is no scope ${JSON.stringify(value)}. There are ${Object.keys(SCOPES).join(', ')}.`)
}

/** A name with a colon cannot be an enum value, and integrators know scopes in this form from elsewhere. */
export const Scope = new GraphQLScalarType<DomainScope, string>({
  name: 'Scope',
  description: [
    'What an API token may be used for. It never allows more than its owner may.',
    ...Object.entries(WORDS).map(([scope, words]) => `- \`${scope}\`: ${words}`),
  ].join('\n'),
  serialize: value => value as string,
  parseValue: toScope,
  parseLiteral: node => toScope(node.kind === Kind.STRING ? node.value : null),
})

registerEnumType(ApiTokenKind, {
  name: 'ApiTokenKind',
  description: 'Whose an API token is.',
  valuesConfig: {
    PERSONAL: { description: 'An employee’s own; it acts for them.' },
    SERVICE: { description: 'A program’s, made by an admin, who answers for it; all admins see and may revoke it.' },
  },
})

@ObjectType({
  description: 'A key to the API for a program. It does what its owner may and its scopes name.',
  simpleResolvers: true,
})
export class ApiToken {
  @Field(() => ID, { description: 'Stable; a UUID. Not the secret.' })
  id!: string

  @Field(() => ApiTokenKind, { description: 'Whose it is.' })
  kind!: ApiTokenKind

  @Field(() => String, { description: 'What it is for, in the words of who made it.' })
  name!: string

  @Field(() => String, { description: 'The beginning and the end of the secret, to tell tokens apart.' })
  hint!: string

  @Field(() => [Scope], { description: 'What it may be used for.' })
  scopes!: DomainScope[]

  @Field(() => User, { nullable: true, description: 'Whom it acts for; null if they are not yours to see.' })
  owner?: User | null

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: number

  @Field(() => DateTime, { description: 'From when on it opens nothing.' })
  expiresAt!: number

  @Field(() => DateTime, { nullable: true, description: 'When it was last used, to the minute; null if it never was.' })
  lastUsedAt!: number | null

  @Field(() => String, { nullable: true, description: 'The network address that it was last used from.' })
  lastUsedFrom!: string | null

  @Field(() => DateTime, { nullable: true, description: 'Since when it is revoked; null if it is not.' })
  revokedAt!: number | null
}
export const ApiTokenConnection = connectionOf(ApiToken)

@InputType({ description: 'A new API token.' })
export class CreateApiTokenInput {
  @Field(() => String, { description: 'What it is for; 1 to 80 characters.' })
  name!: string

  @Field(() => [Scope], { description: 'What it may be used for; at least one.' })
  scopes!: DomainScope[]

  @Field(() => ApiTokenKind, {
    nullable: true,
    defaultValue: ApiTokenKind.PERSONAL,
    description: 'Whose it is. SERVICE is for admins.',
  })
  kind?: ApiTokenKind | null

  @Field(() => Int, {
    nullable: true,
    defaultValue: TOKEN_DAYS,
    description: `After how many days it ends, 1 to ${TOKEN_DAYS_MAX}.`,
  })
  expiresInDays?: number | null
}

@ObjectType({ description: 'A token was made. This is the only time that its secret is told.', simpleResolvers: true })
export class ApiTokenCreated {
  @Field(() => ApiToken, { description: 'The token.' })
  apiToken!: ApiToken

  @Field(() => String, {
    description:
      'The secret, sent as `Authorization: Bearer …`. Begins with `foyer_pat_` or `foyer_svc_`, then 72 hexadecimal digits, of which the last 8 are a checksum. Only its hash is stored.',
  })
  secret!: string
}
export const CreateApiTokenResult = orRefusal(ApiTokenCreated, 'CreateApiTokenResult')

@ObjectType({ description: 'Tokens were revoked.', simpleResolvers: true })
export class ApiTokensRevoked {
  @Field(() => [ID], { description: 'Which ones, with those that they had made.' })
  ids!: string[]
}
export const RevokeApiTokensResult = orRefusal(ApiTokensRevoked, 'RevokeApiTokensResult')
