import { isOutOfTime, withTimeLimit } from '../delivery/timeLimit.ts'
import type { Outcome } from '../delivery/transport.ts'
import { ForbiddenAddress, postJson } from './outgoing.ts'
import { restAsked } from './outgoingRest.ts'

/**
 * Posts a text in Slack's form, which Mattermost, Rocket.Chat and Discord's `/slack` take too. It takes `limitMs` at most, and
 * ends with the signal.
 */
export async function postToChat(
  url: string,
  text: string,
  limitMs: number,
  signal: AbortSignal | null = null,
): Promise<Outcome> {
  const json = JSON.stringify({ text: asPlainText(text) })
  try {
    const { status, headers, body } = await withTimeLimit(limitMs, signal, limited =>
      postJson(url, json, { signal: limited }),
    )
    if (status >= 200 && status < 300) return { result: 'accepted' }
    const restMs = restAsked(headers['retry-after'], Date.now())
    return { result: 'deferred', error: inWords(status, body), providerDown: true, ...(restMs && { restMs }) }
  } catch (error) {
    return { result: 'deferred', error: why(error, limitMs, signal), providerDown: true }
  }
}

/** Names are shown as they are: none calls the whole channel, and none is a link. */
function asPlainText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/@(?=[\p{L}])/gu, '@\u2060')
    .replace(/([*_~`[\]])/g, '\u2060$1')
}

function inWords(status: number, body: string): string {
  if (status === 429) return 'The chat asks for patience.'
  if (status === 403 || status === 404 || status === 410) {
    return `The chat does not know this webhook (any more): it answered ${status}. Make a new one there.`
  }
  if (status >= 300 && status < 400)
    return `The webhook leads elsewhere (${status}); enter the address that it leads to.`
  // What Slack says is one word, like `invalid_payload`; of anything longer people get nothing.
  const said = /^[\w .-]{1,60}$/.test(body.trim()) ? `: ${body.trim()}` : ''
  return `The chat answered ${status}${said}.`
}

function why(error: unknown, limitMs: number, signal: AbortSignal | null): string {
  if (error instanceof ForbiddenAddress) return error.message
  if (isOutOfTime(error)) return `The chat did not answer within ${Math.round(limitMs / 1_000)} seconds.`
  if (signal?.aborted) return 'Foyer ended the attempt before the chat had answered.'
  const { code } = (error ?? {}) as NodeJS.ErrnoException
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'The name in the webhook’s address cannot be resolved.'
  if (code === 'ECONNREFUSED') return 'Nobody answers at the webhook’s address.'
  return `The webhook’s address cannot be used (${code ?? 'the connection failed'}).`
}
