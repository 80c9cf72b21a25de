import type { TadaDocumentNode } from 'gql.tada'
import { print } from 'graphql'
import { errorOf, FoyerError, noAnswer } from './errors.ts'
import { type FoyerEvent, type ListenOptions, listening } from './listening.ts'
import { mayRepeat, pauseBefore } from './retries.ts'

export interface FoyerOptions {
  /** Where Foyer is, like `https://foyer.corp.com`. */
  url: string
  /** An API token. A browser that is signed in at the same origin needs none. */
  token?: string
  /** How often a call is repeated that was refused for haste, or, where that is harmless, got no answer. */
  retries?: number
  /** Another `fetch`, say one with a proxy. */
  fetch?: typeof fetch
}

interface CallOptions {
  signal?: AbortSignal
  /** A name for the call, at most 100 of `A-Z a-z 0-9 _ . : -`; it comes back, and stands in the server's log. */
  correlationId?: string
}

/** What a document needs, it must be given; what it does not, may be left out. */
type Asked<Variables> =
  Record<never, never> extends Variables
    ? [variables?: Variables, options?: CallOptions]
    : [variables: Variables, options?: CallOptions]

/** A page of a list, as much of it as going on needs. */
interface Page<Node> {
  nodes: Node[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

export interface Foyer {
  /**
   * Asks, and answers with the data; throws FoyerError for anything else. Refusals are data. A call that came too soon
   * (429) is repeated when it may; one that got no answer only if it reads, or has an `idempotencyKey`.
   */
  run<Data, Variables>(document: TadaDocumentNode<Data, Variables>, ...asked: Asked<Variables>): Promise<Data>
  /** Every row of a list, page after page. The document takes `$after` and selects `nodes` and `pageInfo { hasNextPage endCursor }`. */
  each<Data, Variables, Node>(
    document: TadaDocumentNode<Data, Variables>,
    variables: Omit<Variables, 'after'>,
    listOf: (data: Data) => Page<Node>,
    options?: CallOptions,
  ): AsyncGenerator<Node>
  /**
   * Calls back for each event as it happens, and connects again when the connection breaks or the server is restarted. What
   * happened meanwhile is not told: `connected` is the moment to ask the lists. Returns how to stop. `failed` is called when
   * there is no use in trying on: the token has ended, or lacks a scope.
   */
  listen(heard: (event: FoyerEvent) => void, options?: ListenOptions): () => void
}

export function createFoyer({ url, token, retries = 3, fetch: send = fetch }: FoyerOptions): Foyer {
  const base = url.replace(/\/+$/, '')
  const authorization: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}

  async function once<Data>(body: string, { signal, correlationId }: CallOptions): Promise<Data> {
    let response: Response
    try {
      response = await send(`${base}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json, application/json;q=0.9',
          ...(correlationId && { 'x-correlation-id': correlationId }),
          ...authorization,
        },
        credentials: 'same-origin',
        body,
        signal,
      })
    } catch (cause) {
      signal?.throwIfAborted()
      throw noAnswer('Foyer could not be reached.', cause)
    }
    const answer = await response.json().catch(cause => {
      throw noAnswer(`Foyer answered ${response.status}, and not in JSON.`, cause, response.status)
    })
    if (response.ok && !answer.errors) return answer.data
    throw errorOf(response, answer)
  }

  async function ask<Data, Variables>(
    document: TadaDocumentNode<Data, Variables>,
    variables?: Variables,
    options: CallOptions = {},
  ): Promise<Data> {
    const body = JSON.stringify({ query: print(document), variables })
    for (let tries = 0; ; tries++) {
      try {
        return await once<Data>(body, options)
      } catch (error) {
        if (tries >= retries || !(error instanceof FoyerError) || !mayRepeat(error, document, variables)) throw error
        await pauseBefore(tries, error, options.signal)
      }
    }
  }

  async function* each<Data, Variables, Node>(
    document: TadaDocumentNode<Data, Variables>,
    variables: Omit<Variables, 'after'>,
    listOf: (data: Data) => Page<Node>,
    options?: CallOptions,
  ): AsyncGenerator<Node> {
    let after: string | null = null
    do {
      const { nodes, pageInfo } = listOf(await ask(document, { ...variables, after } as Variables, options))
      yield* nodes
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    } while (after !== null)
  }

  const run: Foyer['run'] = (document, ...[variables, options]) => ask(document, variables, options)

  const listen: Foyer['listen'] = (heard, options = {}) =>
    listening({ url: `${base}/graphql/stream`, headers: authorization, send }, heard, options)

  return { run, each, listen }
}
