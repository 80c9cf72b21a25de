import { JoinedThrough, OpenInvitations, Role, ServiceTokens, UserOrder, UserStatus } from '@foyer/domain'
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from './connection.ts'
import { DateTime } from './dateTime.ts'
import { IdempotencyKeyField } from './idempotency.ts'
import { orRefusal, Refusal } from './refusal.ts'
import { Department, PlacementInput, Workgroup } from './structure.ts'

registerEnumType(Role, {
  name: 'Role',
  description: 'What a user may do; each role includes what the next may.',
  valuesConfig: {
    ADMIN: { description: 'Everything.' },
    MODERATOR: { description: 'Decides on applicants; otherwise as an employee.' },
    EMPLOYEE: { description: 'Sees the directory, the structure and the activity; invites when the policy lets them.' },
  },
})
registerEnumType(UserStatus, {
  name: 'UserStatus',
  description: 'How a user stands with the company; a person decided each of them.',
  valuesConfig: {
    PENDING: { description: 'An applicant: waits for approval and can do nothing else.' },
    ACTIVE: { description: 'An employee.' },
    REJECTED: { description: 'An applicant who was turned down.' },
    DEACTIVATED: { description: 'A former employee; can be reactivated.' },
  },
})
registerEnumType(JoinedThrough, {
  name: 'JoinedThrough',
  description: 'The door a user came through.',
  valuesConfig: {
    SETUP: { description: 'The first admin, who set the installation up.' },
    QUICK_LINK: { description: 'The company’s quick link.' },
    EMAIL_INVITATION: { description: 'An invitation by e-mail.' },
    SMS_INVITATION: { description: 'An invitation by SMS.' },
    DIRECT_REGISTRATION: { description: 'Registered by an admin.' },
  },
})
registerEnumType(UserOrder, {
  name: 'UserOrder',
  description: 'The order of a list of users.',
  valuesConfig: {
    NAME: { description: 'Last name, then first name; case and accents do not count.' },
    NEWEST: { description: 'Who became an employee last comes first.' },
    OLDEST: { description: 'Who became an employee first comes first.' },
  },
})
registerEnumType(OpenInvitations, {
  name: 'OpenInvitations',
  description: 'What becomes of the open invitations of who leaves.',
  valuesConfig: {
    HOLD: { description: 'They are held back until somebody with the right resends or revokes them.' },
    REVOKE: { description: 'They are taken back: their links are dead.' },
    HAND_OVER: { description: 'Somebody else vouches for them; their links go on working.' },
  },
})

registerEnumType(ServiceTokens, {
  name: 'ServiceTokens',
  description: 'What becomes of the service tokens that who leaves answers for. Personal ones end in any case.',
  valuesConfig: {
    REVOKE: { description: 'They end at once.' },
    HAND_OVER: { description: 'Another admin answers for them; programs go on. Who leaves may know their secrets.' },
  },
})

@ObjectType({ description: 'A person known to the company.', simpleResolvers: true })
export class User {
  @Field(() => ID, { description: 'Stable; a UUID.' })
  id!: string

  @Field(() => UserStatus, { description: 'How they stand with the company.' })
  status!: UserStatus

  @Field(() => Role, { description: 'What they may do.' })
  role!: Role

  @Field(() => String, {
    nullable: true,
    description: 'Their e-mail address and login, proved; null for who came by SMS.',
  })
  email!: string | null

  @Field(() => String, { nullable: true, description: 'Their phone number, E.164.' })
  phone!: string | null

  @Field(() => String, { description: 'At most 80 characters.' })
  firstName!: string

  @Field(() => String, { description: 'At most 80 characters.' })
  lastName!: string

  @Field(() => String, { nullable: true, description: 'What they do in the company, at most 120 characters.' })
  position!: string | null

  @Field(() => Department, {
    nullable: true,
    description: 'Their place in the structure; null while they are an applicant.',
  })
  department?: Department | null

  @Field(() => [Workgroup], { description: 'The workgroups they are in, by name.' })
  workgroups?: Workgroup[]

  @Field(() => JoinedThrough, { description: 'The door they came through.' })
  joinedThrough!: JoinedThrough

  @Field(() => DateTime, { description: 'When they applied or were registered.' })
  createdAt!: number

