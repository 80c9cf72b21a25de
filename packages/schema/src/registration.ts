import { Credentials, RegistrationType, WaitingApplicants } from '@foyer/domain'
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateTime } from './dateTime.ts'
import { IdempotencyKeyField } from './idempotency.ts'
import { orRefusal } from './refusal.ts'
import { PlacementInput } from './structure.ts'

registerEnumType(RegistrationType, {
  name: 'RegistrationType',
  description: 'What happens to who registers by the quick link.',
  valuesConfig: {
    PUBLIC: { description: 'They are employees at once.' },
    MODERATED: { description: 'They wait for approval, unless their domain is trusted.' },
  },
})
registerEnumType(WaitingApplicants, {
  name: 'WaitingApplicants',
  description: 'What becomes of those who wait when MODERATED turns to PUBLIC.',
  valuesConfig: {
    KEEP: { description: 'They keep waiting for a decision.' },
    APPROVE: { description: 'All are approved.' },
  },
})

registerEnumType(Credentials, {
  name: 'Credentials',
  description: 'What a registered employee is mailed.',
  valuesConfig: {
    TEMPORARY_PASSWORD: { description: 'A random password for 72 hours, which the first sign-in must replace.' },
    SET_PASSWORD_LINK: { description: 'A link for 72 hours that sets a password, once.' },
  },
})

@ObjectType({ description: 'The company’s reusable registration link.', simpleResolvers: true })
export class QuickLink {
  @Field(() => String, { description: 'To be shared. Built from PUBLIC_URL; the token is in the fragment.' })
  url!: string

  @Field(() => DateTime, { description: 'Since when this link is the one.' })
  resetAt!: number
}
export const QuickLinkResult = orRefusal(QuickLink)

@ObjectType({ description: 'How people get in by the quick link, and who may invite.', simpleResolvers: true })
export class RegistrationPolicy {
  @Field(() => RegistrationType, { description: 'MODERATED in a new installation.' })
  registrationType!: RegistrationType

  @Field(() => [String], {
    description: 'E-mail domains that skip approval, lower-case ASCII, sorted. Empty: nobody is trusted.',
  })
  trustedDomains!: string[]

  @Field(() => String, {
    nullable: true,
    description: 'Shown on the registration page. Plain text with line breaks, at most 2,000 characters.',
  })
  greeting!: string | null

  @Field(() => Boolean, { description: 'Whether employees and moderators invite too.' })
  everyoneMayInvite!: boolean

  @Field(() => Boolean, {
    description: 'Whether who has not answered an invitation is reminded once, halfway through its life.',
  })
  invitationReminders!: boolean

  @Field(() => Int, {
    nullable: true,
    description: 'After how many hours moderators are reminded, once, of somebody who waits for approval; null: never.',
  })
  approvalReminderHours!: number | null

  @Field(() => Boolean, { description: 'Whether the quick link is switched on.' })
  quickLinkEnabled!: boolean

  @Field(() => QuickLink, { nullable: true, description: 'Null when switched off, or for who may not invite.' })
  quickLink!: QuickLink | null
}
export const RegistrationPolicyResult = orRefusal(RegistrationPolicy)

@InputType({ description: 'Changes to the registration policy. What is left out stays.' })
export class RegistrationPolicyInput {
  @Field(() => RegistrationType, {
    nullable: true,
    description: 'Turning to PUBLIC while people wait needs `waitingApplicants`.',
  })
  registrationType?: RegistrationType | null

  @Field(() => [String], {
    nullable: true,
    description: 'The whole new list, at most 100. Public suffixes and free-mail domains are refused.',
  })
  trustedDomains?: string[] | null

  @Field(() => String, { nullable: true, description: 'At most 2,000 characters; an empty text removes it.' })
  greeting?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Allow everyone to invite.' })
  everyoneMayInvite?: boolean | null

  @Field(() => Boolean, { nullable: true, description: 'Remind of invitations once, halfway through their life.' })
  invitationReminders?: boolean | null

  @Field(() => Int, { nullable: true, description: '1 to 720 hours; null: never.' })
  approvalReminderHours?: number | null

  @Field(() => Boolean, { nullable: true, description: 'Switching it on again brings the same link back.' })
  quickLinkEnabled?: boolean | null

  @Field(() => WaitingApplicants, {
    nullable: true,
    description: 'What becomes of those who wait; only when turning to PUBLIC.',
  })
  waitingApplicants?: WaitingApplicants | null
}

@ObjectType({ description: 'What the holder of the quick link may know.', simpleResolvers: true })
export class QuickLinkPreview {
  @Field(() => String, { description: 'The company’s name.' })
  companyName!: string

  @Field(() => String, { nullable: true, description: 'Plain text with line breaks.' })
  greeting!: string | null

  @Field(() => RegistrationType, { description: 'Whether approval may be needed.' })
  registrationType!: RegistrationType
}
export const OpenQuickLinkResult = orRefusal(QuickLinkPreview, 'OpenQuickLinkResult')

@ObjectType({ description: 'What the holder of a mailed registration link may know.', simpleResolvers: true })
export class RegistrationPreview {
  @Field(() => String, { description: 'The company’s name.' })
  companyName!: string

  @Field(() => String, { description: 'The address that the link was mailed to.' })
  email!: string

  @Field(() => String, { description: 'As given when joining.' })
  firstName!: string

  @Field(() => String, { description: 'As given when joining.' })
  lastName!: string
}
export const OpenRegistrationResult = orRefusal(RegistrationPreview, 'OpenRegistrationResult')

@InputType({ description: 'Who wants to join.' })
export class JoinByQuickLinkInput {
  @Field(() => String, { description: 'From the quick link.' })
  token!: string

  @Field(() => String, { description: 'Where the link to go on is mailed; 3 mails per address and hour.' })
  email!: string

  @Field(() => String, { description: 'At most 80 characters.' })
  firstName!: string

  @Field(() => String, { description: 'At most 80 characters.' })
  lastName!: string
}

@InputType({ description: 'The last step of joining by the quick link.' })
export class CompleteRegistrationInput {
  @Field(() => String, { description: 'From the mailed link; works for 72 hours, once.' })
  token!: string

  @Field(() => String, { description: 'At least 12 characters, at most 1,024 bytes; common ones are refused.' })
  password!: string
}

@InputType({ description: 'A new employee, who needs neither invitation nor approval.' })
export class RegisterEmployeeInput extends PlacementInput {
  @Field(() => String, { description: 'Their e-mail address and login; the credentials are mailed there.' })
  email!: string

  @Field(() => String, { description: 'At most 80 characters.' })
  firstName!: string

  @Field(() => String, { description: 'At most 80 characters.' })
  lastName!: string

  @Field(() => String, { nullable: true, description: 'What they do in the company, at most 120 characters.' })
  position?: string | null

  @Field(() => Credentials, {
    nullable: true,
    defaultValue: Credentials.TEMPORARY_PASSWORD,
    description: 'What they are mailed.',
  })
  credentials?: Credentials | null

  @IdempotencyKeyField()
  idempotencyKey?: string | null
}
