import { Field, ObjectType } from 'type-graphql'
import { DateTime } from './dateTime.ts'
import { Delivery } from './delivery.ts'
import { orRefusal } from './refusal.ts'

@ObjectType({
  description: 'The company’s chat, which is told of new employees by an incoming webhook (Slack’s form).',
  simpleResolvers: true,
})
export class CompanyChat {
  @Field(() => Boolean, { description: 'Whether a webhook is set.' })
  enabled!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'The host of the webhook’s address. The address itself is a secret, and is not shown again.',
  })
  host!: string | null

  @Field(() => Delivery, { nullable: true, description: 'The latest message to it; null if there was none.' })
  delivery!: Delivery | null
}
export const CompanyChatResult = orRefusal(CompanyChat)

@ObjectType({ description: 'The chat took a message.', simpleResolvers: true })
export class ChatTested {
  @Field(() => DateTime, { description: 'When.' })
  at!: number
}
export const ChatTestedResult = orRefusal(ChatTested)
