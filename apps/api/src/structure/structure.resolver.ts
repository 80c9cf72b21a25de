import { Department, User, Workgroup } from '@foyer/schema'
import { Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import { Access } from '../graphql/access.ts'
import type { EmployeeContext } from '../graphql/context.ts'
import type { DepartmentNode } from './structureCache.ts'
import { departments, workgroups } from './structures.ts'

@Resolver(() => Department)
export class DepartmentResolver {
  @Access('employee')
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
}

@Resolver(() => Workgroup)
export class WorkgroupResolver {
  @Access('employee')
  @Query(() => [Workgroup], { description: 'All workgroups, by name. For employees.' })
  workgroups(@Ctx() { app }: EmployeeContext) {
    return workgroups(app)
  }

  @FieldResolver(() => Int)
  employeeCount(@Root() workgroup: Workgroup, @Ctx() { loaders }: EmployeeContext) {
    return loaders.workgroupCounts.load(workgroup.id)
  }
}
