import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { orRefusal } from './refusal.ts'

// `head` is added by the API's resolver: naming User here would make the two files need each other.
@ObjectType({ description: 'A place in the company structure. An employee is in one.', simpleResolvers: true })
export class Department {
  @Field(() => ID, { description: 'Stable; a UUID.' })
  id!: string

  @Field(() => String, { description: 'At most 120 characters.' })
  name!: string

  @Field(() => Department, { nullable: true, description: 'The department above; null for the root.' })
  parent!: Department | null

  @Field(() => Int, { description: 'Active employees in it, without its sub-departments.' })
  employeeCount?: number
}
export const DepartmentResult = orRefusal(Department)

@ObjectType({ description: 'A department that is no more.', simpleResolvers: true })
export class DepartmentDeleted {
  @Field(() => ID, { description: 'The id that it had.' })
  id!: string
}
export const DepartmentDeletedResult = orRefusal(DepartmentDeleted)

@ObjectType({ description: 'A group that employees join; one may be in many.', simpleResolvers: true })
export class Workgroup {
  @Field(() => ID, { description: 'Stable; a UUID.' })
  id!: string

  @Field(() => String, { description: 'At most 120 characters.' })
  name!: string

  @Field(() => Int, { description: 'Active employees in it.' })
  employeeCount?: number
}
export const WorkgroupResult = orRefusal(Workgroup)

@ObjectType({ description: 'A workgroup that is no more.', simpleResolvers: true })
export class WorkgroupDeleted {
  @Field(() => ID, { description: 'The id that it had.' })
  id!: string
}
export const WorkgroupDeletedResult = orRefusal(WorkgroupDeleted)

@InputType({ description: 'What a department is to be. In a change, what is left out stays.' })
export class DepartmentInput {
  @Field(() => String, {
    nullable: true,
    description: 'At most 120 characters, another one than its neighbours’. A new department must have one.',
  })
  name?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'The department above. A new one goes below the root when left out; none but the root goes without.',
  })
  parentId?: string | null

  @Field(() => ID, { nullable: true, description: 'Who leads it, an active employee; null for nobody.' })
  headId?: string | null
}

@InputType({ description: 'What a workgroup is to be.' })
export class WorkgroupInput {
  @Field(() => String, { description: 'At most 120 characters, another one than any other workgroup’s.' })
  name!: string
}

@InputType({ description: 'Where new employees are placed.' })
export class PlacementInput {
  @Field(() => ID, { nullable: true, description: 'Their department; the root department when left out.' })
  departmentId?: string | null

  @Field(() => [ID], { nullable: true, description: 'Their workgroups, at most 50.' })
  workgroupIds?: string[] | null
}
