import {
  type DeliveryStatus,
  EVENTS,
  EVENTS_KEPT_DAYS,
  type EventType,
  type InvitationFacts,
  type UserFacts,
} from '@foyer/domain'
import type { Connection, ReplayWebhookInput, WebhookAttempt, WebhookDelivery } from '@foyer/schema'
import { LessThan } from 'typeorm'
import type { App } from '../app.ts'
import { beyond, type Conditions, whereOf } from '../database/conditions.ts'
import type { Tx } from '../database/database.ts'
import { inTransactionOnce } from '../database/idempotency.ts'
import { newId } from '../database/ids.ts'
import { PROVIDER_DOWN } from '../delivery/transport.ts'
import {
  eventsOfDeliveries,
  forgetWebhookDeliveries,
  missedEvents,
  queueForWebhooks,
} from '../delivery/webhookDeliveries.ts'
import { badInput, type PageArgs, pageSize } from '../graphql/args.ts'
import { connection, keyOf } from '../graphql/keyset.ts'
import { holds, type SignedIn } from '../session/signedIn.ts'
import { fullName } from '../user/users.ts'
import { WebhookAttemptEntity } from './webhook.entity.ts'
import { noteReached } from './webhookHealth.ts'
import { type Attempt, postEvent } from './webhookPosts.ts'
import { typesIn } from './webhookSubscriptions.ts'
import { demandEvents, lockWebhook, unknownWebhook, webhookIsOff } from './webhooks.ts'
import { endpointOf } from './webhookTransport.ts'

const DAY = 24 * 3_600_000
const REPLAY_IDS_MAX = 100
/** Less than an operation may take in all, and so less than a delivery's attempt. */
const TEST_MS = 8_000

export type WebhookDeliveryRow = Omit<WebhookDelivery, 'happenedAt' | 'about' | 'payload' | 'log'>

/** What was sent to a webhook and what waits, latest first. */
export async function webhookDeliveries(
  app: App,
  webhookId: string,
  { status, ...page }: { status: DeliveryStatus | null } & PageArgs,
): Promise<Connection<WebhookDeliveryRow>> {
  const where: Conditions = { sql: ["d.channel = 'WEBHOOK'", 'd.recipient = ?'], params: [webhookId] }
  if (status) {
    where.sql.push('d.status = ?')
    where.params.push(status)
  }
  const size = pageSize(page)
  const from = beyond(where, keyOf(page.after, 'number'), { column: 'd.queued_at', id: 'd.id', way: 'DESC' })
  const rows = await app.database.select<WebhookDeliveryRow>(
    `SELECT d.id, d.event_id AS eventId, d.kind AS type, d.status, d.attempts, d.error, d.queued_at AS queuedAt,
       d.sent_at AS sentAt, d.failed_at AS failedAt,
       CASE WHEN d.status = 'QUEUED' THEN d.next_attempt_at END AS nextAttemptAt
     FROM deliveries d ${whereOf(from)} ORDER BY d.queued_at DESC, d.id DESC LIMIT ${size + 1}`,
    from.params,
  )
  const total = await app.database.count(`SELECT COUNT(*) AS count FROM deliveries d ${whereOf(where)}`, where.params)
  const told = rows.map(row => ({ ...row, error: row.error && causeOf(row.error) }))
  return connection(told, size, row => [Number(row.queuedAt), row.id], page.after, total)
}

/** What the outbox writes in front of it is for the outbox. */
const causeOf = (error: string) =>
  error.startsWith(PROVIDER_DOWN.WEBHOOK) ? error.slice(PROVIDER_DOWN.WEBHOOK.length) : error

/** The attempts of deliveries, latest first; for a loader. */
export async function attemptsOf(app: App, ids: readonly string[]): Promise<WebhookAttempt[][]> {
  const rows = await app.database.select<WebhookAttempt & { deliveryId: string }>(
    `SELECT delivery_id AS deliveryId, at, ms, status, error, answer FROM webhook_attempts
     WHERE delivery_id IN (${ids.map(() => '?')}) ORDER BY at DESC, id DESC`,
    ids,
  )
  return ids.map(id => rows.filter(({ deliveryId }) => deliveryId === id).slice(0, 50))
}

