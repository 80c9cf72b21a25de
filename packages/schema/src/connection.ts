import { type ClassType, Field, Int, ObjectType } from 'type-graphql'

@ObjectType({ description: 'Where a page of a list stands, as Relay has it.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows `endCursor`.' })
  hasNextPage!: boolean

  @Field(() => Boolean, { description: 'Whether something comes before `startCursor`.' })
  hasPreviousPage!: boolean

  @Field(() => String, { nullable: true, description: 'The cursor of the first row; null when the page is empty.' })
  startCursor!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Pass it as `after` for the next page; null when the page is empty.',
  })
  endCursor!: string | null
}

export interface Connection<Node> {
  edges: { cursor: string; node: Node }[]
  nodes: Node[]
  pageInfo: PageInfo
  totalCount: number
}

/** A Relay connection of a type: `${Name}Connection` with its `${Name}Edge`. */
export function connectionOf<Node extends object>(Type: ClassType<Node>): ClassType<Connection<Node>> {
  @ObjectType(`${Type.name}Edge`, { description: `A ${Type.name} in a list, with its cursor.`, simpleResolvers: true })
  class Edge {
    @Field(() => String, { description: 'Opaque; pass it as `after` to go on from here.' })
    cursor!: string

    @Field(() => Type, { description: 'The row itself.' })
    node!: Node
  }

  @ObjectType(`${Type.name}Connection`, { description: `A page of a list of ${Type.name}.`, simpleResolvers: true })
  class TypeConnection {
    @Field(() => [Edge], { description: 'The rows with their cursors, in order.' })
    edges!: Edge[]

    @Field(() => [Type], { description: 'The rows without cursors, in order.' })
    nodes!: Node[]

    @Field(() => PageInfo, { description: 'Where this page stands.' })
    pageInfo!: PageInfo

    @Field(() => Int, { description: 'How many rows the whole list has, over all pages.' })
    totalCount!: number
  }
  return TypeConnection
}
