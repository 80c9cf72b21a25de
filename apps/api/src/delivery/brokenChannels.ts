import { DeliveryChannel } from '@foyer/domain'
import type { BrokenChannel } from '@foyer/schema'
import type { App } from '../app.ts'
import { PROVIDER_DOWN } from './transport.ts'

/**
 * The channels whose messages wait because their provider cannot be used, as the outbox tells it: whichever replica found
 * out. A provider that failed for one message and took a later one works.
 */
export async function brokenChannels(app: App): Promise<BrokenChannel[]> {
  // Of webhooks their own page tells: each has an address of its own.
  const channels = Object.values(DeliveryChannel).filter(channel => channel !== 'WEBHOOK')
  const found = await Promise.all(channels.map(channel => brokenChannel(app, channel)))
  return found.filter(it => it !== null)
}

async function brokenChannel(app: App, channel: DeliveryChannel): Promise<BrokenChannel | null> {
  const { select } = app.database
  const down = PROVIDER_DOWN[channel]
  const [latest] = await select<{ error: string; queuedAt: number }>(
    `SELECT error, queued_at AS queuedAt FROM deliveries
     WHERE status = 'QUEUED' AND channel = ? AND error LIKE ? ORDER BY queued_at DESC LIMIT 1`,
    [channel, `${down}%`],
  )
  if (!latest) return null
  const [later] = await select(
    "SELECT id FROM deliveries WHERE channel = ? AND queued_at > ? AND status <> 'QUEUED' LIMIT 1",
    [channel, latest.queuedAt],
  )
  if (later) return null
  const [waiting] = await select<{ count: number; since: number }>(
    "SELECT COUNT(*) AS count, MIN(queued_at) AS since FROM deliveries WHERE status = 'QUEUED' AND channel = ?",
    [channel],
  )
  return {
    channel,
    error: latest.error.slice(down.length),
    waiting: Number(waiting?.count ?? 0),
    since: Number(waiting?.since ?? latest.queuedAt),
  }
}
