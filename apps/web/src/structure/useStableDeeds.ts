import { useMemo, useRef } from 'react'
import type { Deeds } from './structureView.ts'

/** The same object from one drawing to the next, which does what the latest would do. */
export function useStableDeeds(deeds: Deeds): Deeds {
  const latest = useRef(deeds)
  latest.current = deeds
  const asks = deeds.ask !== null
  return useMemo<Deeds>(
    () => ({
      open: id => latest.current.open(id),
      toggle: id => latest.current.toggle(id),
      ask: asks ? (act, branch) => latest.current.ask?.(act, branch) : null,
    }),
    [asks],
  )
}
