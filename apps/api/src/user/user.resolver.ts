import { OpenInvitations, Role, ServiceTokens, UserOrder, UserStatus } from '@foyer/domain'
import {
  ApplicantsResult,
  ApproveApplicantsInput,
  EmployeeFilter,
  Invitation,
  RejectApplicantsInput,
  UpdateEmployeeInput,
  UpdateProfileInput,
  User,
  UserConnection,
  UserResult,
} from '@foyer/schema'
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Access } from '../graphql/access.ts'
import { PageArgs } from '../graphql/args.ts'
import type { EmployeeContext } from '../graphql/context.ts'
import { applicants, approveApplicants, rejectApplicants } from './applicants.ts'
import { updateEmployee, updateProfile } from './editedEmployees.ts'
import { employees } from './employees.ts'
import { eraseApplicants } from './erasedApplicants.ts'
import { deactivateEmployee, reactivateEmployee } from './leavers.ts'
import { changeRole } from './roles.ts'
import type { UserRow } from './userRows.ts'
import { visibleUser } from './users.ts'

const EmployeeArg = () => Arg('id', () => ID, { description: 'The employee’s id.' })

@Resolver(() => User)
export class UserResolver {
  @Access('employee', 'employees:read')
  @Query(() => UserConnection, {
    description: 'The Employees view. For employees; deactivated ones are shown to admins.',
  })
  employees(
    @Arg('filter', () => EmployeeFilter, { nullable: true, description: 'Narrows the list.' })
    filter: EmployeeFilter | null,
    @Arg('orderBy', () => UserOrder, { nullable: true, defaultValue: UserOrder.NAME, description: 'The order.' })
    orderBy: UserOrder | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { app, viewer }: EmployeeContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return employees(app, viewer, { filter: filter ?? {}, orderBy: orderBy ?? UserOrder.NAME, ...page }, info)
  }

  @Access('decideApplicants', 'applicants:read')
  @Query(() => UserConnection, {
    description: 'The Pending approval view, who waits longest first. For moderators and admins.',
  })
  applicants(
    @Arg('search', () => String, { nullable: true, description: 'Words, as in EmployeeFilter.' }) search: string | null,
    @Arg('status', () => UserStatus, {
      nullable: true,
      defaultValue: UserStatus.PENDING,
      description: 'PENDING, or REJECTED for who was turned down.',
    })
    status: UserStatus | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { app }: EmployeeContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return applicants(app, { search, status: status ?? UserStatus.PENDING, ...page }, info)
  }

  @Access('employee', 'employees:read')
  @Query(() => User, {
    nullable: true,
    description:
      'One user; null if there is none or they are not yours to see. Employees are for employees, applicants for who decides, deactivated ones for admins.',
  })
  user(@Arg('id', () => ID, { description: 'The user’s id.' }) id: string, @Ctx() { app, viewer }: EmployeeContext) {
    return visibleUser(app, viewer, id)
  }

  @FieldResolver(() => User, { nullable: true })
  decidedBy(@Root() user: UserRow, @Ctx() { loaders }: EmployeeContext) {
    return user.decidedById && loaders.users.load(user.decidedById)
  }

  @FieldResolver(() => Invitation, {
    nullable: true,
    description: 'The invitation that brought them; null if none did, or it is not yours to see.',
  })
  invitation(@Root() user: UserRow, @Ctx() { loaders }: EmployeeContext) {
    return user.invitationId && loaders.invitations.load(user.invitationId)
  }

  @Access('decideApplicants', 'applicants:decide')
  @Mutation(() => ApplicantsResult, {
    description:
      'Applicants become employees and are told by mail. Refuses with DEPARTMENT_UNKNOWN or WORKGROUP_UNKNOWN, and an applicant with CONFLICT (decided already; the message says what and by whom) or USER_UNKNOWN. For moderators and admins.',
  })
  approveApplicants(
    @Arg('input', () => ApproveApplicantsInput, { description: 'Whom, and where they go.' })
    input: ApproveApplicantsInput,
    @Ctx() { app, viewer }: EmployeeContext,
  ) {
    return approveApplicants(app, viewer, input)
  }

  @Access('decideApplicants', 'applicants:decide')
  @Mutation(() => ApplicantsResult, {
    description:
      'Applicants are turned down. Refuses with FIELD_INVALID, and an applicant as `approveApplicants` does. For moderators and admins.',
  })
  rejectApplicants(
    @Arg('input', () => RejectApplicantsInput, { description: 'Whom, and what they are told.' })
    input: RejectApplicantsInput,
    @Ctx() { app, viewer }: EmployeeContext,
  ) {
    return rejectApplicants(app, viewer, input)
  }

  @FieldResolver(() => Int)
  serviceTokenCount(@Root() user: UserRow, @Ctx() { loaders }: EmployeeContext) {
    return loaders.serviceTokenCounts.load(user.id)
  }

