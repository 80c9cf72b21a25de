import type { Delivery } from './webhooksQuery.ts'

/** Whether somebody asked for an event once more: then it happened before it was queued. */
export const isSentAgain = ({ happenedAt, queuedAt }: Delivery): boolean =>
  happenedAt !== null && Date.parse(happenedAt) < Date.parse(queuedAt)
