import { type EventType, isEventType } from '@foyer/domain'
import { IsNull } from 'typeorm'
import type { App } from '../app.ts'
import type { Tx } from '../database/database.ts'
import { WebhookEntity } from './webhook.entity.ts'

/** Why events are given up whose type is taken off the list while they wait. */
export const NOT_ASKED_FOR = 'The webhook does not ask for this event any more.'

/** The types of events in a row of `webhooks`. */
export const typesIn = (events: string): EventType[] => events.split(' ').filter(isEventType)

/** The webhooks that are on, with what they want to hear of. */
export async function webhooksFor(tx: Tx): Promise<{ id: string; events: EventType[] }[]> {
  const rows = await tx.find(WebhookEntity, { select: { id: true, events: true }, where: { disabledAt: IsNull() } })
  return rows.map(({ id, events }) => ({ id, events: typesIn(events) }))
}

export interface WebhookLane {
  id: string
  /** Another one where the address was changed, or somebody wants what waits tried at once: what was, counts no more. */
  since: string
}

/** All webhooks that are on, each a lane of its own. */
export async function webhookLanes(app: App): Promise<WebhookLane[]> {
  const rows = await app.database.select<{ id: string; url: string; retriedAt: number | null }>(
    'SELECT id, url, retried_at AS retriedAt FROM webhooks WHERE disabled_at IS NULL',
  )
  return rows.map(({ id, url, retriedAt }) => ({ id, since: `${retriedAt} ${url}` }))
}
