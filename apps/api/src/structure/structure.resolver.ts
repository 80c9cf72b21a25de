import {
  Department,
  DepartmentDeletedResult,
  DepartmentInput,
  DepartmentResult,
  User,
  Workgroup,
  WorkgroupDeletedResult,
  WorkgroupInput,
  WorkgroupResult,
} from '@foyer/schema'
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { Access } from '../graphql/access.ts'
import type { EmployeeContext } from '../graphql/context.ts'
import { createDepartment, deleteDepartment, updateDepartment } from './departments.ts'
import type { DepartmentNode } from './structureCache.ts'
import { departments, workgroups } from './structures.ts'
import { addToWorkgroup, createWorkgroup, deleteWorkgroup, removeFromWorkgroup, updateWorkgroup } from './workgroups.ts'

const IdArg = (description: string) => Arg('id', () => ID, { description })
const UserIdsArg = () => Arg('userIds', () => [ID], { description: 'Whom, 1 to 200.' })

@Resolver(() => Department)
export class DepartmentResolver {
  @Access('employee', 'structure:read')
  @Query(() => [Department], { description: 'All departments, the root first, then by name. For employees.' })
  departments(@Ctx() { app }: EmployeeContext) {
    return departments(app)
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'Who leads it; null if nobody does, or they are not yours to see.',
  })
  head(@Root() department: DepartmentNode, @Ctx() { loaders }: EmployeeContext) {
    return department.headId && loaders.users.load(department.headId)
  }

  @FieldResolver(() => Int)
  employeeCount(@Root() department: DepartmentNode, @Ctx() { loaders }: EmployeeContext) {
    return loaders.departmentCounts.load(department.id)
  }

  @Access('manageStructure', 'structure:write')
  @Mutation(() => DepartmentResult, {
    description:
      'Makes a department. Refuses with DEPARTMENT_NAME_TAKEN, DEPARTMENT_TOO_DEEP, DEPARTMENT_UNKNOWN (the one above), FIELD_INVALID or USER_UNKNOWN (the head). For admins.',
  })
  createDepartment(
    @Arg('input', () => DepartmentInput, { description: 'Its name, its place and its head.' }) input: DepartmentInput,
    @Ctx() { app, viewer }: EmployeeContext,
  ) {
    return createDepartment(app, viewer, input)
  }

  @Access('manageStructure', 'structure:write')
  @Mutation(() => DepartmentResult, {
    description:
      'Renames a department, moves it with all below it, or gives it another head. Refuses as `createDepartment` does, and with DEPARTMENT_CYCLE or DEPARTMENT_IS_ROOT. For admins.',
  })
  updateDepartment(
    @IdArg('The department’s id.') id: string,
    @Arg('input', () => DepartmentInput, { description: 'What changes; what is left out stays.' })
    input: DepartmentInput,
    @Ctx() { app, viewer }: EmployeeContext,
  ) {
    return updateDepartment(app, viewer, id, input)
  }

  @Access('manageStructure', 'structure:write')
  @Mutation(() => DepartmentDeletedResult, {
    description:
      'Deletes a department: its people, the open invitations into it and its sub-departments move to the one above. Refuses with DEPARTMENT_IS_ROOT or DEPARTMENT_UNKNOWN. For admins.',
  })
  deleteDepartment(@IdArg('The department’s id.') id: string, @Ctx() { app, viewer }: EmployeeContext) {
    return deleteDepartment(app, viewer, id)
  }
}

@Resolver(() => Workgroup)
export class WorkgroupResolver {
  @Access('employee', 'structure:read')
  @Query(() => [Workgroup], { description: 'All workgroups, by name. For employees.' })
  workgroups(@Ctx() { app }: EmployeeContext) {
    return workgroups(app)
  }

  @FieldResolver(() => Int)
  employeeCount(@Root() workgroup: Workgroup, @Ctx() { loaders }: EmployeeContext) {
    return loaders.workgroupCounts.load(workgroup.id)
  }

  @Access('manageStructure', 'structure:write')
  @Mutation(() => WorkgroupResult, {
    description: 'Makes a workgroup. Refuses with FIELD_INVALID or WORKGROUP_NAME_TAKEN. For admins.',
  })
  createWorkgroup(
    @Arg('input', () => WorkgroupInput, { description: 'Its name.' }) input: WorkgroupInput,
    @Ctx() { app, viewer }: EmployeeContext,
  ) {
    return createWorkgroup(app, viewer, input)
  }

  @Access('manageStructure', 'structure:write')
  @Mutation(() => WorkgroupResult, {
    description:
      'Renames a workgroup. Refuses with FIELD_INVALID, WORKGROUP_NAME_TAKEN or WORKGROUP_UNKNOWN. For admins.',
  })
  updateWorkgroup(
    @IdArg('The workgroup’s id.') id: string,
    @Arg('input', () => WorkgroupInput, { description: 'Its new name.' }) input: WorkgroupInput,
    @Ctx() { app, viewer }: EmployeeContext,
  ) {
    return updateWorkgroup(app, viewer, id, input)
  }

  @Access('manageStructure', 'structure:write')
  @Mutation(() => WorkgroupDeletedResult, {
    description:
      'Deletes a workgroup: its people and the invitations into it lose it, and nothing else. Refuses with WORKGROUP_UNKNOWN. For admins.',
  })
  deleteWorkgroup(@IdArg('The workgroup’s id.') id: string, @Ctx() { app, viewer }: EmployeeContext) {
    return deleteWorkgroup(app, viewer, id)
  }

  @Access('manageStructure', 'structure:write')
  @Mutation(() => WorkgroupResult, {
    description:
      'Active employees join a workgroup, all or none; who is in it already stays. Refuses with USER_UNKNOWN or WORKGROUP_UNKNOWN. For admins.',
  })
  addToWorkgroup(
    @IdArg('The workgroup’s id.') id: string,
    @UserIdsArg() userIds: string[],
    @Ctx() { app, viewer }: EmployeeContext,
  ) {
    return addToWorkgroup(app, viewer, id, userIds)
  }

  @Access('manageStructure', 'structure:write')
  @Mutation(() => WorkgroupResult, {
    description:
      'People leave a workgroup; who is not in it is left alone. Refuses with WORKGROUP_UNKNOWN. For admins.',
  })
  removeFromWorkgroup(
    @IdArg('The workgroup’s id.') id: string,
    @UserIdsArg() userIds: string[],
    @Ctx() { app, viewer }: EmployeeContext,
  ) {
    return removeFromWorkgroup(app, viewer, id, userIds)
  }
}
