import { randomBytes } from 'node:crypto'
import {
  EVENTS,
  type EventType,
  EventTypes,
  Refused,
  requiredLine,
  TextLimit,
  WEBHOOK_OLD_SECRET_HOURS,
  WEBHOOKS_MAX,
} from '@foyer/domain'
import type { CreateWebhookInput, UpdateWebhookInput, Webhook } from '@foyer/schema'
import { recordActivity } from '../activity/activities.ts'
import type { App } from '../app.ts'
import type { Tx } from '../database/database.ts'
import { holdRow } from '../database/holdRow.ts'
import { newId } from '../database/ids.ts'
import { deleteWebhookDeliveries, endWebhookDeliveries, hurryWebhookDeliveries } from '../delivery/webhookDeliveries.ts'
import { demandScopes } from '../graphql/fieldScopes.ts'
import { lockCompany } from '../registration/companies.ts'
import type { SignedIn } from '../session/signedIn.ts'
import { WebhookEntity } from './webhook.entity.ts'
import { NOT_ASKED_FOR, typesIn } from './webhookSubscriptions.ts'
import { webhookUrl } from './webhookUrls.ts'

const HOUR = 3_600_000

export type WebhookRow = Omit<Webhook, 'createdBy'> & { createdById: string }

/** The webhooks, oldest first. */
export const webhooks = (app: App): Promise<WebhookRow[]> => selectWebhooks(app, '', [])

type RawWebhook = Omit<WebhookRow, 'events' | 'enabled'> & { events: string }

async function selectWebhooks(app: App, where: string, params: string[]): Promise<WebhookRow[]> {
  const rows = await app.database.select<RawWebhook>(
    `SELECT w.id, w.name, w.url, w.events, w.created_by_id AS createdById, w.created_at AS createdAt,
       w.disabled_at AS disabledAt, w.disabled_because AS disabledBecause, w.reached_at AS reachedAt,
       w.failing_since AS failingSince, w.old_secret_until AS oldSecretUntil,
       (SELECT COUNT(*) FROM deliveries d WHERE d.status = 'QUEUED' AND d.channel = 'WEBHOOK' AND d.recipient = w.id)
         AS waiting
     FROM webhooks w ${where} ORDER BY w.created_at, w.id`,
    params,
  )
  const now = app.clock()
  return rows.map(row => ({
    ...row,
    waiting: Number(row.waiting),
    events: typesIn(row.events),
    enabled: row.disabledAt === null,
    oldSecretUntil: row.oldSecretUntil !== null && row.oldSecretUntil > now ? row.oldSecretUntil : null,
  }))
}

/** Makes a webhook. Its secret is told now and never again. */
export async function createWebhook(
  app: App,
  viewer: SignedIn,
  input: CreateWebhookInput,
): Promise<{ webhook: WebhookRow; secret: string }> {
  const name = requiredLine(input.name, 'name', 'The name', TextLimit.name)
  const url = await webhookUrl(app, input.url)
  const events = eventsFor(viewer, input.events)
  const secret = newWebhookSecret()
  const id = newId()
  await app.database.inTransaction(async tx => {
    await lockCompany(tx)
    if ((await tx.count(WebhookEntity)) >= WEBHOOKS_MAX) {
      throw new Refused('TOO_MANY', `There are at most ${WEBHOOKS_MAX} webhooks. Delete one that is not used.`, 'name')
    }
    const now = app.clock()
    await tx.insert(WebhookEntity, {
      id,
      name,
      url,
      events: events.join(' '),
      secret,
      oldSecret: null,
      oldSecretUntil: null,
      createdById: viewer.userId,
      createdAt: now,
      disabledAt: null,
      disabledBecause: null,
      reachedAt: null,
      failingSince: null,
    })
    const details = { name, host: new URL(url).host, events }
    await recordActivity(tx, { at: now, kind: 'WEBHOOK_CREATED', by: viewer, details })
  })
  return { webhook: await webhookAnew(app, id), secret }
}

