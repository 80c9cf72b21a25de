import { RETRY_LONGEST_MS } from '@foyer/domain'
import type { PacedOutcome } from './pace.ts'
import { PROVIDER_DOWN } from './transport.ts'

/** So often it is tried whether somebody has put the account right. */
const MENDED_AFTER_MS = 60_000

const accepted = { result: 'accepted' } as const
const rejected = (error: string) => ({ result: 'rejected', error }) as const
const later = (error: string) => ({ result: 'deferred', error, providerDown: false }) as const
const down = (cause: string) => ({ result: 'deferred', error: PROVIDER_DOWN.SMS + cause, providerDown: true }) as const
/** Nobody's SMS goes until somebody has mended the account or the configuration: all of them wait. */
const unusable = (cause: string) => ({ ...down(cause), restMs: MENDED_AFTER_MS }) as const
const tooFast = { ...later('Vonage asks for a slower pace.'), tooFast: true } as const

/**
 * What each status means that Vonage's SMS API documents. Reasons are ours alone: what Vonage writes may quote what it was
 * told, and neither the secret nor a link is for the log or the list of invitations.
 */
const STATUSES: Record<string, PacedOutcome> = {
  0: accepted,
  1: tooFast,
  2: unusable('it misses something in what Foyer sends (status 2). Is VONAGE_FROM right?'),
  3: rejected('Vonage does not take this number, this text or this sender.'),
  4: unusable('it refuses VONAGE_API_KEY and VONAGE_API_SECRET.'),
  5: later('Vonage had an internal fault.'),
  6: rejected('Vonage cannot send to this number.'),
  7: rejected('Vonage has barred this number.'),
  8: unusable('the account is suspended.'),
  9: unusable('the account has no credit left.'),
  10: { ...tooFast, error: 'Vonage has too many connections from this account.' },
  11: unusable('the account may not use the SMS API.'),
  12: rejected('The text is too long for an SMS.'),
  14: unusable('it wants requests to be signed, which Foyer does not do.'),
  15: rejected('VONAGE_FROM may not be the sender of an SMS to this country.'),
  22: rejected('Vonage does not know the network of this number.'),
  23: unusable('it does not take the address for receipts, which begins with PUBLIC_URL.'),
  29: rejected('Vonage’s account is on trial and sends only to numbers that are registered there.'),
  32: unusable('it wants requests to be signed, which Foyer does not do.'),
  33: rejected('This number is no longer in use.'),
}

/** What an answer with HTTP 200 means: nothing is sent unless every part of it was accepted. */
export function outcomeOf(answer: unknown): PacedOutcome {
  const parts = partsOf(answer)
  if (!parts) return down('its answer makes no sense.')
  const bad = parts.find(({ status }) => status !== '0')
  if (!bad) return { ...accepted, ref: parts[0]?.id }
  return STATUSES[bad.status] ?? later(`Vonage did not take it (status ${bad.status}).`)
}

/** What it means that the SDK threw. */
export function failureOf(fault: unknown, attemptMs: number): PacedOutcome {
  const { name, code, response } = (fault ?? {}) as { name?: string; code?: string; response?: unknown }
  // Some part was refused; the answer hangs on the fault.
  if (partsOf(response)) return outcomeOf(response)
  if (name === 'AbortError') return later(`Vonage did not answer within ${Math.round(attemptMs / 1_000)} seconds.`)
  if (response instanceof Object && 'status' in response) return httpFailure(response as HttpAnswer)
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return down('its name cannot be resolved.')
  if (code === 'ECONNREFUSED') return down('it refuses connections.')
  if (name === 'FetchError') return down('the connection failed.')
  return down('its answer makes no sense.')
}

interface HttpAnswer {
  status: number
  headers: { get(name: string): string | null }
}

function httpFailure({ status, headers }: HttpAnswer): PacedOutcome {
  const restMs = retryAfter(headers.get('retry-after'))
  if (status === 429 || status === 420) return { ...tooFast, restMs }
  if (status === 401 || status === 403) return unusable('it refuses VONAGE_API_KEY and VONAGE_API_SECRET.')
  if (status === 402) return unusable('the account has no credit left.')
  if (status >= 500) return { ...down(`it has a fault (HTTP ${status}).`), restMs }
  if (status < 300) return down('its answer makes no sense.')
  return unusable(`it does not take SMS there (HTTP ${status}). Is VONAGE_API_URL right?`)
}

/** Seconds or a date; no longer than the longest pause, whatever it says. */
function retryAfter(header: string | null): number | undefined {
  if (!header) return undefined
  const ms = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now()
  return ms > 0 ? Math.min(ms, RETRY_LONGEST_MS) : undefined
}

/** The parts of an answer, if it is one: the SDK passes on whatever came. */
function partsOf(answer: unknown): { status: string; id?: string }[] | null {
  const { messages } = (answer ?? {}) as { messages?: unknown }
  if (!Array.isArray(messages) || messages.length === 0) return null
  const parts = messages.map(part => {
    const status = part?.status
    const id = part?.['message-id'] ?? part?.messageId
    return { status: String(status ?? '').slice(0, 8), id: typeof id === 'string' ? id : undefined }
  })
  return parts.every(({ status }) => /^\d+$/.test(status)) ? parts : null
}
