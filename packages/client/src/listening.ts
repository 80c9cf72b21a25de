import type { EventType } from '@foyer/domain'
import { createClient } from 'graphql-sse'
import { errorOf, type FoyerError, noAnswer } from './errors.ts'
import { pauseBefore } from './retries.ts'

export interface FoyerEvent {
  id: string
  type: EventType
  at: string
  subjectId: string | null
}

export interface ListenOptions {
  types?: EventType[]
  connected?: () => void
  failed?: (error: unknown) => void
}

interface Connection {
  url: string
  headers: Record<string, string>
  send: typeof fetch
}

const EVENTS = 'subscription Events($types: [EventType!]) { events(types: $types) { id type at subjectId } }'

/** After that many tries the pauses do not get longer: half a minute. */
const TRIES_COUNTED = 5

/** What waiting does not mend: a token that opens nothing, a scope that is not there, a document that is wrong. */
const isFinal = ({ details: { status } }: FoyerError): boolean =>
  status !== null && status >= 400 && status < 500 && status !== 408 && status !== 429

/** Follows events until it is stopped, or there is no use in it any more. */
export function listening(
  { url, headers, send }: Connection,
  heard: (event: FoyerEvent) => void,
  { types, connected, failed }: ListenOptions,
): () => void {
  const ending = new AbortController()
  let why: FoyerError | null = null
  const client = createClient({
    url,
    headers,
    credentials: 'same-origin',
    async fetchFn(input: RequestInfo, init?: RequestInit) {
      why = null
      const response = await send(input, init)
      if (response.ok) return response
      const said = response.clone().json()
      why = errorOf(response, await said.catch(() => ({})))
      return response
    },
    retryAttempts: Number.POSITIVE_INFINITY,
    // The library would try on whatever the status is.
    async retry(tries) {
      if (why && isFinal(why)) throw why
      await pauseBefore(Math.min(tries, TRIES_COUNTED), why ?? noAnswer('The stream broke.'), ending.signal)
    },
    on: { connected: () => connected?.() },
  })

  const end = () => {
    ending.abort()
    client.dispose()
  }
  const fail = (error: unknown) => {
    if (ending.signal.aborted) return
    end()
    failed?.(error)
  }
  const follow = () => {
    client.subscribe<{ events: FoyerEvent }>(
      { query: EVENTS, variables: { types: types ?? null } },
      {
        next({ data, errors }) {
          if (data) heard(data.events)
          // A fault passes; everything else is for the program to hear.
          else if (errors?.[0]?.extensions?.code !== 'INTERNAL_SERVER_ERROR') fail(errors?.[0])
        },
        error: fail,
        // A server that is restarted ends its streams in good order, as it does when the token has ended: asking again tells.
        complete() {
          if (!ending.signal.aborted)
            pauseBefore(0, noAnswer('The stream broke.'), ending.signal).then(follow, () => {})
        },
      },
    )
  }
  follow()
  return end
}
