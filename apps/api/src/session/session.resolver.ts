import {
  ChangePasswordInput,
  Installation,
  OpenPasswordResetResult,
  RequestReceivedResult,
  ResetPasswordInput,
  Session,
  SessionsEndedResult,
  SetUpInput,
  SignedOutResult,
  SignInInput,
  UserResult,
  Viewer,
  ViewerResult,
} from '@foyer/schema'
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { Access } from '../graphql/access.ts'
import { TokenArg } from '../graphql/args.ts'
import type { Context, EmployeeContext, ViewerContext } from '../graphql/context.ts'
import { revokeApiTokens } from '../integration/apiTokens.ts'
import { installation } from './installations.ts'
import { changePassword, openPasswordReset, requestPasswordReset, resetPassword } from './passwords.ts'
import { confirmPhone, removePhone, startPhoneProof } from './phoneProofs.ts'
import { endSession, endSessions, sessionsOf, signIn } from './sessions.ts'
import { setUp } from './setUp.ts'
import { viewerOf } from './viewers.ts'

const WhoseSessions = () =>
  Arg('userId', () => ID, { nullable: true, description: 'Whose; the viewer’s own if it is left out.' })

@Resolver()
export class SessionResolver {
  @Access('anyone')
  @Query(() => Viewer, { nullable: true, description: 'Whoever is asking; null without a session. For everyone.' })
  viewer(@Ctx() { app, viewer }: Context) {
    return viewer && viewerOf(app, viewer)
  }

  @Access('anyone')
  @Query(() => String, { description: 'The company’s name; `Foyer` before it is set up. For everyone.' })
  async companyName(@Ctx() { app }: Context) {
    return (await installation(app)).companyName
  }

  @Access('anyone')
  @Query(() => Installation, { description: 'What everyone may know of this installation. For everyone.' })
  installation(@Ctx() { app }: Context) {
    return installation(app)
  }

  @Access('employee', 'account:read')
  @Query(() => [Session], {
    description: 'Where somebody is signed in, latest first, at most 100. For employees; of others for admins.',
  })
  sessions(@WhoseSessions() userId: string | null | undefined, @Ctx() { app, viewer }: ViewerContext) {
    return sessionsOf(app, viewer, userId)
  }

  @Access('anyone')
  @Query(() => OpenPasswordResetResult, {
    description:
      'What a password-reset link leads to. Changes nothing. Refuses with RESET_EXPIRED or RESET_UNKNOWN. For everyone.',
  })
  openPasswordReset(@TokenArg() token: string, @Ctx() { app }: Context) {
    return openPasswordReset(app, token)
  }

  @Access('anyone')
  @Mutation(() => ViewerResult, {
    description:
      'Names the company and makes the first admin, signed in. Once in the life of an installation. Refuses with FIELD_INVALID, PASSWORD_WEAK, RECIPIENT_MALFORMED, SET_UP_ALREADY or SET_UP_SECRET_WRONG. For everyone with the secret.',
  })
  async setUp(
    @Arg('input', () => SetUpInput, { description: 'The company and its first admin.' }) input: SetUpInput,
    @Ctx() context: Context,
  ) {
    return context.signedIn(await setUp(context.app, context.origin, input))
  }

  @Access('anyone')
  @Mutation(() => ViewerResult, {
    description:
      'Signs in and sets the session cookie. Refuses with CREDENTIALS_WRONG, alike for unknown logins and wrong passwords; with the right password also with AWAITING_APPROVAL, DEACTIVATED, REJECTED or TEMPORARY_PASSWORD_EXPIRED; and with TOO_MANY. For everyone.',
  })
  async signIn(
    @Arg('input', () => SignInInput, { description: 'Who signs in.' }) input: SignInInput,
    @Ctx() context: Context,
  ) {
    const session = await signIn(context.app, context.origin, input)
    // The session that this browser had until now is over.
    if (context.viewer?.sessionId) await endSession(context.app, context.viewer.sessionId)
    return context.signedIn(session)
  }

