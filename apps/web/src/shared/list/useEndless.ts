import type { OperationVariables, TypedDocumentNode } from '@apollo/client'
import { useQuery } from '@apollo/client/react'
import { useRef, useState } from 'react'

interface Page<Node> {
  edges: { cursor: string; node: Node }[]
  pageInfo: { endCursor: string | null; hasNextPage: boolean }
  totalCount: number
}
type NodeOf<Data> = Data[keyof Data] extends Page<infer Node> ? Node : never

export interface Endless<Node> {
  /** Null until there is an answer. */
  rows: Node[] | null
  /** Where each row stands: what follows it is asked for by its cursor. */
  cursors: string[]
  total: number | null
  /** Why there are no rows; a refresh that failed is tried again by itself. */
  error: unknown
  retry: () => unknown
  /** Whether rows follow that are not here yet. */
  more: boolean
  loadMore: () => Promise<void>
  /** Whether the next page did not come. */
  stuck: boolean
  /** Whether the rows are still those of the question before. */
  stale: boolean
}

/** A list that comes page by page; with `poll`, in milliseconds, it follows what happens while it is looked at. */
export function useEndless<Data extends object, Variables extends OperationVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  poll = 0,
): Endless<NodeOf<Data>> {
  const { data, previousData, error, fetchMore, refetch } = useQuery<Data, OperationVariables>(query, {
    variables,
    fetchPolicy: 'cache-and-network',
    pollInterval: poll,
    skipPollAttempt: () => document.hidden,
  })
  const [stuck, setStuck] = useState(false)
  const loading = useRef(false)
  const answer = (data ?? previousData) as Data | undefined
  const page = answer && (Object.values(answer)[0] as Page<NodeOf<Data>>)
  // A counter asked before us: the cache knows how many there are, but not yet who.
  const known = page && !(page.edges.length === 0 && page.totalCount > 0) ? page : null
  const more = known?.pageInfo.hasNextPage ?? false

  async function loadMore() {
    if (loading.current || !more || data === undefined) return
    loading.current = true
    setStuck(false)
    try {
      await fetchMore({ variables: { after: known?.pageInfo.endCursor } })
    } catch {
      setStuck(true)
    } finally {
      loading.current = false
    }
  }

  return {
    rows: known?.edges.map(edge => edge.node) ?? null,
    cursors: known?.edges.map(edge => edge.cursor) ?? [],
    total: page?.totalCount ?? null,
    error: known ? undefined : error,
    retry: refetch,
    more,
    loadMore,
    stuck,
    stale: data === undefined,
  }
}
