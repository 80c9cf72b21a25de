import { UserOrder } from '@foyer/domain'
import {
  ApplicantsResult,
  ApproveApplicantsInput,
  EmployeeFilter,
  Invitation,
  RejectApplicantsInput,
  User,
  UserConnection,
} from '@foyer/schema'
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Access } from '../graphql/access.ts'
import { PageArgs } from '../graphql/args.ts'
import type { EmployeeContext } from '../graphql/context.ts'
import { applicants, approveApplicants, rejectApplicants } from './applicants.ts'
import { employees } from './employees.ts'
import type { UserRow } from './userRows.ts'
import { visibleUser } from './users.ts'

@Resolver(() => User)
export class UserResolver {
  @Access('employee')
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

  @Access('decideApplicants')
  @Query(() => UserConnection, {
    description: 'The Pending approval view, who waits longest first. For moderators and admins.',
  })
  applicants(
    @Arg('search', () => String, { nullable: true, description: 'Words, as in EmployeeFilter.' }) search: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { app }: EmployeeContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return applicants(app, { search, ...page }, info)
  }

  @Access('employee')
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

  @Access('decideApplicants')
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

  @Access('decideApplicants')
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
}
