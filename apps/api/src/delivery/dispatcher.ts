import { setTimeout as pause } from 'node:timers/promises'
import type { App } from '../app.ts'
import { capture } from './capture.ts'
import { contentNow, senderNow } from './content.ts'
import type { DeliveryEntity } from './delivery.entity.ts'
import { accepted, claimDue, drop, earliestDue, endLease, failed, givenBack, hurryAfterOutage } from './leases.ts'
import type { MessageKind } from './messages/renderMessage.tsx'
import { AT_ONCE, type Outcome, type Transport } from './transport.ts'

/** What a lease lasts beyond the longest attempt, for what stands around it. */
const LEASE_MARGIN_MS = 30_000
/**
 * How long a message is alone before the next one starts. A quick server gets one after the other, so that a killed process
 * leaves one accepted but unrecorded, not five; a slow one is talked to on several connections.
 */
const HEAD_START_MS = 25
/** Other replicas queue too, and may be gone before they send: look at least this often. */
const LOOK_EVERY_MS = 5_000

export interface Dispatcher {
  /** Looks for due deliveries now. */
  wake(): void
  /** Claims nothing more, lets what is on its way arrive (for a while), and gives the rest back to other replicas. */
  stop(): Promise<void>
}

interface DispatcherOptions {
  /** How long one attempt may take in all. */
  attemptMs?: number
  /** How long `stop` waits for what is on its way. */
  patienceMs?: number
}

/** Sends what is queued, as soon as it is committed, and again until it is accepted, refused for good or given up. */
export function startDispatcher(
  app: App,
  { attemptMs = 60_000, patienceMs = 10_000 }: DispatcherOptions = {},
): Dispatcher {
  const onTheirWay = new Map<string, { abort: AbortController; end: Promise<void> }>()
  let transport: Promise<Transport> | undefined
  let looking: Promise<void> | undefined
  let lookAgain = false
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  // After a restart nobody knows how the server was: the first success finds out who waits for it.
  let providerWasDown = true

  function wake(): void {
    if (stopped) return
    lookAgain = true
    looking ??= lookWhileAsked()
  }

  async function lookWhileAsked(): Promise<void> {
    let next: number | null = null
    while (lookAgain && !stopped) {
      lookAgain = false
      try {
        await sendWhatIsDue()
        next = await earliestDue(app)
      } catch (error) {
        app.log.error({ err: error }, 'Deliveries cannot be read; looking again soon.')
      }
    }
    // In one go with the end of the loop: whoever asks from here on starts the next one.
    looking = undefined
    clearTimeout(timer)
    if (stopped) return
    // With everybody busy, whoever is done first looks again. No clock is so exact that 10 ms mattered.
    const waits = next === null || onTheirWay.size >= AT_ONCE ? LOOK_EVERY_MS : next - app.clock()
    timer = setTimeout(wake, Math.min(Math.max(waits, 10), LOOK_EVERY_MS)).unref()
  }

  async function sendWhatIsDue(): Promise<void> {
    while (!stopped && onTheirWay.size < AT_ONCE) {
      const claimed = await claimDue(app, 1, attemptMs + LEASE_MARGIN_MS)
      if (claimed === null) return
      // Others were faster. Whatever the reason, other work gets its turn before the next look.
      if (claimed.length === 0) await pause(HEAD_START_MS)
      for (const delivery of claimed) {
        const abort = new AbortController()
        const end = handle(delivery, abort.signal).finally(() => {
          onTheirWay.delete(delivery.id)
          wake()
        })
        onTheirWay.set(delivery.id, { abort, end })
        await Promise.race([end, pause(HEAD_START_MS)])
      }
    }
  }

  /** From the claim to the end of the lease. Never throws: at worst the lease runs out and the delivery is sent again. */
  async function handle(delivery: DeliveryEntity, signal: AbortSignal): Promise<void> {
    const { id, kind, attempts } = delivery
    try {
      const end = await attempt(delivery, signal)
      // What was accepted must not be sent again because the database was away for a moment.
      await stubbornly(end)
    } catch (error) {
      app.log.error({ err: error, delivery: id, kind, attempts }, 'What became of a delivery could not be recorded.')
    }
  }

  /** One attempt; returns what there is to record. */
  async function attempt(delivery: DeliveryEntity, signal: AbortSignal): Promise<() => Promise<unknown>> {
    const { id, kind, attempts } = delivery
    try {
      const params = await contentNow(app, delivery)
      // It never was a message: neither SENT nor FAILED would be true of it, and both would count in the figures.
      if (params === null) return () => drop(app, delivery)

      transport ??= transportFor(app, attemptMs)
      const by = await transport
      const to = { address: delivery.recipient, name: delivery.recipientName }
      const sender = await senderNow(app)
      const outcome = await by.send({ id, to, kind: kind as MessageKind, params, sender }, signal)
      if (outcome.result === 'accepted') {
        app.log.info({ delivery: id, kind, attempts, captured: by.captures }, 'Delivery sent.')
        return async () => {
          await endLease(app, delivery, accepted(app, by.captures, params))
          await hurryIfProviderWasDown()
        }
      }
      if (outcome.result === 'deferred' && signal.aborted)
        return () => endLease(app, delivery, givenBack(app, delivery))
      return recordFailure(delivery, outcome)
    } catch (error) {
      app.log.error({ err: error, delivery: id, kind, attempts }, 'A delivery broke.')
      return recordFailure(delivery, {
        result: 'deferred',
        error: 'Foyer itself failed; its log says more.',
        providerDown: false,
      })
    }
  }

  function recordFailure(delivery: DeliveryEntity, outcome: Exclude<Outcome, { result: 'accepted' }>) {
    const { id, kind, attempts } = delivery
    app.log.warn({ delivery: id, kind, attempts, ...outcome }, 'Delivery not sent.')
    if (outcome.result === 'deferred' && outcome.providerDown) providerWasDown = true
    return () => endLease(app, delivery, failed(app, delivery, outcome))
  }

  async function hurryIfProviderWasDown(): Promise<void> {
    if (!providerWasDown) return
    providerWasDown = false
    try {
      await hurryAfterOutage(app)
    } catch (error) {
      providerWasDown = true
      throw error
    }
  }

  const forget = app.database.onCommit(wake)
  wake()
  return {
    wake,
    async stop() {
      stopped = true
      forget()
      clearTimeout(timer)
      await looking
      const patience = new AbortController()
      const ends = Promise.all([...onTheirWay.values()].map(({ end }) => end))
      await Promise.race([ends, pause(patienceMs, undefined, { signal: patience.signal }).catch(() => undefined)])
      patience.abort()
      for (const { abort } of onTheirWay.values()) abort.abort()
      await ends
      ;(await transport)?.close()
    },
  }
}

/** Loaded when the first message goes: rendering and SMTP are not needed to answer requests. */
async function transportFor({ config }: App, attemptMs: number): Promise<Transport> {
  const { smtpUrl, mailFrom, publicUrl } = config
  if (!smtpUrl || !mailFrom) return capture
  const { smtp } = await import('./smtp.ts')
  return smtp({ smtpUrl, mailFrom, publicUrl, attemptMs })
}

/** Tries for ten seconds: the pool recovers within five. */
async function stubbornly(work: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await work()
      return
    } catch (error) {
      if (tries === 20) throw error
      await pause(500)
    }
  }
}
