import { Channel, InvitationStatus, InviteVerdict, Role } from '@foyer/domain'
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from './connection.ts'
import { DateTime } from './dateTime.ts'
import { Delivery } from './delivery.ts'
import { IdempotencyKeyField } from './idempotency.ts'
import { orRefusal, Refusal } from './refusal.ts'
import { Department, PlacementInput, Workgroup } from './structure.ts'
import { User } from './user.ts'

registerEnumType(Channel, {
  name: 'Channel',
  description: 'The way an invitation goes.',
  valuesConfig: {
    EMAIL: { description: 'By e-mail; the person signs in with that address.' },
    SMS: { description: 'By SMS; the person signs in with that phone number.' },
  },
})
registerEnumType(InvitationStatus, {
  name: 'InvitationStatus',
  description: 'Where an invitation stands; derived from what happened and the time.',
  valuesConfig: {
    PENDING: { description: 'Can be accepted.' },
    ACCEPTED: { description: 'The person is an employee.' },
    EXPIRED: { description: 'Ran out; resending makes its links work again.' },
    REVOKED: { description: 'Taken back; its links are dead.' },
  },
})
registerEnumType(InviteVerdict, {
  name: 'InviteVerdict',
  description: 'What became of one recipient; in a dry run, what would happen.',
  valuesConfig: {
    INVITED: { description: 'A new invitation.' },
    RENEWED: { description: 'Was invited already: new expiry, new message; earlier links work still.' },
    REFUSED: { description: 'Nothing was done; the refusal says why.' },
  },
})

@ObjectType({ description: 'An offer to one recipient to become an employee. Never deleted.', simpleResolvers: true })
export class Invitation {
  @Field(() => ID, { description: 'Stable; a UUID.' })
  id!: string

  @Field(() => Channel, { description: 'The way it goes.' })
  channel!: Channel

  @Field(() => String, { description: 'Normalised e-mail address, or phone number as E.164.' })
  recipient!: string

  @Field(() => String, { nullable: true, description: 'As the inviter knew it; the person may give another.' })
  firstName!: string | null

  @Field(() => String, { nullable: true, description: 'As the inviter knew it; the person may give another.' })
  lastName!: string | null

  @Field(() => InvitationStatus, { description: 'Where it stands.' })
  status!: InvitationStatus

  @Field(() => Role, { description: 'What the person will be.' })
  role!: Role

  @Field(() => Department, { nullable: true, description: 'Where the person will be; null for the root department.' })
  department?: Department | null

  @Field(() => [Workgroup], { description: 'The workgroups the person will be in, by name.' })
  workgroups?: Workgroup[]

  @Field(() => String, {
    nullable: true,
    description: 'What the mail says beside the link; null for an SMS, whose text is fixed.',
  })
  message!: string | null

  @Field(() => User, {
    description: 'Who vouches for it: who sent it, or resent it after the first had lost the right.',
  })
  invitedBy?: User

  @Field(() => Boolean, {
    description:
      'Whether it is held back: who vouches for it may no longer invite, or no longer so. Resending it by somebody with the right sets it free.',
  })
  held!: boolean

  @Field(() => DateTime, { description: 'When the recipient was first invited.' })
  createdAt!: number

  @Field(() => DateTime, { description: 'When it was last sent anew.' })
  invitedAt!: number

  @Field(() => DateTime, { description: 'Until when it can be accepted.' })
  expiresAt!: number

  @Field(() => DateTime, {
    nullable: true,
    description: 'When a person first opened it; scanners of links don’t count.',
  })
  openedAt!: number | null

  @Field(() => DateTime, { nullable: true, description: 'When it was accepted.' })
  acceptedAt!: number | null

  @Field(() => User, { nullable: true, description: 'Who they became; null before that, or if not yours to see.' })
  acceptedBy?: User | null

  @Field(() => DateTime, { nullable: true, description: 'When it was taken back.' })
  revokedAt!: number | null

  @Field(() => User, { nullable: true, description: 'Who took it back; null if nobody did, or not yours to see.' })
  revokedBy?: User | null

