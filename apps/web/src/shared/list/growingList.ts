import type { FieldPolicy } from '@apollo/client'
import { relayStylePagination } from '@apollo/client/utilities'

interface Edge {
  cursor: string
  node: { __ref?: string }
}
interface List {
  edges: Edge[]
  pageInfo: { endCursor: string; hasNextPage: boolean }
  totalCount?: number
}
type Merge = (
  before: List | undefined,
  incoming: Partial<List>,
  options: { args: Record<string, unknown> | null },
) => List

/**
 * Relay's pages. When the beginning of a list is asked for anew, what was loaded after it stays: a list that refreshes
 * itself, or is come back to, neither shrinks nor jumps.
 */
export function growingList(keyArgs: string[] | false = false): FieldPolicy {
  const relay = relayStylePagination(keyArgs)
  const mergePages = relay.merge as unknown as Merge
  const merge: Merge = (before, incoming, options) => {
    const merged = mergePages(before, incoming, options)
    return before && incoming.edges && !options.args?.after ? withTail(merged, before) : merged
  }
  return { ...relay, merge } as FieldPolicy
}

function withTail(head: List, before: List): List {
  const last = head.edges.at(-1)?.cursor
  const met = before.edges.findIndex(edge => edge.cursor === last)
  if (met < 0 || !head.pageInfo.hasNextPage) return head
  const known = new Set(head.edges.map(edge => edge.node.__ref))
  const tail = before.edges.slice(met + 1).filter(edge => !known.has(edge.node.__ref))
  const end = tail.at(-1)
  if (!end) return head
  const edges = [...head.edges, ...tail]
  const hasNextPage = before.pageInfo.hasNextPage || (head.totalCount ?? 0) > edges.length
  return { ...head, edges, pageInfo: { ...head.pageInfo, endCursor: end.cursor, hasNextPage } }
}