/** Changes what is given and leaves the rest. */
export async function updateWebhook(
  app: App,
  viewer: SignedIn,
  id: string,
  input: UpdateWebhookInput,
): Promise<WebhookRow> {
  const set: Partial<WebhookEntity> = {}
  if (input.name != null) set.name = requiredLine(input.name, 'name', 'The name', TextLimit.name)
  if (input.url != null) set.url = await webhookUrl(app, input.url)
  if (input.events != null) set.events = eventsFor(viewer, input.events).join(' ')
  await app.database.inTransaction(async tx => {
    const before = await lockWebhook(tx, id)
    const now = app.clock()
    const types = typesIn(before.events)
    const moves = set.url !== undefined && set.url !== before.url
    // Whoever changes where events go, or which, must be allowed to hear of all of them, also of those that were asked for
    // until now: else a list made shorter first would let them change the address.
    if (moves || (set.events !== undefined && set.events !== before.events)) demandEvents(viewer, types)
    if (moves) {
      // How the old address was says nothing of the new one.
      set.failingSince = null
      set.reachedAt = null
      await hurryWebhookDeliveries(tx, now, id)
    }
    const dropped = set.events === undefined ? [] : types.filter(type => !typesIn(set.events ?? '').includes(type))
    if (dropped.length > 0) await endWebhookDeliveries(tx, now, id, NOT_ASKED_FOR, dropped)
    if (input.enabled === true && before.disabledAt !== null)
      Object.assign(set, { disabledAt: null, disabledBecause: null, failingSince: null })
    if (input.enabled === false && before.disabledAt === null) {
      set.disabledAt = now
      set.disabledBecause = 'BY_HAND'
      await endWebhookDeliveries(tx, now, id, 'The webhook was switched off.')
    }
    if (Object.keys(set).length === 0) return
    await tx.update(WebhookEntity, { id }, set)
    await recordActivity(tx, {
      at: now,
      kind: 'WEBHOOK_UPDATED',
      by: viewer,
      details: { name: set.name ?? before.name, before: told(before), after: told({ ...before, ...set }) },
    })
  })
  return webhookAnew(app, id)
}

const told = ({ name, url, events, disabledAt }: WebhookEntity) => ({
  name,
  url,
  events: events.replaceAll(' ', ', '),
  enabled: disabledAt === null,
})

/** Has what waits tried at once, whatever pauses it had earned: somebody mended the receiver and need not wait an hour. */
export async function retryWebhook(app: App, id: string): Promise<WebhookRow> {
  await app.database.inTransaction(async tx => {
    const { disabledAt } = await lockWebhook(tx, id)
    if (disabledAt !== null) throw webhookIsOff()
    const now = app.clock()
    await hurryWebhookDeliveries(tx, now, id)
    await tx.update(WebhookEntity, { id }, { retriedAt: now })
  })
  return webhookAnew(app, id)
}

/** Another secret; for a day what is sent is signed with the one before, too. */
export async function rotateWebhookSecret(
  app: App,
  viewer: SignedIn,
  id: string,
): Promise<{ webhook: WebhookRow; secret: string }> {
  const secret = newWebhookSecret()
  await app.database.inTransaction(async tx => {
    const { name, secret: oldSecret } = await lockWebhook(tx, id)
    const now = app.clock()
    const oldSecretUntil = now + WEBHOOK_OLD_SECRET_HOURS * HOUR
    await tx.update(WebhookEntity, { id }, { secret, oldSecret, oldSecretUntil })
    await recordActivity(tx, { at: now, kind: 'WEBHOOK_UPDATED', by: viewer, details: { name, secret: 'made anew' } })
  })
  return { webhook: await webhookAnew(app, id), secret }
}

/** Deletes a webhook with its log; what waits is not sent. */
export async function deleteWebhook(app: App, viewer: SignedIn, id: string): Promise<{ id: string }> {
  await app.database.inTransaction(async tx => {
    const { name } = await lockWebhook(tx, id)
    await tx.delete(WebhookEntity, { id })
    await deleteWebhookDeliveries(tx, id)
    await recordActivity(tx, { at: app.clock(), kind: 'WEBHOOK_DELETED', by: viewer, details: { name } })
  })
  return { id }
}

async function webhookAnew(app: App, id: string): Promise<WebhookRow> {
  const [row] = await selectWebhooks(app, 'WHERE w.id = ?', [id])
  if (!row) throw unknownWebhook()
  return row
}

/** A webhook while nobody else changes it. */
export async function lockWebhook(tx: Tx, id: string): Promise<WebhookEntity> {
  await holdRow(tx, 'webhooks', id)
  const row = await tx.findOneBy(WebhookEntity, { id })
  if (!row) throw unknownWebhook()
  return row
}

export const webhookIsOff = () =>
  new Refused('WEBHOOK_UNKNOWN', 'This webhook is switched off. Switch it on first, then send events again.')

export const unknownWebhook = () => new Refused('WEBHOOK_UNKNOWN', 'There is no such webhook any more.')

/** Which events; a token has nothing sent anywhere that it may not see itself. */
function eventsFor(viewer: SignedIn, asked: readonly EventType[]): EventType[] {
  const events = EventTypes.filter(type => asked.includes(type))
  if (events.length === 0) throw new Refused('FIELD_INVALID', 'Choose at least one event.', 'events')
  demandEvents(viewer, events)
  return events
}

/** Only who may see events has them sent anywhere. */
export const demandEvents = (viewer: SignedIn, types: readonly EventType[]): void =>
  demandScopes(
    viewer,
    types.map(type => EVENTS[type].scope),
  )

/** As the specification has it: 24 to 64 bytes, in base64. */
export const newWebhookSecret = () => `whsec_${randomBytes(32).toString('base64')}`
