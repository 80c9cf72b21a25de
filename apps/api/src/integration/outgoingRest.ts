const SECOND = 1_000
/** Nobody is left alone for longer: who asks for more is asked again, and can say so again. */
const REST_ASKED_MAX_MS = 3_600 * SECOND

/**
 * For how long the `Retry-After` of an answer asks to be left alone: whole seconds, or until a date. Null where it asks for
 * nothing that can be understood.
 */
export function restAsked(header: string | string[] | undefined, now: number): number | null {
  const text = String(header ?? '').trim()
  const ms = /^\d+$/.test(text) ? Number(text) * SECOND : isHttpDate(text) ? Date.parse(text) - now : 0
  return ms > 0 ? Math.min(ms, REST_ASKED_MAX_MS) : null
}

/** As servers write it today, `Sun, 06 Nov 1994 08:49:37 GMT`. */
const isHttpDate = (text: string) => /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)
