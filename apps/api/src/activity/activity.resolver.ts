import { Activity, ActivityConnection, AuditEntry, AuditEntryConnection, AuditFilter, User } from '@foyer/schema'
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { Access } from '../graphql/access.ts'
import { PageArgs } from '../graphql/args.ts'
import type { EmployeeContext } from '../graphql/context.ts'
import { type ActivityRow, activity } from './activities.ts'
import { type AuditRow, auditLog } from './auditLogs.ts'

@Resolver(() => Activity)
export class ActivityResolver {
  @Access('employee', 'activity:read')
  @Query(() => ActivityConnection, {
    description: 'The activity stream, newest first. For employees; some kinds are for who decides or for admins.',
  })
  activity(@Args(() => PageArgs) page: PageArgs, @Ctx() { app, viewer }: EmployeeContext) {
    return activity(app, viewer, page)
  }

  @FieldResolver(() => User, { nullable: true })
  actor(@Root() row: ActivityRow, @Ctx() { loaders }: EmployeeContext) {
    return row.actorId && loaders.users.load(row.actorId)
  }

  @FieldResolver(() => User, { nullable: true })
  subject(@Root() row: ActivityRow, @Ctx() { loaders }: EmployeeContext) {
    return row.subjectId && loaders.users.load(row.subjectId)
  }
}

@Resolver(() => AuditEntry)
export class AuditResolver {
  @Access('manageIntegrations', 'audit:read')
  @Query(() => AuditEntryConnection, {
    description:
      'The audit log, newest first: every change of people, rules, rights and access. Append-only. For admins.',
  })
  auditLog(
    @Arg('filter', () => AuditFilter, { nullable: true, description: 'Narrows the log.' }) filter: AuditFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { app }: EmployeeContext,
  ) {
    return auditLog(app, { filter: filter ?? {}, ...page })
  }

  @FieldResolver(() => User, { nullable: true })
  actor(@Root() row: AuditRow, @Ctx() { loaders }: EmployeeContext) {
    return row.actorId && loaders.users.load(row.actorId)
  }

  @FieldResolver(() => User, { nullable: true })
  subject(@Root() row: AuditRow, @Ctx() { loaders }: EmployeeContext) {
    return row.subjectId && loaders.users.load(row.subjectId)
  }
}