  @Field(() => DateTime, { nullable: true, description: 'When its reminder was queued; null if there was none.' })
  remindedAt!: number | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the recipient asked for a fresh invitation; null once it was resent or revoked.',
  })
  freshAskedAt!: number | null

  @Field(() => Delivery, { nullable: true, description: 'The latest message.' })
  delivery?: Delivery | null

  @Field(() => [Delivery], { description: 'All its messages, latest first; at most 50.' })
  deliveries?: Delivery[]
}
export const InvitationConnection = connectionOf(Invitation)

@InputType({ description: 'Narrows the Invited list. Every part given must hold.' })
export class InvitationFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Words, each the beginning of a word of recipient or name; case and accents do not count. At most 200 characters and eight words.',
  })
  search?: string | null

  @Field(() => [InvitationStatus], { nullable: true, description: 'Only these; an empty list is no restriction.' })
  status?: InvitationStatus[] | null

  @Field(() => Channel, { nullable: true, description: 'Only this way.' })
  channel?: Channel | null

  @Field(() => Boolean, { nullable: true, description: 'true: only whose recipient asked for a fresh invitation.' })
  freshAsked?: boolean | null

  @Field(() => [ID], { nullable: true, description: 'Only these, at most 100: to look again at what is on a screen.' })
  ids?: string[] | null
}

@InputType({ description: 'Whom to invite, into what, and with which words.' })
export class InvitePeopleInput extends PlacementInput {
  @Field(() => [String], {
    description:
      '1 to 1,000 e-mail addresses and mobile numbers, mixed; also `Ann Lee <ann@corp.com>` and `"Lee, Ann" <+4915123456789>`.',
  })
  recipients!: string[]

  @Field(() => Role, {
    nullable: true,
    defaultValue: Role.EMPLOYEE,
    description: 'What they will be. Only admins grant another role than EMPLOYEE.',
  })
  role?: Role | null

  @Field(() => String, {
    nullable: true,
    description:
      'What the mail says beside the link, at most 2,000 characters; the standard text when left out. Another than the standard text needs the commercial plan. SMS have a fixed text.',
  })
  message?: string | null

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'true: says what would happen, and writes and sends nothing.',
  })
  dryRun?: boolean | null

  @IdempotencyKeyField()
  idempotencyKey?: string | null
}

@ObjectType({ description: 'What became of one recipient in a batch.', simpleResolvers: true })
export class InviteOutcome {
  @Field(() => String, { description: 'Normalised; as it was given where it is malformed.' })
  recipient!: string

  @Field(() => InviteVerdict, { description: 'What was done.' })
  verdict!: InviteVerdict

  @Field(() => Invitation, { nullable: true, description: 'Null when refused, in a dry run, or if not yours to see.' })
  invitation?: Invitation | null

  @Field(() => Refusal, { nullable: true, description: 'Why not; null when it was done.' })
  refusal!: Refusal | null
}

@ObjectType({ description: 'The outcomes of inviting, in the order given.', simpleResolvers: true })
export class InvitePeoplePayload {
  @Field(() => [InviteOutcome], {
    description: 'One for each recipient given. Who is named twice has the same outcome twice and counts once.',
  })
  outcomes!: InviteOutcome[]

  @Field(() => Int, { description: 'How many people have a new invitation.' })
  invited!: number

  @Field(() => Int, { description: 'How many people’s invitations were renewed.' })
  renewed!: number

  @Field(() => Int, { description: 'How many recipients were refused.' })
  refused!: number
}
export const InvitePeopleResult = orRefusal(InvitePeoplePayload, 'InvitePeopleResult')

@ObjectType({ description: 'What became of one invitation in a batch.', simpleResolvers: true })
export class InvitationOutcome {
  @Field(() => ID, { description: 'The id that was given.' })
  id!: string

  @Field(() => Invitation, { nullable: true, description: 'As it now is; null when there is none with this id.' })
  invitation?: Invitation | null

  @Field(() => Refusal, { nullable: true, description: 'Why not; null when it was done.' })
  refusal!: Refusal | null
}

@ObjectType({ description: 'The outcomes of a batch, in the order given.', simpleResolvers: true })
export class InvitationsPayload {
  @Field(() => [InvitationOutcome], {
    description: 'One for each id. Good ones go through though others are refused.',
  })
  outcomes!: InvitationOutcome[]
}
export const InvitationsResult = orRefusal(InvitationsPayload, 'InvitationsResult')