  @Access('viewer')
  @Mutation(() => SignedOutResult, {
    description: 'Ends this session; asked with an API token, revokes that token. For everyone signed in.',
  })
  async signOut(@Ctx() { app, viewer, setSession }: ViewerContext) {
    if (viewer.token) await revokeApiTokens(app, viewer, [viewer.token.id])
    if (viewer.sessionId) {
      await endSession(app, viewer.sessionId)
      setSession(null)
    }
    return { at: app.clock() }
  }

  @Access('employee', 'account:write')
  @Mutation(() => SessionsEndedResult, {
    description:
      'Ends some of somebody’s sessions, at once; ids of others are left alone. For employees; of others for admins.',
  })
  endSessions(
    @Arg('ids', () => [ID], { description: 'Which, at most 100.' }) ids: string[],
    @WhoseSessions() userId: string | null | undefined,
    @Ctx() { app, viewer }: ViewerContext,
  ) {
    return endSessions(app, viewer, ids, userId)
  }

  @Access('viewer', 'account:write')
  @Mutation(() => ViewerResult, {
    description:
      'Sets another password and ends the viewer’s other sessions; API tokens stay. Refuses with CREDENTIALS_WRONG, PASSWORD_WEAK or TOO_MANY. For everyone signed in.',
  })
  async changePassword(
    @Arg('input', () => ChangePasswordInput, { description: 'The old and the new one.' }) input: ChangePasswordInput,
    @Ctx() context: ViewerContext,
  ) {
    const { app, viewer, origin } = context
    const session = await changePassword(app, viewer, origin, input)
    // A program goes on with its token.
    return session ? context.signedIn(session) : viewerOf(app, viewer)
  }

  @Access('anyone')
  @Mutation(() => RequestReceivedResult, {
    description:
      'Mails a link that sets a new password, if the login is an employee’s. The same answer always. Refuses with TOO_MANY. For everyone.',
  })
  requestPasswordReset(
    @Arg('login', () => String, { description: 'E-mail address, or phone number in any spelling.' }) login: string,
    @Ctx() { app, origin }: Context,
  ) {
    return requestPasswordReset(app, origin, login)
  }

  @Access('anyone')
  @Mutation(() => ViewerResult, {
    description:
      'Sets a new password by a mailed link, ends all sessions and signs in. Once. Refuses with PASSWORD_WEAK, RESET_EXPIRED, RESET_UNKNOWN or TOO_MANY. For everyone.',
  })
  async resetPassword(
    @Arg('input', () => ResetPasswordInput, { description: 'The token and a password.' }) input: ResetPasswordInput,
    @Ctx() context: Context,
  ) {
    return context.signedIn(await resetPassword(context.app, context.origin, input))
  }

  @Access('employee', 'account:write')
  @Mutation(() => RequestReceivedResult, {
    description:
      'Sends a code by SMS to a mobile phone that the viewer says is theirs. Refuses with RECIPIENT_MALFORMED or TOO_MANY. For employees.',
  })
  startPhoneProof(
    @Arg('phone', () => String, { description: 'A mobile number, in any spelling.' }) phone: string,
    @Ctx() { app, viewer }: EmployeeContext,
  ) {
    return startPhoneProof(app, viewer, phone)
  }

  @Access('employee', 'account:write')
  @Mutation(() => UserResult, {
    description:
      'Takes the code; the number becomes the viewer’s, and a login. Refuses with CODE_EXPIRED, CODE_WRONG or CONFLICT. For employees.',
  })
  confirmPhone(
    @Arg('code', () => String, { description: 'Six digits, from the latest SMS; works for ten minutes.' }) code: string,
    @Ctx() { app, viewer }: EmployeeContext,
  ) {
    return confirmPhone(app, viewer, code)
  }

  @Access('employee', 'account:write')
  @Mutation(() => UserResult, {
    description:
      'Takes the viewer’s number away. Refuses with FIELD_INVALID where it is their only login. For employees.',
  })
  removePhone(@Ctx() { app, viewer }: EmployeeContext) {
    return removePhone(app, viewer)
  }
}