  @Field(() => DateTime, { nullable: true, description: 'When they became an employee; null before that.' })
  joinedAt!: number | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When a moderator approved or rejected them; null if nobody had to.',
  })
  decidedAt!: number | null

  @Field(() => User, {
    nullable: true,
    description: 'Who approved or rejected them; null if nobody had to, or they are not yours to see.',
  })
  decidedBy?: User | null

  @Field(() => Int, {
    description:
      'How many invitations that they vouch for are neither accepted nor revoked, expired ones among them. For who manages employees; 0 for others.',
  })
  openInvitationCount?: number

  @Field(() => Int, {
    description: 'How many service tokens that work they answer for. For admins; 0 for others.',
  })
  serviceTokenCount?: number
}

export const UserConnection = connectionOf(User)
export const UserResult = orRefusal(User)

@InputType({ description: 'Narrows the Employees list. Every part given must hold.' })
export class EmployeeFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Words, each the beginning of a word of first name, last name, e-mail, phone or position; case and accents do not count. At most 200 characters and eight words.',
  })
  search?: string | null

  @Field(() => ID, { nullable: true, description: 'Only who is in this department.' })
  departmentId?: string | null

  @Field(() => Boolean, { nullable: true, defaultValue: true, description: 'Whether departments below it count too.' })
  includeSubdepartments?: boolean | null

  @Field(() => ID, { nullable: true, description: 'Only who is in this workgroup.' })
  workgroupId?: string | null

  @Field(() => Role, { nullable: true, description: 'Only who has this role.' })
  role?: Role | null

  @Field(() => UserStatus, {
    nullable: true,
    defaultValue: UserStatus.ACTIVE,
    description: 'ACTIVE or DEACTIVATED; applicants have a list of their own. DEACTIVATED is for admins.',
  })
  status?: UserStatus | null
}

@InputType({ description: 'Whom to approve, and where they go.' })
export class ApproveApplicantsInput extends PlacementInput {
  @Field(() => [ID], { description: 'The applicants, 1 to 200.' })
  ids!: string[]

  @IdempotencyKeyField()
  idempotencyKey?: string | null
}

@InputType({ description: 'Whom to reject, and what they are told.' })
export class RejectApplicantsInput {
  @Field(() => [ID], { description: 'The applicants, 1 to 200.' })
  ids!: string[]

  @Field(() => String, {
    nullable: true,
    description: 'Why, at most 1,000 characters. Kept; mailed when `notify` is true.',
  })
  reason?: string | null

  @Field(() => Boolean, { nullable: true, defaultValue: true, description: 'Whether the applicant is told.' })
  notify?: boolean | null

  @IdempotencyKeyField()
  idempotencyKey?: string | null
}

@InputType({ description: 'What is to be known of oneself. What is left out stays.' })
export class UpdateProfileInput {
  @Field(() => String, { nullable: true, description: 'At most 80 characters, and not empty.' })
  firstName?: string | null

  @Field(() => String, { nullable: true, description: 'At most 80 characters, and not empty.' })
  lastName?: string | null

  @Field(() => String, { nullable: true, description: 'At most 120 characters; null or an empty one removes it.' })
  position?: string | null
}

@InputType({ description: 'What is to be known of an employee. What is left out stays.' })
export class UpdateEmployeeInput extends UpdateProfileInput {
  @Field(() => ID, { nullable: true, description: 'Their department; null for the root department.' })
  departmentId?: string | null

  @Field(() => [ID], { nullable: true, description: 'The whole new list of their workgroups, at most 50.' })
  workgroupIds?: string[] | null
}

@ObjectType({ description: 'What became of one applicant in a batch.', simpleResolvers: true })
export class ApplicantOutcome {
  @Field(() => ID, { description: 'The id that was given.' })
  id!: string

  @Field(() => User, {
    nullable: true,
    description:
      'The user as they now are; null when there is none with this id, or, where nothing was done, they are not yours to see.',
  })
  user!: User | null

  @Field(() => Refusal, { nullable: true, description: 'Why not; null when it was done.' })
  refusal!: Refusal | null
}

@ObjectType({ description: 'The outcomes of a batch, in the order given.', simpleResolvers: true })
export class ApplicantsPayload {
  @Field(() => [ApplicantOutcome], { description: 'One for each id. Good ones go through though others are refused.' })
  outcomes!: ApplicantOutcome[]
}
export const ApplicantsResult = orRefusal(ApplicantsPayload, 'ApplicantsResult')
