import { Field } from 'type-graphql'

/** What a repeated call is known by; every operation that sends, or creates in batches, takes one and describes it alike. */
export const IDEMPOTENCY_KEY =
  'Of your making, at most 200 characters. The same input with the same key within seven days gets the same outcomes and does nothing more; another input with it is refused with IDEMPOTENCY_KEY_REUSED.'

export const IdempotencyKeyField = () => Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
