import type { Connection } from '@foyer/schema'
import { badInput } from './args.ts'

/** Where a page goes on: the sort value and the id of the last row, opaque to clients. */
export type Key = [sort: string | number, id: string]

export const cursorOf = (key: Key): string => Buffer.from(JSON.stringify(key)).toString('base64url')

export function keyOf(cursor: string | null | undefined, sort: 'string' | 'number'): Key | null {
  if (cursor == null) return null
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(key) && key.length === 2 && typeof key[0] === sort && typeof key[1] === 'string')
      return key as Key
  } catch {
    // Not one of ours; said below.
  }
  throw badInput('`after` is not a cursor of this list.')
}

/** Rows read at once for who writes a whole list down. */
const PAGE_OF_ALL = 1_000

/** A whole list, page after page: never more than one of them is held. */
export async function* everyPage<Row>(
  read: (after: Key | null, size: number) => Promise<Row[]>,
  keyOfRow: (row: Row) => Key,
): AsyncGenerator<Row[]> {
  let after: Key | null = null
  do {
    const rows = await read(after, PAGE_OF_ALL)
    yield rows
    const last = rows.at(-1)
    after = last && rows.length === PAGE_OF_ALL ? keyOfRow(last) : null
  } while (after)
}

/** A page from one row more than was asked for: the one more only tells that there is one. */
export function connection<Row extends object>(
  rows: Row[],
  size: number,
  keyOfRow: (row: Row) => Key,
  after: string | null | undefined,
  totalCount: number,
): Connection<Row> {
  const nodes = rows.slice(0, size)
  const edges = nodes.map(node => ({
    cursor: cursorOf(keyOfRow(node)),
    node,
  }))
  return {
    nodes,
    edges,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  }
}
