import { WEBHOOK_AT_ONCE, WEBHOOK_ATTEMPT_MS } from '@foyer/domain'
import type { App } from '../app.ts'
import { webhookIds } from '../integration/webhookSubscriptions.ts'
import { type Dispatcher, type DispatchOptions, dispatchChannel } from './dispatchChannel.ts'

/** Other replicas make webhooks too: look for them at least this often. */
const LOOK_EVERY_MS = 5_000

/** Sends events, to each address by itself: one that hangs or asks for patience holds up none of the others. */
export function dispatchWebhooks(app: App, options: DispatchOptions): Dispatcher {
  const lanes = new Map<string, Dispatcher>()
  let looking: Promise<void> | undefined
  let again = false
  let stopped = false

  const laneOf = (recipient: string) =>
    dispatchChannel(
      app,
      { channel: 'WEBHOOK', recipient },
      async attemptMs => (await import('../integration/webhookTransport.ts')).webhookTransport(app, attemptMs),
      { ...options, attemptMs: options.attemptMs ?? WEBHOOK_ATTEMPT_MS, atOnce: WEBHOOK_AT_ONCE, known: true },
    )

  async function look(): Promise<void> {
    while (again && !stopped) {
      again = false
      try {
        const ids = new Set(await webhookIds(app))
        for (const id of ids) if (!lanes.has(id)) lanes.set(id, laneOf(id))
        for (const [id, lane] of lanes) {
          if (ids.has(id)) lane.wake()
          // Deleted: what is on its way arrives, nothing more is begun.
          else if (lanes.delete(id)) app.background(() => lane.stop())
        }
      } catch (error) {
        app.log.error({ err: error }, 'Webhooks cannot be read; looking again soon.')
      }
    }
    looking = undefined
  }

  function wake(): void {
    if (stopped) return
    again = true
    looking ??= look()
  }
  const timer = setInterval(wake, LOOK_EVERY_MS).unref()

  return {
    wake,
    async stop() {
      stopped = true
      clearInterval(timer)
      await looking
      await Promise.all([...lanes.values()].map(lane => lane.stop()))
    },
  }
}
