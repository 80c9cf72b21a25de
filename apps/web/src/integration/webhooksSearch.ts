import { oneOf, type Raw, text, yes } from '../search.ts'

/** The statuses that an event's delivery may have. */
export const SHOWN_STATUSES = ['QUEUED', 'SENT', 'FAILED'] as const
export type ShownStatus = (typeof SHOWN_STATUSES)[number]

/** The whole state of Settings → Webhooks, so that it can be bookmarked. */
export interface WebhooksSearch {
  /** Which one is looked at; the list when left out. */
  webhook?: string | undefined
  /** Whether it is being edited. */
  edit?: true | undefined
  /** What its log shows; all when left out. */
  status?: ShownStatus | undefined
  /** Whether a new one is being made. */
  new?: true | undefined
}

export const webhooksSearch = (raw: Raw): WebhooksSearch => ({
  webhook: text(raw.webhook),
  edit: yes(raw.edit),
  status: oneOf({ QUEUED: true, SENT: true, FAILED: true }, raw.status),
  new: yes(raw.new),
})
