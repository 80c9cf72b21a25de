import {
  AcceptInvitationInput,
  Delivery,
  Invitation,
  InvitationConnection,
  InvitationFilter,
  InvitationMessage,
  InvitationMessageResult,
  InvitationOpenedResult,
  InvitationsResult,
  InvitePeopleInput,
  InvitePeopleResult,
  OpenInvitationResult,
  PreviewInvitationInput,
  PreviewInvitationResult,
  RequestReceivedResult,
  User,
  UserResult,
} from '@foyer/schema'
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Access } from '../graphql/access.ts'
import { IdempotencyKeyArg, PageArgs, TokenArg } from '../graphql/args.ts'
import type { Context, EmployeeContext } from '../graphql/context.ts'
import { selectedFields } from '../graphql/selection.ts'
import { endSession } from '../session/sessions.ts'
import { acceptInvitation } from './acceptInvitation.ts'
import { askForFreshInvitation } from './freshInvitations.ts'
import { invitationMessage, previewInvitation, updateInvitationMessage } from './invitationMessages.ts'
import type { InvitationRow } from './invitationRows.ts'
import { invitations, visibleInvitation } from './invitations.ts'
import { invitePeople } from './invitePeople.ts'
import { markInvitationOpened, openInvitation } from './openInvitations.ts'
import { resendInvitations } from './resendInvitations.ts'
import { revokeInvitations } from './revokeInvitations.ts'

@Resolver(() => Invitation)
export class InvitationResolver {
  @Access('invitePeople', 'invitations:read')
  @Query(() => InvitationConnection, {
    description:
      'The Invited view, newest first. For who may invite: admins see all, others the ones they vouch for themselves.',
  })
  invitations(
    @Arg('filter', () => InvitationFilter, { nullable: true, description: 'Narrows the list.' })
    filter: InvitationFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { app, viewer }: EmployeeContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return invitations(app, viewer, { filter: filter ?? {}, ...page }, info)
  }

  @Access('invitePeople', 'invitations:read')
  @Query(() => Invitation, {
    nullable: true,
    description: 'One invitation; null if there is none or it is not yours to see. For who may invite.',
  })
  invitation(
    @Arg('id', () => ID, { description: 'The invitation’s id.' }) id: string,
    @Ctx() { app, viewer }: EmployeeContext,
  ) {
    return visibleInvitation(app, viewer, id)
  }

  @Access('anyone')
  @Query(() => OpenInvitationResult, {
    description:
      'What an invitation’s link leads to. Changes nothing, however often it is asked. Refuses with ALREADY_EMPLOYEE, DEACTIVATED, INVITATION_EXPIRED, INVITATION_HELD, INVITATION_REVOKED, INVITATION_SPENT, INVITATION_UNKNOWN or REJECTED. For everyone.',
  })
  openInvitation(@TokenArg() token: string, @Ctx() { app }: Context) {
    return openInvitation(app, token)
  }

  @Access('invitePeople', 'invitations:read')
  @Query(() => InvitationMessage, { description: 'The text of invitations by e-mail. For who may invite.' })
  invitationMessage(@Ctx() { app }: EmployeeContext) {
    return invitationMessage(app)
  }

  @Access('invitePeople', 'invitations:read')
  @Query(() => PreviewInvitationResult, {
    description:
      'The mail or the SMS as it will arrive. Refuses with FIELD_INVALID or MESSAGE_LOCKED. For who may invite.',
  })
  previewInvitation(
    @Arg('input', () => PreviewInvitationInput, { description: 'What to show.' }) input: PreviewInvitationInput,
    @Ctx() { app, viewer }: EmployeeContext,
  ) {
    return previewInvitation(app, viewer, input)
  }

  @FieldResolver(() => User)
  invitedBy(@Root() invitation: InvitationRow, @Ctx() { loaders }: EmployeeContext) {
    return loaders.inviters.load(invitation.invitedById)
  }

  @FieldResolver(() => User, { nullable: true })
  acceptedBy(@Root() invitation: InvitationRow, @Ctx() { loaders }: EmployeeContext) {
    return invitation.acceptedById && loaders.users.load(invitation.acceptedById)
  }

  @FieldResolver(() => User, { nullable: true })
  revokedBy(@Root() invitation: InvitationRow, @Ctx() { loaders }: EmployeeContext) {
    return invitation.revokedById && loaders.users.load(invitation.revokedById)
  }

  @FieldResolver(() => Delivery, { nullable: true })
  async delivery(@Root() invitation: InvitationRow, @Ctx() { loaders }: EmployeeContext) {
    const [latest] = await loaders.invitationDeliveries.load(invitation.id)
    return latest ?? null
  }

  @FieldResolver(() => [Delivery])
  deliveries(@Root() invitation: InvitationRow, @Ctx() { loaders }: EmployeeContext) {
    return loaders.invitationDeliveries.load(invitation.id)
  }

