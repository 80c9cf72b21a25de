import type { EventType as DomainEventType } from '@foyer/domain'
import { Event, EventType, Invitation, User } from '@foyer/schema'
import { Arg, Ctx, FieldResolver, Resolver, Root, type SubscribeResolverData, Subscription } from 'type-graphql'
import { Access } from '../graphql/access.ts'
import type { EmployeeContext } from '../graphql/context.ts'
import type { LiveEvent } from './liveEvents.ts'
import { visibleEvents } from './visibleEvents.ts'

@Resolver(() => Event)
export class EventResolver {
  @Access('employee')
  @Subscription(() => Event, {
    description:
      'Events as they happen, of all replicas, by server-sent events at `POST /graphql/stream` (graphql-sse, distinct connections). Ends with the session or token. Whoever was away asks the lists; nothing is told again. For employees: of applicants for who decides, of invitations for who may see them; a token needs the scope of each event, see EventType.',
    subscribe: ({
      args,
      context,
    }: SubscribeResolverData<unknown, { types?: DomainEventType[] | null }, EmployeeContext>) =>
      visibleEvents(context, args.types),
  })
  events(
    @Root() event: LiveEvent,
    @Arg('types', () => [EventType], {
      nullable: true,
      description: 'Only these; all that one may hear when left out.',
    })
    _types: DomainEventType[] | null,
  ): LiveEvent {
    return event
  }

  @FieldResolver(() => User, { nullable: true })
  user(@Root() { type, subjectId }: LiveEvent, @Ctx() { loaders }: EmployeeContext) {
    return subjectId && /^(employee|applicant)\./.test(type) ? loaders.users.load(subjectId) : null
  }

  @FieldResolver(() => Invitation, { nullable: true })
  invitation(@Root() { type, subjectId }: LiveEvent, @Ctx() { loaders }: EmployeeContext) {
    return subjectId && type.startsWith('invitation.') ? loaders.invitations.load(subjectId) : null
  }
}
