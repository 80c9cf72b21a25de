import { ActivityKind } from '@foyer/domain'
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from './connection.ts'
import { DateTime } from './dateTime.ts'
import { User } from './user.ts'

registerEnumType(ActivityKind, {
  name: 'ActivityKind',
  description: 'What happened.',
  valuesConfig: {
    SET_UP: { description: 'The company was set up.' },
    JOINED: { description: 'Somebody became an employee by themselves.' },
    APPLIED: { description: 'Somebody asked to join and waits for approval. Shown to who decides.' },
    APPROVED: { description: 'An applicant became an employee.' },
    REJECTED: { description: 'An applicant was turned down. Shown to who decides.' },
    INVITED: { description: 'Somebody was invited.' },
    INVITATION_REVOKED: { description: 'An invitation was taken back.' },
    REGISTERED: { description: 'An admin registered an employee.' },
    DEACTIVATED: { description: 'An employee left.' },
    REACTIVATED: { description: 'An employee came back.' },
    POLICY_CHANGED: { description: 'The registration policy was changed. Shown to admins.' },
    COMPANY_RENAMED: { description: 'The company got another name. Shown to admins.' },
    CHAT_CHANGED: { description: 'The company chat’s webhook was set or removed. Shown to admins.' },
    TOKEN_CREATED: { description: 'Somebody made an API token. Shown to admins.' },
    TOKEN_REVOKED: { description: 'API tokens were revoked. Shown to admins.' },
    WEBHOOK_CREATED: { description: 'A webhook was made. Shown to admins.' },
    WEBHOOK_UPDATED: { description: 'A webhook was changed, or got a new secret. Shown to admins.' },
    WEBHOOK_DELETED: { description: 'A webhook was deleted. Shown to admins.' },
    WEBHOOK_DISABLED: {
      description:
        'A webhook was switched off after days of failure, or because its receiver wanted no more. Shown to admins.',
    },
    SIGNED_IN: { description: 'Somebody signed in. In the audit log only.' },
    PASSWORD_CHANGED: { description: 'Somebody set another password. In the audit log only.' },
    PHONE_CHANGED: { description: 'Somebody proved a phone, or removed theirs. In the audit log only.' },
    SESSIONS_ENDED: { description: 'Somebody ended sessions of theirs. In the audit log only.' },
    CREDENTIALS_RENEWED: { description: 'An admin mailed new credentials. In the audit log only.' },
    APPLICANT_ERASED: { description: 'A rejected applicant’s personal data was erased. In the audit log only.' },
    LINK_RESET: { description: 'The quick link was reset. Shown to admins.' },
    ROLE_CHANGED: { description: 'An employee got another role. Shown to admins.' },
    EMPLOYEE_UPDATED: {
      description: 'What is known of an employee was changed, by an admin or by themselves. Shown to admins.',
    },
    DEPARTMENT_CREATED: { description: 'A department was made.' },
    DEPARTMENT_UPDATED: { description: 'A department was renamed or moved, or got another head.' },
    DEPARTMENT_DELETED: { description: 'A department was deleted; what was in it moved up.' },
    WORKGROUP_CREATED: { description: 'A workgroup was made.' },
    WORKGROUP_UPDATED: { description: 'A workgroup was renamed, or people joined or left it.' },
    WORKGROUP_DELETED: { description: 'A workgroup was deleted.' },
  },
})

@ObjectType({ description: 'Something that happened.', simpleResolvers: true })
export class Activity {
  @Field(() => ID, { description: 'Stable; a UUID.' })
  id!: string

  @Field(() => DateTime, { description: 'When.' })
  at!: number

  @Field(() => ActivityKind, { description: 'What.' })
  kind!: ActivityKind

  @Field(() => User, {
    nullable: true,
    description: 'Who did it; null when nobody signed in did, or they are not yours to see.',
  })
  actor?: User | null

  @Field(() => User, {
    nullable: true,
    description: 'Whom it is about; null when they are not yours to see. The summary names them.',
  })
  subject?: User | null

  @Field(() => String, { description: 'One English sentence.' })
  summary!: string
}
export const ActivityConnection = connectionOf(Activity)

@ObjectType({ description: 'What was and what is.', simpleResolvers: true })
export class AuditChange {
  @Field(() => String, { description: 'What changed, as the API calls it. People are told by name.' })
  field!: string

  @Field(() => String, { nullable: true, description: 'As it was; null when there was nothing, or it is not known.' })
  before!: string | null

  @Field(() => String, { nullable: true, description: 'As it became; null when there is nothing any more.' })
  after!: string | null
}

@ObjectType({ description: 'An entry of the audit log.', simpleResolvers: true })
export class AuditEntry {
  @Field(() => ID, { description: 'Stable; a UUID.' })
  id!: string

  @Field(() => DateTime, { description: 'When.' })
  at!: number

  @Field(() => ActivityKind, { description: 'What.' })
  kind!: ActivityKind

  @Field(() => User, { nullable: true, description: 'Who did it; null when nobody signed in did.' })
  actor?: User | null

  @Field(() => User, { nullable: true, description: 'Whom it is about.' })
  subject?: User | null

  @Field(() => String, {
    nullable: true,
    description: 'The network address it was done from; null where nobody asked.',
  })
  address!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The name of the API token it was done with; null where somebody was signed in.',
  })
  tokenName!: string | null

  @Field(() => String, { description: 'One English sentence.' })
  summary!: string

  @Field(() => [AuditChange], { description: 'What changed, field by field.' })
  changes!: AuditChange[]
}
export const AuditEntryConnection = connectionOf(AuditEntry)

@InputType({ description: 'Narrows the audit log. Every part given must hold.' })
export class AuditFilter {
  @Field(() => [ActivityKind], { nullable: true, description: 'Only these; an empty list is no restriction.' })
  kinds?: ActivityKind[] | null

  @Field(() => ID, { nullable: true, description: 'Only what this user did.' })
  actorId?: string | null

  @Field(() => ID, { nullable: true, description: 'Only what is about this user.' })
  subjectId?: string | null

  @Field(() => DateTime, { nullable: true, description: 'From this instant on.' })
  since?: number | null

  @Field(() => DateTime, { nullable: true, description: 'Before this instant.' })
  until?: number | null
}
