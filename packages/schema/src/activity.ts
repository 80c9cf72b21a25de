import { ActivityKind } from '@foyer/domain'
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'
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