  @Access('invitePeople', 'invitations:write')
  @Mutation(() => InvitePeopleResult, {
    description:
      'Invites people, or renews their invitations, and sends the messages. Refuses with CONFLICT, DEPARTMENT_NOT_YOURS, DEPARTMENT_UNKNOWN, FIELD_INVALID, IDEMPOTENCY_KEY_REUSED, MESSAGE_LOCKED, ROLE_TOO_HIGH, WORKGROUP_NOT_YOURS or WORKGROUP_UNKNOWN, and a recipient with ALREADY_APPLICANT, ALREADY_EMPLOYEE, DEACTIVATED, RECIPIENT_MALFORMED, REJECTED or TOO_MANY. For who may invite; who is no admin invites employees only, into their own department or none.',
  })
  invitePeople(
    @Arg('input', () => InvitePeopleInput, { description: 'Whom, into what, and with which words.' })
    input: InvitePeopleInput,
    @Ctx() { app, viewer }: EmployeeContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return invitePeople(app, viewer, input, selectedFields(info, 'outcomes').has('invitation'))
  }

  @Access('invitePeople', 'invitations:write')
  @Mutation(() => InvitationsResult, {
    description:
      'Sends invitations anew, with a new expiry; earlier links go on working. Who resends one that is held back vouches for it from then on. Refuses an invitation with ALREADY_APPLICANT, ALREADY_EMPLOYEE, DEACTIVATED, DEPARTMENT_NOT_YOURS, INVITATION_REVOKED, INVITATION_SPENT, INVITATION_UNKNOWN, REJECTED, ROLE_TOO_HIGH or TOO_MANY. For who may invite; who is no admin, their own.',
  })
  resendInvitations(
    @Arg('ids', () => [ID], { description: 'Which, 1 to 1,000.' }) ids: string[],
    @IdempotencyKeyArg() key: string | null,
    @Ctx() { app, viewer }: EmployeeContext,
  ) {
    return resendInvitations(app, viewer, ids, key)
  }

  @Access('invitePeople', 'invitations:write')
  @Mutation(() => InvitationsResult, {
    description:
      'Takes invitations back: their links are dead at once, and messages that have not gone yet don’t go. Refuses an invitation with INVITATION_REVOKED, INVITATION_SPENT or INVITATION_UNKNOWN. For who may invite; who is no admin, their own.',
  })
  revokeInvitations(
    @Arg('ids', () => [ID], { description: 'Which, 1 to 1,000.' }) ids: string[],
    @IdempotencyKeyArg() key: string | null,
    @Ctx() { app, viewer }: EmployeeContext,
  ) {
    return revokeInvitations(app, viewer, ids, key)
  }

  @Access('manageRegistrationPolicy', 'policy:write')
  @Mutation(() => InvitationMessageResult, {
    description:
      'Gives invitations by e-mail a text of the company’s own. Refuses with FIELD_INVALID or MESSAGE_LOCKED. For admins.',
  })
  updateInvitationMessage(
    @Arg('text', () => String, {
      nullable: true,
      description: 'At most 2,000 characters; null or an empty one brings the standard text back.',
    })
    text: string | null,
    @Ctx() { app, viewer }: EmployeeContext,
  ) {
    return updateInvitationMessage(app, viewer, text)
  }

  @Access('anyone')
  @Mutation(() => InvitationOpenedResult, {
    description:
      'Tells that a person, and no scanner of links, has the invitation before them: called when they first touch the page. Refuses with INVITATION_UNKNOWN. For everyone.',
  })
  markInvitationOpened(@TokenArg() token: string, @Ctx() { app }: Context) {
    return markInvitationOpened(app, token)
  }

  @Access('anyone')
  @Mutation(() => RequestReceivedResult, {
    description:
      'Asks for a fresh invitation where this one has expired or is held back: the inviter sees it and is mailed, once a day at most. Refuses as `openInvitation` does, with CONFLICT when the invitation works, and with TOO_MANY. For everyone.',
  })
  askForFreshInvitation(@TokenArg() token: string, @Ctx() { app, origin }: Context) {
    return askForFreshInvitation(app, origin, token)
  }

  @Access('anyone')
  @Mutation(() => UserResult, {
    description:
      'Makes the person an employee, signed in. Once. Refuses as `openInvitation` does, and with CONFLICT, FIELD_INVALID, PASSWORD_WEAK or TOO_MANY. For everyone.',
  })
  async acceptInvitation(
    @Arg('input', () => AcceptInvitationInput, { description: 'The token, a name and a password.' })
    input: AcceptInvitationInput,
    @Ctx() context: Context,
  ) {
    const { user, session } = await acceptInvitation(context.app, context.origin, input)
    // The session that this browser had until now is over.
    if (context.viewer?.sessionId) await endSession(context.app, context.viewer.sessionId)
    await context.signedIn(session)
    return user
  }
}
