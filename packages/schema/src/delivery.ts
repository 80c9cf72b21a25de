import { DeliveryChannel, DeliveryStatus } from '@foyer/domain'
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from './connection.ts'
import { DateTime } from './dateTime.ts'

registerEnumType(DeliveryStatus, {
  name: 'DeliveryStatus',
  description: 'What became of a message.',
  valuesConfig: {
    QUEUED: { description: 'Waits to be sent, or to be sent again.' },
    SENT: { description: 'The provider accepted it.' },
    DELIVERED: { description: 'A receipt said that it arrived.' },
    FAILED: { description: 'It will not arrive; `error` says why.' },
  },
})
registerEnumType(DeliveryChannel, {
  name: 'DeliveryChannel',
  description: 'The way a message goes.',
  valuesConfig: {
    EMAIL: { description: 'By SMTP.' },
    SMS: { description: 'By Vonage.' },
    CHAT: { description: 'By the company chat’s incoming webhook.' },
    WEBHOOK: { description: 'An event for a program, by HTTP.' },
  },
})

@ObjectType({ description: 'One outgoing message and its fate.', simpleResolvers: true })
export class Delivery {
  @Field(() => ID, { description: 'Stable; a UUID. Part of the mail’s Message-ID.' })
  id!: string

  @Field(() => DeliveryStatus, { description: 'What became of it.' })
  status!: DeliveryStatus

  @Field(() => DeliveryChannel, { description: 'The way it goes.' })
  channel!: DeliveryChannel

  @Field(() => Boolean, { description: 'Whether it was captured on the machine because no provider is configured.' })
  captured!: boolean

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number

  @Field(() => String, { nullable: true, description: 'The provider’s last reason.' })
  error!: string | null

  @Field(() => DateTime, { description: 'When it was written.' })
  queuedAt!: number

  @Field(() => DateTime, { nullable: true, description: 'When the provider accepted it.' })
  sentAt!: number | null

  @Field(() => DateTime, { nullable: true, description: 'When a receipt said that it arrived.' })
  deliveredAt!: number | null

  @Field(() => DateTime, { nullable: true, description: 'When it was certain that it will not arrive.' })
  failedAt!: number | null

  @Field(() => DateTime, { nullable: true, description: 'When it is tried next; null when it is not.' })
  nextAttemptAt!: number | null
}

@ObjectType({
  description: 'A channel whose messages wait because its provider cannot be used.',
  simpleResolvers: true,
})
export class BrokenChannel {
  @Field(() => DeliveryChannel, { description: 'Which.' })
  channel!: DeliveryChannel

  @Field(() => String, { description: 'The provider’s last reason.' })
  error!: string

  @Field(() => Int, { description: 'How many messages wait. They go by themselves once the provider works again.' })
  waiting!: number

  @Field(() => DateTime, { description: 'Since when the first of them waits.' })
  since!: number
}

@ObjectType({
  description: 'A message that was captured on the machine, as it would have arrived.',
  simpleResolvers: true,
})
export class CapturedMessage {
  @Field(() => ID, { description: 'The delivery’s id.' })
  id!: string

  @Field(() => DeliveryChannel, { description: 'The way it would have gone.' })
  channel!: DeliveryChannel

  @Field(() => String, { description: 'E-mail address or E.164.' })
  recipient!: string

  @Field(() => String, { nullable: true, description: 'Of an e-mail.' })
  subject!: string | null

  @Field(() => String, { description: 'The plain text; links in it work.' })
  text!: string

  @Field(() => String, {
    nullable: true,
    description: 'Of an e-mail: the HTML part, to be shown in a sandboxed frame.',
  })
  html!: string | null

  @Field(() => DateTime, { description: 'When it was captured.' })
  at!: number
}
export const CapturedMessageConnection = connectionOf(CapturedMessage)
