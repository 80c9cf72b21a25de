import {
  DeliveryStatus,
  type EventType as DomainEventType,
  EVENTS_KEPT_DAYS,
  WEBHOOK_OLD_SECRET_HOURS,
  WebhookOffReason,
} from '@foyer/domain'
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from './connection.ts'
import { DateTime } from './dateTime.ts'
import { EventType } from './event.ts'
import { IdempotencyKeyField } from './idempotency.ts'
import { orRefusal } from './refusal.ts'
import { User } from './user.ts'

registerEnumType(WebhookOffReason, {
  name: 'WebhookOffReason',
  description: 'Why a webhook is off.',
  valuesConfig: {
    BY_HAND: { description: 'An admin, or a program of theirs, switched it off.' },
    FAILED: { description: 'Nothing had arrived for days.' },
    UNWANTED: { description: 'The receiver answered 410: it wants no more events.' },
  },
})

@ObjectType({
  description: 'An address that events are sent to, signed as standardwebhooks.com has it.',
  simpleResolvers: true,
})
export class Webhook {
  @Field(() => ID, { description: 'Stable; a UUID.' })
  id!: string

  @Field(() => String, { description: 'What it is for, in the words of who made it.' })
  name!: string

  @Field(() => String, { description: 'Where events are sent.' })
  url!: string

  @Field(() => [EventType], { description: 'Which events are sent.' })
  events!: DomainEventType[]

  @Field(() => Boolean, { description: 'Whether anything is sent.' })
  enabled!: boolean

  @Field(() => User, { nullable: true, description: 'Who made it; null if they are not yours to see.' })
  createdBy?: User | null

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: number

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when it is off: by hand, after days of failure, or because the receiver answered 410.',
  })
  disabledAt!: number | null

  @Field(() => WebhookOffReason, {
    nullable: true,
    description: 'Why it is off; null while it is on, and if it was switched off before Foyer kept this.',
  })
  disabledBecause!: WebhookOffReason | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When its address accepted something for the first time, be it a test; null before.',
  })
  reachedAt!: number | null

  @Field(() => DateTime, { nullable: true, description: 'Since when every attempt failed; null while they arrive.' })
  failingSince!: number | null

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Until when events are signed with the secret before, too, unless another one is made; null when there is none.',
  })
  oldSecretUntil!: number | null

  @Field(() => Int, { description: 'How many events wait to be sent.' })
  waiting!: number
}

@ObjectType({ description: 'One attempt to send an event.', simpleResolvers: true })
export class WebhookAttempt {
  @Field(() => DateTime, { description: 'When it began.' })
  at!: number

  @Field(() => Int, { description: 'How long it took, in milliseconds.' })
  ms!: number

  @Field(() => Int, { nullable: true, description: 'The HTTP status; null where there was no answer.' })
  status!: number | null

  @Field(() => String, { nullable: true, description: 'Why it does not count as accepted; null where it does.' })
  error!: string | null

  @Field(() => String, { nullable: true, description: 'The beginning of the answer, at most 500 characters.' })
  answer!: string | null
}

@ObjectType({
  description: `An event on its way to a webhook. Kept for ${EVENTS_KEPT_DAYS} days.`,
  simpleResolvers: true,
})
export class WebhookDelivery {
  @Field(() => ID, { description: 'Stable; a UUID. A replay is another delivery of the same event.' })
  id!: string

  @Field(() => ID, { description: 'The event’s, sent as `webhook-id`: the same at every attempt and every replay.' })
  eventId!: string

  @Field(() => EventType, { description: 'What happened.' })
  type!: DomainEventType

  @Field(() => DeliveryStatus, { description: 'SENT: the receiver answered 2xx. Given up after 24 hours.' })
  status!: DeliveryStatus

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number

  @Field(() => String, { nullable: true, description: 'What came of the latest attempt, where it failed.' })
  error!: string | null