  @FieldResolver(() => Int)
  openInvitationCount(@Root() user: UserRow, @Ctx() { loaders }: EmployeeContext) {
    return loaders.openInvitationCounts.load(user.id)
  }

  @Access('manageEmployees', 'employees:write')
  @Mutation(() => UserResult, {
    description:
      'Changes what is known of an employee, a former one too. Refuses with CONFLICT (they are no employee), DEPARTMENT_UNKNOWN, FIELD_INVALID, USER_UNKNOWN or WORKGROUP_UNKNOWN. For admins.',
  })
  updateEmployee(
    @EmployeeArg() id: string,
    @Arg('input', () => UpdateEmployeeInput, { description: 'What changes; what is left out stays.' })
    input: UpdateEmployeeInput,
    @Ctx() { app, viewer }: EmployeeContext,
  ) {
    return updateEmployee(app, viewer, id, input)
  }

  @Access('employee', 'account:write')
  @Mutation(() => UserResult, {
    description:
      'Changes what is known of oneself; department and workgroups are the admins’. Refuses with FIELD_INVALID. For employees.',
  })
  updateProfile(
    @Arg('input', () => UpdateProfileInput, { description: 'What changes; what is left out stays.' })
    input: UpdateProfileInput,
    @Ctx() { app, viewer }: EmployeeContext,
  ) {
    return updateProfile(app, viewer, input)
  }

  @Access('manageEmployees', 'roles:write')
  @Mutation(() => UserResult, {
    description:
      'Gives an employee another role, a former one for when they come back; it counts from their next request on. Refuses with CONFLICT (they are no employee), LAST_ADMIN or USER_UNKNOWN. For admins.',
  })
  changeRole(
    @EmployeeArg() id: string,
    @Arg('role', () => Role, { description: 'What they are from now on.' }) role: Role,
    @Ctx() { app, viewer }: EmployeeContext,
  ) {
    return changeRole(app, viewer, id, role)
  }

  @Access('manageEmployees', 'employees:write')
  @Mutation(() => UserResult, {
    description:
      'An employee leaves: their sessions, API tokens and the links that set their password end at once, and departments that they head have no head. Refuses with CONFLICT (they are no active employee; the message says what they are), LAST_ADMIN or USER_UNKNOWN, and who is to take invitations over with DEPARTMENT_NOT_YOURS, FIELD_INVALID, INVITATION_HELD, ROLE_TOO_HIGH, USER_UNKNOWN or WORKGROUP_NOT_YOURS. For admins.',
  })
  deactivateEmployee(
    @EmployeeArg() id: string,
    @Arg('openInvitations', () => OpenInvitations, {
      nullable: true,
      defaultValue: OpenInvitations.HOLD,
      description: 'What becomes of the open invitations that they vouch for.',
    })
    openInvitations: OpenInvitations | null,
    @Arg('handOverTo', () => ID, {
      nullable: true,
      description:
        'With HAND_OVER, who takes invitations and tokens over, and may give what they give; the one who asks when left out.',
    })
    handOverTo: string | null,
    @Arg('serviceTokens', () => ServiceTokens, {
      nullable: true,
      defaultValue: ServiceTokens.REVOKE,
      description:
        'What becomes of the tokens of services that they answer for. To hand them over, an API token needs all of their scopes.',
    })
    serviceTokens: ServiceTokens | null,
    @Ctx() { app, viewer }: EmployeeContext,
  ) {
    return deactivateEmployee(app, viewer, id, {
      openInvitations: openInvitations ?? OpenInvitations.HOLD,
      serviceTokens: serviceTokens ?? ServiceTokens.REVOKE,
      handOverTo,
    })
  }

  @Access('manageEmployees', 'employees:write')
  @Mutation(() => UserResult, {
    description:
      'A former employee comes back as what they were, and signs in with the password they had. By an API token without `roles:write` they come back with the role EMPLOYEE. Refuses with CONFLICT (they are not deactivated; the message says what they are) or USER_UNKNOWN. For admins.',
  })
  reactivateEmployee(@EmployeeArg() id: string, @Ctx() { app, viewer }: EmployeeContext) {
    return reactivateEmployee(app, viewer, id)
  }

  @Access('decideApplicants', 'applicants:decide')
  @Mutation(() => ApplicantsResult, {
    description:
      'Erases the personal data of rejected applicants: name, address, messages. The fact stays. It cannot be undone. Refuses an applicant with CONFLICT or USER_UNKNOWN. For moderators and admins.',
  })
  eraseApplicants(
    @Arg('ids', () => [ID], { description: 'Whom, 1 to 200.' }) ids: string[],
    @Ctx() { app, viewer }: EmployeeContext,
  ) {
    return eraseApplicants(app, viewer, ids)
  }
}
