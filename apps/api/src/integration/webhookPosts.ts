import { Webhook as Signer } from 'standardwebhooks'
import type { App } from '../app.ts'
import { isOutOfTime, withTimeLimit } from '../delivery/timeLimit.ts'
import { ForbiddenAddress, isForbiddenForWebhooks, postJson } from './outgoing.ts'
import { restAsked } from './outgoingRest.ts'

/** An address and the secrets that what is sent there is signed with. */
export interface Endpoint {
  url: string
  secret: string
  oldSecret: string | null
  oldSecretUntil: number | null
}

export interface Message {
  /** The event's: the same however often it is sent, so that receivers know it again. */
  id: string
  type: string
  at: number
  data: unknown
}

/** What came of one attempt. */
export interface Attempt {
  at: number
  ms: number
  /** The HTTP status; null where there was no answer. */
  status: number | null
  /** The beginning of the answer. */
  answer: string | null
  /** Why it does not count as accepted; null where it does. */
  error: string | null
  /** For how long the receiver wants to be left alone. */
  restMs: number | null
}

/**
 * Sends one event, signed as standardwebhooks.com has it. Only 2xx counts as accepted; redirects are not followed. It takes
 * `limitMs` at most, and ends with the signal.
 */
export async function postEvent(
  app: App,
  { url, secret, oldSecret, oldSecretUntil }: Endpoint,
  { id, type, at, data }: Message,
  limitMs: number,
  signal: AbortSignal | null = null,
): Promise<Attempt> {
  const begun = app.clock()
  const since = performance.now()
  const json = JSON.stringify({ type, timestamp: new Date(at).toISOString(), data })
  const secrets = oldSecret && oldSecretUntil !== null && oldSecretUntil > begun ? [secret, oldSecret] : [secret]
  const sentAt = new Date(begun)
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(begun / 1_000)),
    'webhook-signature': secrets.map(it => new Signer(it).sign(id, sentAt, json)).join(' '),
  }
  const isForbidden = isForbiddenForWebhooks(app.config.webhookNetworks, { encrypted: url.startsWith('https:') })
  const ended = () => ({ at: begun, ms: Math.round(performance.now() - since) })
  try {
    const {
      status,
      headers: answered,
      body,
    } = await withTimeLimit(limitMs, signal, limited => postJson(url, json, { signal: limited, headers, isForbidden }))
    const accepted = status >= 200 && status < 300
    return {
      ...ended(),
      status,
      answer: body.slice(0, 500) || null,
      error: accepted ? null : inWords(status),
      restMs: accepted ? null : restAsked(answered['retry-after'], app.clock()),
    }
  } catch (error) {
    return { ...ended(), status: null, answer: null, error: why(error, limitMs, signal), restMs: null }
  }
}

function inWords(status: number): string {
  if (status === 429) return 'The receiver asks for patience (429).'
  if (status === 410) return 'The receiver wants no more events (410).'
  if (status >= 300 && status < 400) return `The address leads elsewhere (${status}), and redirects are not followed.`
  return `The receiver answered ${status}.`
}

function why(error: unknown, limitMs: number, signal: AbortSignal | null): string {
  if (error instanceof ForbiddenAddress) return error.message
  if (isOutOfTime(error)) return `The receiver did not answer within ${Math.round(limitMs / 1_000)} seconds.`
  if (signal?.aborted) return 'Foyer ended the attempt before the receiver had answered.'
  const { code } = (error ?? {}) as NodeJS.ErrnoException
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'The name in the address cannot be resolved.'
  if (code === 'ECONNREFUSED') return 'Nobody answers at the address.'
  return `The address cannot be used (${code ?? 'the connection failed'}).`
}
