import { WEBHOOK_DISABLED_AFTER_DAYS } from '@foyer/domain'
import { IsNull } from 'typeorm'
import { recordActivity } from '../activity/activities.ts'
import { type App, link } from '../app.ts'
import { claim } from '../database/claim.ts'
import type { Tx } from '../database/database.ts'
import { queueDeliveries } from '../delivery/deliveries.ts'
import { endWebhookDeliveries } from '../delivery/webhookDeliveries.ts'
import { admins, fullName } from '../user/users.ts'
import { WebhookEntity } from './webhook.entity.ts'
import type { Attempt } from './webhookPosts.ts'

const DAY = 24 * 3_600_000

/** Something arrived at an address: whatever failed before is over. */
export async function noteSuccess(app: App, tx: Tx, id: string, url: string): Promise<void> {
  // Read first: attempts that arrive one after the other need not wait for each other's writing.
  const known = await tx.findOneBy(WebhookEntity, { id, url })
  if (known && known.failingSince !== null) await tx.update(WebhookEntity, { id, url }, { failingSince: null })
  if (known && known.reachedAt === null) await noteReached(app, tx, id, url)
}

/** Something arrived at an address, perhaps for the first time. */
export async function noteReached(app: App, tx: Tx, id: string, url: string): Promise<void> {
  await tx.update(WebhookEntity, { id, url, reachedAt: IsNull() }, { reachedAt: app.clock() })
}

/**
 * Nothing arrived at an address: after days of that, or when the receiver says that it wants no more, the webhook is switched
 * off. Not if it leads elsewhere by now; then the answer is false.
 */
export async function noteFailure(
  app: App,
  tx: Tx,
  id: string,
  url: string,
  { status, error }: Attempt,
): Promise<boolean> {
  const now = app.clock()
  await claim(tx, WebhookEntity, { failingSince: now }, 'id = :id AND url = :url AND failing_since IS NULL', {
    id,
    url,
  })
  const hopeless = status === 410 ? '1 = 1' : 'failing_since <= :since'
  const since = now - WEBHOOK_DISABLED_AFTER_DAYS * DAY
  const disabled = await claim(
    tx,
    WebhookEntity,
    { disabledAt: now, disabledBecause: status === 410 ? 'UNWANTED' : 'FAILED' },
    `id = :id AND url = :url AND disabled_at IS NULL AND ${hopeless}`,
    { id, url, since },
  )
  if (disabled) await tellOfEnd(app, tx, now, id, { unwanted: status === 410, error: error ?? '' })
  return tx.existsBy(WebhookEntity, { id, url })
}

/** Gives up what was queued at the very moment when a webhook was switched off: nobody would send it. */
export async function endLeftovers(app: App): Promise<void> {
  const off = await app.database.select<{ id: string }>(
    `SELECT w.id FROM webhooks w WHERE w.disabled_at IS NOT NULL AND EXISTS (
       SELECT 1 FROM deliveries d WHERE d.channel = 'WEBHOOK' AND d.status = 'QUEUED' AND d.recipient = w.id)`,
  )
  for (const { id } of off) {
    await app.database.inTransaction(async tx => {
      // Held, so that nobody switches it on meanwhile: what is queued from then on is to be sent.
      const still = await claim(tx, WebhookEntity, { id }, 'id = :id AND disabled_at IS NOT NULL', { id })
      if (still) await endWebhookDeliveries(tx, app.clock(), id, 'The webhook was switched off.')
    })
  }
}

interface End {
  /** Whether the receiver said that it wants no more; else nothing had arrived for days. */
  unwanted: boolean
  /** What came of the last attempt. */
  error: string
}

async function tellOfEnd(app: App, tx: Tx, now: number, id: string, { unwanted, error }: End): Promise<void> {
  const { name } = await tx.findOneByOrFail(WebhookEntity, { id })
  const reason = unwanted ? 'the receiver wants no more events (410).' : 'nothing had arrived for days.'
  await endWebhookDeliveries(tx, now, id, `The webhook was switched off: ${reason}`)
  await recordActivity(tx, { at: now, kind: 'WEBHOOK_DISABLED', details: { name, error } })
  const told = (await admins(tx)).filter(admin => admin.email !== null)
  await queueDeliveries(
    tx,
    now,
    told.map(admin => ({
      to: { address: admin.email ?? '', name: fullName(admin) },
      kind: 'WEBHOOK_DISABLED' as const,
      params: {
        firstName: admin.firstName,
        webhook: name,
        unwanted,
        error,
        webhooksLink: link(app, '/settings/webhooks'),
      },
    })),
  )
}