@ObjectType({ description: 'What the holder of an invitation’s link may know.', simpleResolvers: true })
export class InvitationPreview {
  @Field(() => String, { description: 'The company’s name.' })
  companyName!: string

  @Field(() => Channel, { description: 'The way it came.' })
  channel!: Channel

  @Field(() => String, { description: 'The address or phone number it was sent to: the login.' })
  recipient!: string

  @Field(() => String, { description: 'Who invites: their name.' })
  invitedBy!: string

  @Field(() => String, { nullable: true, description: 'Where the person will be; null for the root department.' })
  department!: string | null

  @Field(() => String, { nullable: true, description: 'The inviter’s words; null for an SMS.' })
  message!: string | null

  @Field(() => String, { nullable: true, description: 'As the inviter knew it; may be changed.' })
  firstName!: string | null

  @Field(() => String, { nullable: true, description: 'As the inviter knew it; may be changed.' })
  lastName!: string | null

  @Field(() => DateTime, { description: 'Until when it can be accepted.' })
  expiresAt!: number
}
export const OpenInvitationResult = orRefusal(InvitationPreview, 'OpenInvitationResult')

@ObjectType({ description: 'That a person has opened an invitation.', simpleResolvers: true })
export class InvitationOpened {
  @Field(() => DateTime, { description: 'When it was first opened.' })
  at!: number
}
export const InvitationOpenedResult = orRefusal(InvitationOpened)

@InputType({
  description: 'The person’s answer to an invitation. Who they are is proved by the link, and by nothing here.',
})
export class AcceptInvitationInput {
  @Field(() => String, { description: 'From the link; works until the invitation is accepted, revoked or expired.' })
  token!: string

  @Field(() => String, { description: 'At most 80 characters.' })
  firstName!: string

  @Field(() => String, { description: 'At most 80 characters.' })
  lastName!: string

  @Field(() => String, { description: 'At least 12 characters, at most 1,024 bytes; common ones are refused.' })
  password!: string
}

@ObjectType({ description: 'The text of invitations by e-mail.', simpleResolvers: true })
export class InvitationMessage {
  @Field(() => String, { description: 'What invitations say unless the inviter writes something else.' })
  text!: string

  @Field(() => String, { description: 'What they say as long as the company has no text of its own.' })
  standard!: string

  @Field(() => Boolean, { description: 'Whether another text may be given: on the commercial plan only.' })
  editable!: boolean
}
export const InvitationMessageResult = orRefusal(InvitationMessage)

@InputType({ description: 'An invitation to be looked at before it is sent.' })
export class PreviewInvitationInput {
  @Field(() => Channel, { description: 'The way it would go.' })
  channel!: Channel

  @Field(() => String, { nullable: true, description: 'The inviter’s words, as in InvitePeopleInput.' })
  message?: string | null

  @Field(() => String, { nullable: true, description: 'The recipient’s first name, if it is known.' })
  firstName?: string | null
}

@ObjectType({ description: 'How much of an SMS a text takes.', simpleResolvers: true })
export class SmsSize {
  @Field(() => String, { description: '`GSM-7`, or `UCS-2` when a sign is not in GSM-7.' })
  encoding!: string

  @Field(() => Int, { description: 'How many characters it has, as the network counts them.' })
  characters!: number

  @Field(() => Int, { description: 'How many SMS it is sent, and paid, as.' })
  segments!: number
}

@ObjectType({
  description: 'An invitation’s message as it will arrive; the link in it leads nowhere.',
  simpleResolvers: true,
})
export class MessagePreview {
  @Field(() => String, { nullable: true, description: 'Of an e-mail.' })
  subject!: string | null

  @Field(() => String, { description: 'The plain text.' })
  text!: string

  @Field(() => String, { nullable: true, description: 'Of an e-mail: the HTML part, for a sandboxed frame.' })
  html!: string | null

  @Field(() => SmsSize, { nullable: true, description: 'Of an SMS: how long it is.' })
  sms!: SmsSize | null
}
export const PreviewInvitationResult = orRefusal(MessagePreview, 'PreviewInvitationResult')