  @Field(() => DateTime, { description: 'When it happened, or was to be sent again.' })
  queuedAt!: number

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it happened: earlier than `queuedAt` where it is sent again. Null once the event is forgotten.',
  })
  happenedAt?: number | null

  @Field(() => String, {
    nullable: true,
    description:
      'Whom or what it tells of, as a person would say it: a name, the recipient of an invitation. Null where it tells of several, once the event is forgotten, and for a token without the event’s scope.',
  })
  about?: string | null

  @Field(() => DateTime, { nullable: true, description: 'When the receiver accepted it.' })
  sentAt!: number | null

  @Field(() => DateTime, { nullable: true, description: 'When it was given up.' })
  failedAt!: number | null

  @Field(() => DateTime, { nullable: true, description: 'When it is tried next; null when nothing is left to do.' })
  nextAttemptAt!: number | null

  @Field(() => String, {
    nullable: true,
    description: 'The JSON that is sent. Null once the event is forgotten, and for a token without the event’s scope.',
  })
  payload?: string | null

  @Field(() => [WebhookAttempt], { description: 'The attempts, latest first, at most 50.' })
  log?: WebhookAttempt[]
}
export const WebhookDeliveryConnection = connectionOf(WebhookDelivery)

@InputType({ description: 'A new webhook.' })
export class CreateWebhookInput {
  @Field(() => String, { description: 'What it is for; 1 to 80 characters.' })
  name!: string

  @Field(() => String, {
    description:
      'Where events are sent: `https`, at most 2,000 characters. Addresses within the house are refused unless `WEBHOOK_ALLOWED_NETWORKS` names them; into those, `http` will do, too.',
  })
  url!: string

  @Field(() => [EventType], { description: 'Which events are sent; at least one.' })
  events!: DomainEventType[]
}

@InputType({ description: 'What changes of a webhook; what is left out stays.' })
export class UpdateWebhookInput {
  @Field(() => String, { nullable: true, description: 'What it is for; 1 to 80 characters.' })
  name?: string | null

  @Field(() => String, { nullable: true, description: 'Where events are sent, as in CreateWebhookInput.' })
  url?: string | null

  @Field(() => [EventType], {
    nullable: true,
    description: 'Which events are sent; at least one. What waits of others is given up.',
  })
  events?: DomainEventType[] | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether anything is sent. Off, what waits is given up; on again, `replayWebhook` sends it.',
  })
  enabled?: boolean | null
}

@InputType({ description: 'What is sent again. One of `ids` and `missedSince`.' })
export class ReplayWebhookInput {
  @Field(() => ID, { description: 'Of which webhook.' })
  webhookId!: string

  @Field(() => [ID], { nullable: true, description: 'These deliveries, at most 100.' })
  ids?: string[] | null

  @Field(() => DateTime, {
    nullable: true,
    description:
      'All that happened since, and since the webhook was made, and did not arrive, at most 10,000: given up, or not sent because the webhook was off. Not what is under way just then.',
  })
  missedSince?: number | null

  @IdempotencyKeyField()
  idempotencyKey?: string | null
}

export const WebhookResult = orRefusal(Webhook)

@ObjectType({
  description: 'A webhook with its secret. This is the only time that the secret is told.',
  simpleResolvers: true,
})
export class WebhookWithSecret {
  @Field(() => Webhook, { description: 'The webhook.' })
  webhook!: Webhook

  @Field(() => String, {
    description: `What receivers check signatures with; begins with \`whsec_\`. After a new one is made, events are signed with both for ${WEBHOOK_OLD_SECRET_HOURS} hours; those before these two count no more.`,
  })
  secret!: string
}
export const WebhookWithSecretResult = orRefusal(WebhookWithSecret)

@ObjectType({ description: 'The webhook is gone, with its log.', simpleResolvers: true })
export class WebhookDeleted {
  @Field(() => ID, { description: 'Its id.' })
  id!: string
}
export const WebhookDeletedResult = orRefusal(WebhookDeleted)

export const WebhookAttemptResult = orRefusal(WebhookAttempt)

@ObjectType({ description: 'Events are sent again.', simpleResolvers: true })
export class WebhookReplayed {
  @Field(() => Int, { description: 'How many.' })
  count!: number
}
export const WebhookReplayedResult = orRefusal(WebhookReplayed)
