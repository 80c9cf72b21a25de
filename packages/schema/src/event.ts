import { type EventType as DomainEventType, EVENTS, isEventType } from '@foyer/domain'
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'
import { Field, ID, ObjectType } from 'type-graphql'
import { DateTime } from './dateTime.ts'
import { Invitation } from './invitation.ts'
import { User } from './user.ts'

const toEventType = (value: unknown): DomainEventType => {
  if (typeof value === 'string' && isEventType(value)) return value
  throw new GraphQLError(`There is no event ${JSON.stringify(value)}. There are ${Object.keys(EVENTS).join(', ')}.`)
}

/** Named with a dot, as webhooks everywhere name them, so it cannot be an enum. */
export const EventType = new GraphQLScalarType<DomainEventType, string>({
  name: 'EventType',
  description: [
    'Something that integrators hear of. Behind each, the scope that an API token needs for it.',
    ...Object.entries(EVENTS).map(([type, { description, scope }]) => `- \`${type}\`: ${description} \`${scope}\``),
  ].join('\n'),
  serialize: value => value as string,
  parseValue: toEventType,
  parseLiteral: node => toEventType(node.kind === Kind.STRING ? node.value : null),
})

@ObjectType({ description: 'Something that happened just now.', simpleResolvers: true })
export class Event {
  @Field(() => ID, { description: 'The same that webhooks send as `webhook-id`.' })
  id!: string

  @Field(() => EventType, { description: 'What happened.' })
  type!: DomainEventType

  @Field(() => DateTime, { description: 'When.' })
  at!: number

  @Field(() => ID, {
    nullable: true,
    description: 'The id of the user or invitation it is about; null for what is about several.',
  })
  subjectId!: string | null

  @Field(() => User, {
    nullable: true,
    description: 'Whom it is about, as they are now; null when it is about nobody, or they are not yours to see.',
  })
  user?: User | null

  @Field(() => Invitation, {
    nullable: true,
    description: 'The invitation it is about, as it is now; null when it is about none.',
  })
  invitation?: Invitation | null
}
