import { Credentials } from '@foyer/domain'
import {
  CompleteRegistrationInput,
  InstallationResult,
  JoinByQuickLinkInput,
  OpenQuickLinkResult,
  OpenRegistrationResult,
  QuickLinkResult,
  RegisterEmployeeInput,
  RegistrationPolicy,
  RegistrationPolicyInput,
  RegistrationPolicyResult,
  RequestReceivedResult,
  UpdateCompanyInput,
  UserResult,
} from '@foyer/schema'
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { Access } from '../graphql/access.ts'
import { IdempotencyKeyArg, TokenArg } from '../graphql/args.ts'
import type { Context, EmployeeContext } from '../graphql/context.ts'
import { installation } from '../session/installations.ts'
import { updateCompany } from './companies.ts'
import { openQuickLink, resetQuickLink } from './quickLinks.ts'
import { registerEmployee, renewCredentials } from './registerEmployee.ts'
import { registrationPolicyFor, updateRegistrationPolicy } from './registrationPolicies.ts'
import { completeRegistration, joinByQuickLink, openRegistration } from './registrations.ts'

@Resolver()
export class RegistrationResolver {
  @Access('employee', 'policy:read')
  @Query(() => RegistrationPolicy, { description: 'How people get in. For employees.' })
  registrationPolicy(@Ctx() { app, viewer }: EmployeeContext) {
    return registrationPolicyFor(app, viewer)
  }

  @Access('anyone')
  @Query(() => OpenQuickLinkResult, {
    description:
      'What a quick link leads to. Changes nothing, however often it is asked. Refuses with LINK_CLOSED or LINK_UNKNOWN. For everyone.',
  })
  openQuickLink(@TokenArg() token: string, @Ctx() { app }: Context) {
    return openQuickLink(app, token)
  }

  @Access('anyone')
  @Query(() => OpenRegistrationResult, {
    description:
      'What a mailed registration link leads to. Changes nothing. Refuses with ALREADY_EMPLOYEE, AWAITING_APPROVAL, DEACTIVATED, LINK_CLOSED, REGISTRATION_EXPIRED, REGISTRATION_UNKNOWN or REJECTED. For everyone.',
  })
  openRegistration(@TokenArg() token: string, @Ctx() { app }: Context) {
    return openRegistration(app, token)
  }

  @Access('manageRegistrationPolicy', 'policy:write')
  @Mutation(() => RegistrationPolicyResult, {
    description:
      'Changes what is given and leaves the rest. Refuses with FIELD_INVALID, TRUSTED_DOMAIN_REFUSED or WAITING_APPLICANTS_UNDECIDED. To approve who waits, an API token needs `applicants:decide`, too. For admins.',
  })
  updateRegistrationPolicy(
    @Arg('input', () => RegistrationPolicyInput, { description: 'The changes.' }) input: RegistrationPolicyInput,
    @Ctx() { app, viewer }: EmployeeContext,
  ) {
    return updateRegistrationPolicy(app, viewer, input)
  }

  @Access('manageRegistrationPolicy', 'policy:write')
  @Mutation(() => InstallationResult, {
    description:
      'Renames the company, and the root department if it bears its name. Refuses with FIELD_INVALID. For admins.',
  })
  async updateCompany(
    @Arg('input', () => UpdateCompanyInput, { description: 'The new name.' }) input: UpdateCompanyInput,
    @Ctx() { app, viewer }: EmployeeContext,
  ) {
    await updateCompany(app, viewer, input)
    return installation(app)
  }

  @Access('manageRegistrationPolicy', 'policy:write')
  @Mutation(() => QuickLinkResult, {
    description:
      'Makes a new quick link; the old one is dead at once. Refuses with LINK_CLOSED while it is switched off. For admins.',
  })
  resetQuickLink(@Ctx() { app, viewer }: EmployeeContext) {
    return resetQuickLink(app, viewer)
  }

  @Access('anyone')
  @Mutation(() => RequestReceivedResult, {
    description:
      'Asks to join: a link to go on is mailed to the address. The answer is the same for known and unknown addresses. Refuses with FIELD_INVALID, LINK_CLOSED, LINK_UNKNOWN, RECIPIENT_MALFORMED or TOO_MANY. For everyone.',
  })
  joinByQuickLink(
    @Arg('input', () => JoinByQuickLinkInput, { description: 'Who wants to join.' }) input: JoinByQuickLinkInput,
    @Ctx() { app, origin }: Context,
  ) {
    return joinByQuickLink(app, origin, input)
  }

  @Access('anyone')
  @Mutation(() => UserResult, {
    description:
      'Sets the password and makes the user, by the policy ACTIVE (and signed in) or PENDING. Once. Refuses as `openRegistration` does, and with PASSWORD_WEAK or TOO_MANY. For everyone.',
  })
  async completeRegistration(
    @Arg('input', () => CompleteRegistrationInput, { description: 'The token and a password.' })
    input: CompleteRegistrationInput,
    @Ctx() context: Context,
  ) {
    const { user, session } = await completeRegistration(context.app, context.origin, input)
    // From here on the answer is for them: `department { head }` shows what an employee may see.
    if (session) await context.signedIn(session)
    return user
  }

  @Access('registerEmployees', 'employees:write')
  @Mutation(() => UserResult, {
    description:
      'Makes an employee at once, without invitation or approval, and mails the credentials. Refuses with ALREADY_APPLICANT, ALREADY_EMPLOYEE, CONFLICT, DEACTIVATED, DEPARTMENT_UNKNOWN, FIELD_INVALID, RECIPIENT_MALFORMED or WORKGROUP_UNKNOWN. For admins.',
  })
  registerEmployee(
    @Arg('input', () => RegisterEmployeeInput, { description: 'Who, and where they go.' })
    input: RegisterEmployeeInput,
    @Ctx() { app, viewer }: EmployeeContext,
  ) {
    return registerEmployee(app, viewer, input)
  }

  @Access('registerEmployees', 'employees:write')
  @Mutation(() => UserResult, {
    description:
      'Mails new credentials to an employee who has not set a password of their own yet; those mailed before are worthless then. Refuses with CONFLICT when they have, or USER_UNKNOWN. For admins.',
  })
  renewCredentials(
    @Arg('id', () => ID, { description: 'The employee’s id.' }) id: string,
    @Arg('credentials', () => Credentials, {
      nullable: true,
      defaultValue: Credentials.TEMPORARY_PASSWORD,
      description: 'What they are mailed.',
    })
    credentials: Credentials | null,
    @IdempotencyKeyArg() key: string | null,
    @Ctx() { app, viewer }: EmployeeContext,
  ) {
    return renewCredentials(app, viewer, id, credentials, key)
  }
}
