import { WEBHOOK_AT_ONCE, WEBHOOK_ATTEMPT_MS } from '@foyer/domain'
import type { App } from '../app.ts'
import { endLeftovers } from '../integration/webhookHealth.ts'
import { webhookLanes } from '../integration/webhookSubscriptions.ts'
import { type Dispatcher, type DispatchOptions, dispatchChannel } from './dispatchChannel.ts'
import { hurryAfterOutage, type Lane } from './leases.ts'

/** Other replicas make webhooks too: look for them at least this often. */
const LOOK_EVERY_MS = 5_000

/** Sends events, to each address by itself: one that hangs or asks for patience holds up none of the others. */
export function dispatchWebhooks(app: App, options: DispatchOptions): Dispatcher {
  const lanes = new Map<string, { since: string; dispatcher: Dispatcher }>()
  let looking: Promise<void> | undefined
  let again = false
  let stopped = false

  const laneOf = (recipient: string): Lane => ({ channel: 'WEBHOOK', recipient })
  const dispatch = (webhookId: string) =>
    dispatchChannel(
      app,
      laneOf(webhookId),
      async attemptMs => (await import('../integration/webhookTransport.ts')).webhookTransport(app, attemptMs),
      { ...options, attemptMs: options.attemptMs ?? WEBHOOK_ATTEMPT_MS, atOnce: WEBHOOK_AT_ONCE, known: true },
    )

  /** What is on its way arrives, nothing more is begun; what failed by then is not kept waiting if there is another address. */
  async function leave(webhookId: string, dispatcher: Dispatcher): Promise<void> {
    await dispatcher.stop()
    if (lanes.has(webhookId)) await hurryAfterOutage(app, laneOf(webhookId), [])
  }

  async function look(): Promise<void> {
    while (again && !stopped) {
      again = false
      try {
        const wanted = new Map((await webhookLanes(app)).map(({ id, since }) => [id, since]))
        for (const [id, { since, dispatcher }] of lanes) {
          if (wanted.get(id) === since) continue
          lanes.delete(id)
          app.background(() => leave(id, dispatcher))
        }
        // At another address nobody has asked for patience yet, and who retries has none: it begins anew.
        for (const [id, since] of wanted) {
          if (!lanes.has(id)) lanes.set(id, { since, dispatcher: dispatch(id) })
          lanes.get(id)?.dispatcher.wake()
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
  const timer = setInterval(() => {
    app.background(() => endLeftovers(app))
    wake()
  }, LOOK_EVERY_MS).unref()

  return {
    wake,
    async stop() {
      stopped = true
      clearInterval(timer)
      await looking
      await Promise.all([...lanes.values()].map(({ dispatcher }) => dispatcher.stop()))
    },
  }
}