/** What a webhook's log tells of an event. What a token may not see is null. */
export interface ToldEvent {
  happenedAt: number
  about: string | null
  payload: string | null
}

/** Events as they are told; for a loader. Null for those that are forgotten. */
export async function toldEvents(
  app: App,
  viewer: SignedIn | null,
  eventIds: readonly string[],
): Promise<(ToldEvent | null)[]> {
  const rows = await app.database.select<{ id: string; type: EventType; at: number; data: string }>(
    `SELECT id, type, at, data FROM events WHERE id IN (${eventIds.map(() => '?')})`,
    eventIds,
  )
  const byId = new Map(rows.map(row => [row.id, row]))
  return eventIds.map(id => {
    const event = byId.get(id)
    if (!event) return null
    const happenedAt = Number(event.at)
    if (!viewer || !holds(viewer, EVENTS[event.type].scope)) return { happenedAt, about: null, payload: null }
    const data = JSON.parse(event.data)
    return {
      happenedAt,
      about: aboutIn(data),
      // Written for whoever asks for it: the list does not, and some are long.
      get payload() {
        return JSON.stringify({ type: event.type, timestamp: new Date(happenedAt).toISOString(), data })
      },
    }
  })
}

/** Whom or what an event tells of; null where it tells of several. */
function aboutIn({ employee, applicant, invitation, name }: Partial<Subjects>): string | null {
  const user = employee ?? applicant
  return user ? fullName(user) : (invitation?.recipient ?? name ?? null)
}

interface Subjects {
  employee: UserFacts
  applicant: UserFacts
  invitation: InvitationFacts
  /** A department's or a workgroup's. */
  name: string | null
}

/** Sends an example now, and says what came of it. Nothing is changed by it but that the address was reached. */
export async function testWebhook(app: App, id: string): Promise<Attempt> {
  // Also of one that is off: whoever mended the receiver tries it before they switch it on.
  const endpoint = await endpointOf(app, id, true)
  if (!endpoint) throw unknownWebhook()
  const message = { id: newId(), type: 'webhook.test', at: app.clock(), data: { webhookId: id } }
  const attempt = await postEvent(app, endpoint, message, TEST_MS)
  if (attempt.error === null) await app.database.inTransaction(tx => noteReached(app, tx, id, endpoint.url))
  return attempt
}

/**
 * Sends events again, in their old order, as deliveries of their own: those that the webhook asks for now, and with a token
 * only what it may see itself. Calls are one after the other, so that what is missed is sent again once.
 */
export async function replayWebhook(app: App, viewer: SignedIn, input: ReplayWebhookInput): Promise<{ count: number }> {
  const { webhookId, ids, missedSince, idempotencyKey: key } = input
  if ((ids == null) === (missedSince == null)) throw badInput('Give one of `ids` and `missedSince`.')
  if (ids && ids.length > REPLAY_IDS_MAX) throw badInput(`\`ids\` has more than ${REPLAY_IDS_MAX} ids.`)
  const lock = async (tx: Tx) => {
    await lockWebhook(tx, webhookId)
  }
  const by = { key, input: { operation: 'replayWebhook', webhookId, ids, missedSince }, lock }
  const count = await inTransactionOnce(app, viewer, by, async tx => {
    const known = await lockWebhook(tx, webhookId)
    if (known.disabledAt !== null) throw webhookIsOff()
    const now = app.clock()
    const types = typesIn(known.events)
    const events = ids
      ? await eventsOfDeliveries(tx, webhookId, types, ids)
      : await missedEvents(tx, webhookId, types, Math.max(Number(missedSince), known.createdAt), now)
    demandEvents(
      viewer,
      events.map(({ type }) => type),
    )
    await queueForWebhooks(
      tx,
      events.map(event => ({ webhookId, event: { ...event, at: now } })),
    )
    return events.length
  })
  return { count }
}

/** What is older than the events themselves has nothing to send again. */
export async function forgetOldWebhookLogs(app: App): Promise<void> {
  const before = app.clock() - EVENTS_KEPT_DAYS * DAY
  await app.database.inTransaction(async tx => {
    await tx.delete(WebhookAttemptEntity, { at: LessThan(before) })
    await forgetWebhookDeliveries(tx, before)
  })
}
