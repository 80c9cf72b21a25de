/** Each value once, in pieces small enough for a statement on either database. */
export function* chunked<T>(values: readonly T[], size = 1_000): Generator<T[]> {
  const all = [...new Set(values)]
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size)
}
