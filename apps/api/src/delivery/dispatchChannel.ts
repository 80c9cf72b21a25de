import { setImmediate as othersTurn, setTimeout as pause } from 'node:timers/promises'
import type { App } from '../app.ts'
import { contentNow, senderNow } from './content.ts'
import type { DeliveryEntity } from './delivery.entity.ts'
import {
  accepted,
  claimDue,
  drop,
  earliestDue,
  endLease,
  failed,
  givenBack,
  hurryAfterOutage,
  type Lane,
  LEASE_MS,
  renewLeases,
} from './leases.ts'
import type { AnyKind } from './messages/anyMessage.ts'
import { outages } from './outages.ts'
import { stubbornly } from './stubbornly.ts'
import { AT_ONCE, type Outcome, type Transport } from './transport.ts'
import { noTurns, type Turn, turns } from './turns.ts'

/** How long one message's acceptance keeps the others' waiting, see `turns.ts`. */
const TURN_MS = 5_000
/** Other replicas queue too, and may be gone before they send: look at least this often. */
const LOOK_EVERY_MS = 5_000
/** What waits for something that another replica has on its way is looked for so often. */
const HELD_LOOK_MS = 250

export interface Dispatcher {
  /** Looks for due deliveries now. */
  wake(): void
  /** Claims nothing more, lets what is on its way arrive (for a while), and gives the rest back to other replicas. */
  stop(): Promise<void>
}

export interface DispatchOptions {
  /** How long one attempt may take in all. */
  attemptMs?: number
  /** How long `stop` waits for what is on its way. */
  patienceMs?: number
  /** How often leases are renewed while attempts go on. Two renewals may fail before a lease ends. */
  renewEveryMs?: number
  /** How many messages are on their way at once. */
  atOnce?: number
  /** Whether several may be accepted at once: whoever gets one twice knows it by its id. */
  known?: boolean
}

interface OnItsWay {
  delivery: DeliveryEntity
  abort: AbortController
  turn: Turn
  end: Promise<void>
}

