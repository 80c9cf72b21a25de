import { type DocumentNode, Kind, OperationTypeNode } from 'graphql'
import type { FoyerError } from './errors.ts'

/** Longer than this nobody waits without being told. */
const WAIT_MAX_S = 60

/**
 * Whether a call may be made again. One that came too soon was not carried out. One without an answer may have been: only
 * reading, and what has an idempotency key, is harmless then.
 */
export function mayRepeat({ details }: FoyerError, document: DocumentNode, variables: unknown): boolean {
  const { status, retryAfterSeconds } = details
  if ((retryAfterSeconds ?? 0) > WAIT_MAX_S) return false
  if (status === 429) return true
  const unanswered = status === null || status === 502 || status === 503 || status === 504
  return unanswered && (isQuery(document) || hasKey(variables))
}

const isQuery = ({ definitions }: DocumentNode): boolean =>
  definitions.every(it => it.kind !== Kind.OPERATION_DEFINITION || it.operation === OperationTypeNode.QUERY)

function hasKey(variables: unknown): boolean {
  if (typeof variables !== 'object' || variables === null) return false
  return Object.entries(variables).some(
    ([name, value]) => (name === 'idempotencyKey' && typeof value === 'string') || hasKey(value),
  )
}

/** Waits as long as the server says, else a second, two, four… */
export function pauseBefore(tries: number, { details }: FoyerError, signal?: AbortSignal): Promise<void> {
  const ms = (details.retryAfterSeconds ?? 2 ** tries) * 1_000
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, ms)
    signal?.addEventListener('abort', stop, { once: true })
  })
}
