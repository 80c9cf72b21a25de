import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'

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

@ObjectType({ description: 'A group that employees join; one may be in many.', simpleResolvers: true })
export class Workgroup {
  @Field(() => ID, { description: 'Stable; a UUID.' })
  id!: string

  @Field(() => String, { description: 'At most 120 characters.' })
  name!: string

  @Field(() => Int, { description: 'Active employees in it.' })
  employeeCount?: number
}

@InputType({ description: 'Where new employees are placed.' })
export class PlacementInput {
  @Field(() => ID, { nullable: true, description: 'Their department; the root department when left out.' })
  departmentId?: string | null

  @Field(() => [ID], { nullable: true, description: 'Their workgroups, at most 50.' })
  workgroupIds?: string[] | null
}
