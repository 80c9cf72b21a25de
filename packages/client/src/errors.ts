/** What went wrong where nobody said no: the network, the server, or a mistake of the program. */
export class FoyerError extends Error {
  override name = 'FoyerError'

  constructor(
    message: string,
    readonly details: {
      /** The HTTP status; null where there was no answer. */
      status: number | null
      /** `UNAUTHENTICATED`, `FORBIDDEN`, `BAD_USER_INPUT`, `TOO_MANY`, `INTERNAL_SERVER_ERROR`…; null where none was told. */
      code: string | null
      /** After how many seconds trying again makes sense, where the server said so. */
      retryAfterSeconds: number | null
      /** With `FORBIDDEN`: the scopes that the token lacks. */
      scopes: string[]
      /** The server's name for the request, for whoever reads its log. */
      requestId: string | null
      cause?: unknown
    },
  ) {
    super(message, { cause: details.cause })
  }
}

/** What an answer says that is no good one: GraphQL's first error, or what the server says of a request that is none. */
export function errorOf(
  { status, headers }: Response,
  { errors, message }: { errors?: { message: string; extensions?: Record<string, unknown> }[]; message?: string },
): FoyerError {
  const [error] = errors ?? []
  const { code = null, scopes = [] } = (error?.extensions ?? {}) as { code?: string; scopes?: string[] }
  const wait = Number(headers.get('retry-after') ?? Number.NaN)
  return new FoyerError(error?.message ?? message ?? `Foyer answered ${status}.`, {
    status,
    code,
    scopes,
    retryAfterSeconds: Number.isFinite(wait) ? wait : null,
    requestId: headers.get('x-request-id'),
  })
}

export const noAnswer = (message: string, cause?: unknown, status: number | null = null): FoyerError =>
  new FoyerError(message, { status, code: null, retryAfterSeconds: null, scopes: [], requestId: null, cause })

interface Refusal {
  __typename: 'Refusal'
  code?: string
  message?: string
  field?: string | null
  retryAfterSeconds?: number | null
}

/** An expected no, thrown by `unlessRefused` for who would rather catch it than look at it. */
export class RefusedError extends Error {
  override name = 'RefusedError'
  constructor(readonly refusal: Refusal) {
    super(refusal.message ?? refusal.code ?? 'Refused.')
  }
}

/**
 * The result of a mutation without its `Refusal`; throws RefusedError for one. The document selects
 * `__typename … on Refusal { code message field }`.
 */
export function unlessRefused<Result extends { __typename: string }>(
  result: Result,
): Exclude<Result, { __typename: 'Refusal' }> {
  if (result.__typename === 'Refusal') throw new RefusedError(result as unknown as Refusal)
  return result as Exclude<Result, { __typename: 'Refusal' }>
}
