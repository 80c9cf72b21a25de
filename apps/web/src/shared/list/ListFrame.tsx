import type { ReactNode } from 'react'
import { ErrorState } from '../ErrorState.tsx'
import { RowsSkeleton } from '../RowsSkeleton.tsx'
import { EndOfList } from './EndOfList.tsx'
import type { Endless } from './useEndless.ts'

interface ListFrameProps<Node> {
  list: Endless<Node>
  empty: ReactNode
  skeleton?: ReactNode
  children: (rows: Node[]) => ReactNode
}

/** The four states of a list: on its way, not to be had, empty, or here. */
export function ListFrame<Node>({ list, empty, skeleton = <RowsSkeleton />, children }: ListFrameProps<Node>) {
  if (list.rows === null) return list.error ? <ErrorState error={list.error} retry={list.retry} /> : skeleton
  if (list.rows.length === 0) return empty
  return (
    <div aria-busy={list.stale}>
      {children(list.rows)}
      <EndOfList list={list} />
    </div>
  )
}
