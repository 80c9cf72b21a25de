/** Readers of search parameters: whatever stands in the address bar, a view gets what it expects or nothing. */
export type Raw = Record<string, unknown>

export function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A switch that is on; off when it is left out. */
export const yes = (value: unknown): true | undefined => String(value) === 'true' || undefined

export function oneOf<T extends string>(values: Readonly<Record<T, unknown>>, value: unknown): T | undefined {
  return typeof value === 'string' && Object.hasOwn(values, value) ? (value as T) : undefined
}

/** Several of a set, in the set's order; one alone may stand without brackets. */
export function several<T extends string>(values: Readonly<Record<T, unknown>>, value: unknown): T[] | undefined {
  const given: unknown[] = Array.isArray(value) ? value : [value]
  const found = (Object.keys(values) as T[]).filter(one => given.includes(one))
  return found.length > 0 ? found : undefined
}

/** A place on this site, never an address elsewhere: what comes from a link must not lead away. */
export function localPath(value: unknown): string | undefined {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : undefined
}