/** Sends the messages of one lane. */
export function dispatchChannel(
  app: App,
  lane: Lane,
  openTransport: (attemptMs: number) => Promise<Transport>,
  {
    attemptMs = 60_000,
    patienceMs = 10_000,
    renewEveryMs = LEASE_MS / 3,
    atOnce = AT_ONCE,
    known = false,
  }: DispatchOptions,
): Dispatcher {
  const onTheirWay = new Map<string, OnItsWay>()
  const { channel } = lane
  const newTurn = known ? noTurns : turns(TURN_MS)
  let transport: Promise<Transport> | undefined
  let looking: Promise<void> | undefined
  let lookAgain = false
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  const outage = outages()
  let restsUntil = 0

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
        next = await earliestDue(app, lane)
      } catch (error) {
        app.log.error({ err: error }, 'Deliveries cannot be read; looking again soon.')
      }
    }
    // In one go with the end of the loop: whoever asks from here on starts the next one.
    looking = undefined
    clearTimeout(timer)
    if (stopped) return
    // With everybody busy, whoever is done first looks again. No clock is so exact that 10 ms mattered.
    const busy = next === null || onTheirWay.size >= atOnce
    const due = Math.max(next ?? 0, restsUntil) - app.clock()
    // What is due and was not to be had waits for what came before it: if that is on its way here, its end wakes us.
    const held = due <= 0 && lane.recipient !== undefined
    const waits = busy ? LOOK_EVERY_MS : held ? HELD_LOOK_MS : due
    timer = setTimeout(wake, Math.min(Math.max(waits, 10), LOOK_EVERY_MS)).unref()
  }

  async function sendWhatIsDue(): Promise<void> {
    while (!stopped && onTheirWay.size < atOnce && app.clock() >= restsUntil) {
      // SQLite, and captured messages, never wait for anything outside: without this nobody gets an answer meanwhile.
      await othersTurn()
      const delivery = await claimDue(app, lane, [...onTheirWay.keys()])
      if (delivery === null) return
      // Others were faster. Whatever the reason, other work gets its turn before the next look.
      if (delivery === 'taken') await pause(25)
      else setOut(delivery)
    }
  }

  function setOut(delivery: DeliveryEntity): void {
    const abort = new AbortController()
    const turn = newTurn()
    const end = handle(delivery, abort.signal, turn).finally(() => {
      turn.end()
      onTheirWay.delete(delivery.id)
      wake()
    })
    onTheirWay.set(delivery.id, { delivery, abort, turn, end })
    // The rest may have begun while it was claimed.
    if (app.clock() < restsUntil) abort.abort()
  }

  /** From the claim to the end of the lease. Never throws: at worst the lease runs out and the delivery is sent again. */
  async function handle(delivery: DeliveryEntity, signal: AbortSignal, turn: Turn): Promise<void> {
    const { id, kind, attempts } = delivery
    try {
      const end = await attempt(delivery, signal, turn)
      // What was accepted must not be sent again because the database was away for a moment.
      await stubbornly(end)
    } catch (error) {
      app.log.error({ err: error, delivery: id, kind, attempts }, 'What became of a delivery could not be recorded.')
    }
  }

  /** One attempt; returns what there is to record. */
  async function attempt(delivery: DeliveryEntity, signal: AbortSignal, turn: Turn): Promise<() => Promise<unknown>> {
    const { id, kind, attempts } = delivery
    try {
      const params = await contentNow(app, delivery)
      // It never was a message: neither SENT nor FAILED would be true of it, and both would count in the figures.
      if (params === null) return () => drop(app, delivery)

      transport ??= openTransport(attemptMs)
      const by = await transport
      const to = { address: delivery.recipient, name: delivery.recipientName }
      const message = { id, to, kind: kind as AnyKind, params, sender: await senderNow(app) }
      const outcome = await by.send(message, signal, () => turn.begin(signal))
      if (outcome.result === 'accepted') {
        app.log.info({ delivery: id, channel, kind, attempts, captured: by.captures }, 'Delivery sent.')
        return async () => {
          await endLease(app, delivery, accepted(app, by.captures, params, outcome.ref))
          await outage.arrived(id, except => hurryAfterOutage(app, lane, except))
        }
      }
      if (outcome.result === 'deferred' && signal.aborted && !outcome.dueAtOnce)
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
    app.log.warn({ delivery: id, channel, kind, attempts, ...outcome }, 'Delivery not sent.')
    if (outcome.result === 'deferred') {
      // Said once for each outage, and louder than what it means for each message.
      if (outcome.providerDown && outage.failed(id)) {
        app.log.error({ channel, error: outcome.error }, 'Messages wait until their provider can be used again.')
      }
      if (outcome.restMs) rest(outcome.restMs)
    }
    return () => endLease(app, delivery, failed(app, delivery, outcome))
  }

  /** Sends nothing for a while. What has not reached its turn is given back, as if it had not been claimed. */
  function rest(ms: number): void {
    restsUntil = Math.max(restsUntil, app.clock() + ms)
    for (const { abort, turn } of onTheirWay.values()) if (!turn.begun) abort.abort()
  }

  const renewal = setInterval(() => {
    if (onTheirWay.size === 0) return
    renewLeases(
      app,
      [...onTheirWay.values()].map(({ delivery }) => delivery),
    ).catch(error => app.log.error({ err: error }, 'Leases could not be renewed; trying again soon.'))
  }, renewEveryMs).unref()

  return {
    wake,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await looking
      const patience = new AbortController()
      const ends = Promise.all([...onTheirWay.values()].map(({ end }) => end))
      await Promise.race([ends, pause(patienceMs, undefined, { signal: patience.signal }).catch(() => undefined)])
      patience.abort()
      for (const { abort } of onTheirWay.values()) abort.abort()
      await ends
      clearInterval(renewal)
      ;(await transport)?.close()
    },
  }
}
