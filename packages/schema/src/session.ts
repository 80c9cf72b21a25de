import type { Permissions as DomainPermissions, Scope as DomainScope } from '@foyer/domain'
import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { Scope } from './apiToken.ts'
import { DateTime } from './dateTime.ts'
import { orRefusal } from './refusal.ts'
import { User } from './user.ts'

@ObjectType({
  description:
    'What the viewer may do, by the permission table and the registration policy; with an API token, as far as its scopes go.',
  simpleResolvers: true,
})
export class Permissions implements DomainPermissions {
  @Field(() => Boolean, { description: 'See the quick link; invite by e-mail and SMS.' })
  invitePeople!: boolean

  @Field(() => Boolean, { description: 'See, resend and revoke the invitations of others.' })
  manageInvitations!: boolean

  @Field(() => Boolean, { description: 'Register employees directly.' })
  registerEmployees!: boolean

  @Field(() => Boolean, { description: 'See applicants; approve and reject them.' })
  decideApplicants!: boolean

  @Field(() => Boolean, { description: 'Change the registration policy; reset the quick link.' })
  manageRegistrationPolicy!: boolean

  @Field(() => Boolean, { description: 'Change departments and workgroups.' })
  manageStructure!: boolean

  @Field(() => Boolean, { description: 'Edit, deactivate and reactivate employees; change their roles.' })
  manageEmployees!: boolean

  @Field(() => Boolean, { description: 'Edit the text of an invitation (commercial plan).' })
  editInvitationMessage!: boolean

  @Field(() => Boolean, { description: 'See captured messages; manage API access.' })
  manageIntegrations!: boolean
}

@ObjectType({ description: 'Whoever is asking.', simpleResolvers: true })
export class Viewer {
  @Field(() => User, { description: 'The user behind the session.' })
  user!: User

  @Field(() => Permissions, { description: 'What they may do.' })
  may!: Permissions

  @Field(() => Boolean, { description: 'Whether the temporary password must be replaced before anything else.' })
  mustChangePassword!: boolean

  @Field(() => [Scope], {
    nullable: true,
    description: 'The scopes of the API token that asks; null for who is signed in.',
  })
  scopes!: DomainScope[] | null
}
export const ViewerResult = orRefusal(Viewer)

@ObjectType({ description: 'A signed-in browser of the viewer.', simpleResolvers: true })
export class Session {
  @Field(() => ID, { description: 'Stable; a UUID. Not the secret.' })
  id!: string

  @Field(() => Boolean, { description: 'Whether it is the session that asks.' })
  current!: boolean

  @Field(() => String, { nullable: true, description: 'The network address it was last used from.' })
  address!: string | null

  @Field(() => String, { nullable: true, description: 'What the browser calls itself.' })
  userAgent!: string | null

  @Field(() => DateTime, { description: 'When they signed in.' })
  createdAt!: number

  @Field(() => DateTime, { description: 'When it was last used, to the minute.' })
  lastSeenAt!: number

  @Field(() => DateTime, { description: 'When it ends if it is not used: 12 hours idle, 30 days in all.' })
  endsAt!: number
}

@ObjectType({ description: 'Sessions were ended.', simpleResolvers: true })
export class SessionsEnded {
  @Field(() => [ID], { description: 'Which ones.' })
  ids!: string[]
}
export const SessionsEndedResult = orRefusal(SessionsEnded)

@ObjectType({ description: 'The session is over.', simpleResolvers: true })
export class SignedOut {
  @Field(() => DateTime, { description: 'Since when.' })
  at!: number
}
export const SignedOutResult = orRefusal(SignedOut)

@ObjectType({
  description: 'The same answer always, whether or not the address is known: look in the mailbox.',
  simpleResolvers: true,
})
export class RequestReceived {
  @Field(() => String, { description: 'A sentence for the person.' })
  message!: string
}
export const RequestReceivedResult = orRefusal(RequestReceived)

@ObjectType({ description: 'What the holder of a password-reset link may know.', simpleResolvers: true })
export class PasswordResetPreview {
  @Field(() => String, { description: 'The company’s name.' })
  companyName!: string

  @Field(() => String, { description: 'The login whose password will be set.' })
  login!: string
}
export const OpenPasswordResetResult = orRefusal(PasswordResetPreview, 'OpenPasswordResetResult')

@ObjectType({ description: 'What everyone may know of this installation.', simpleResolvers: true })
export class Installation {
  @Field(() => String, { description: 'The company’s name; `Foyer` before it is set up.' })
  companyName!: string

  @Field(() => Boolean, { description: 'Whether the first admin is yet to be made.' })
  setUpNeeded!: boolean

  @Field(() => Boolean, {
    description: 'Whether e-mail is captured on the machine: nothing leaves it, an admin can read it.',
  })
  emailCaptured!: boolean

  @Field(() => Boolean, { description: 'Whether SMS is captured on the machine.' })
  smsCaptured!: boolean

  @Field(() => String, {
    description: 'Where Foyer is, as every link in its messages has it (`PUBLIC_URL`), with no slash at the end.',
  })
  publicUrl!: string
}

export const InstallationResult = orRefusal(Installation)

@InputType({ description: 'What the company is called.' })
export class UpdateCompanyInput {
  @Field(() => String, { description: 'At most 120 characters.' })
  name!: string
}

@InputType({ description: 'The company and its first admin.' })
export class SetUpInput {
  @Field(() => String, { description: 'From the link that the server printed when it started.' })
  secret!: string

  @Field(() => String, { description: 'At most 120 characters.' })
  companyName!: string

  @Field(() => String, { description: 'The admin’s e-mail address and login.' })
  email!: string

  @Field(() => String, { description: 'At most 80 characters.' })
  firstName!: string

  @Field(() => String, { description: 'At most 80 characters.' })
  lastName!: string

  @Field(() => String, { description: 'At least 12 characters, at most 1,024 bytes; common ones are refused.' })
  password!: string
}

@InputType({ description: 'Who signs in.' })
export class SignInInput {
  @Field(() => String, { description: 'E-mail address, or phone number in any spelling.' })
  login!: string

  @Field(() => String, { description: 'Their password.' })
  password!: string
}

@InputType({ description: 'A password for another.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The password as it is.' })
  currentPassword!: string

  @Field(() => String, { description: 'At least 12 characters, at most 1,024 bytes; common ones are refused.' })
  newPassword!: string
}

@InputType({ description: 'A new password by a mailed link.' })
export class ResetPasswordInput {
  @Field(() => String, { description: 'From the mailed link.' })
  token!: string

  @Field(() => String, { description: 'At least 12 characters, at most 1,024 bytes; common ones are refused.' })
  password!: string
}
