/**
 * Work under a signal that is aborted when its time is over, or with the signal it stands under; then whatever it fails with
 * is told as a `TimeoutError`, or as it is. Made by hand: `AbortSignal.any` with `AbortSignal.timeout` may never fire, because
 * Node collects the timeout as garbage before its time (nodejs/node#57736), and what hangs would hang for ever.
 */
export async function withTimeLimit<T>(
  ms: number,
  outer: AbortSignal | null,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = new AbortController()
  const outOfTime = new DOMException(`Not done within ${ms} ms.`, 'TimeoutError')
  const timer = setTimeout(() => limit.abort(outOfTime), ms)
  const stop = () => limit.abort(outer?.reason)
  outer?.addEventListener('abort', stop)
  if (outer?.aborted) stop()
  try {
    return await work(limit.signal)
  } catch (error) {
    throw limit.signal.reason === outOfTime ? outOfTime : error
  } finally {
    clearTimeout(timer)
    outer?.removeEventListener('abort', stop)
  }
}

/** Whether work failed because its time was over. */
export const isOutOfTime = (error: unknown): boolean => error instanceof DOMException && error.name === 'TimeoutError'
