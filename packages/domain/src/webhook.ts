import { enumOf } from './enumOf.ts'

/** Why nothing is sent any more: an admin did it, nothing arrived for days, or the receiver answered 410. */
export const WebhookOffReason = enumOf('BY_HAND', 'FAILED', 'UNWANTED')
export type WebhookOffReason = keyof typeof WebhookOffReason

/** So many subscriptions a company has at most. */
export const WEBHOOKS_MAX = 20
/** One attempt, in all: whoever takes longer is asked again. */
export const WEBHOOK_ATTEMPT_MS = 15_000
/** So many events are on their way to one address at once. */
export const WEBHOOK_AT_ONCE = 2
/** After failing for so long, with nothing accepted in between, a subscription is switched off. */
export const WEBHOOK_DISABLED_AFTER_DAYS = 3
/** For so long after a new secret, what is sent is signed with the old one, too. */
export const WEBHOOK_OLD_SECRET_HOURS = 24
