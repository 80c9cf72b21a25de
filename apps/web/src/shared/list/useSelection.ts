import { useState } from 'react'

/** Which rows of a list are selected; only those count that can be acted on, and are still there. */
export function useSelection<Row extends { id: string }>(open: Row[]) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())

  function select(ids: string[], on?: boolean) {
    const next = new Set(ticked)
    for (const id of ids) (on ?? !next.has(id)) ? next.add(id) : next.delete(id)
    setTicked(next)
  }

  const selected = open.filter(({ id }) => ticked.has(id))
  return { open, selected, select, clear: () => setTicked(new Set()) }
}

/** As much of it as the head of a table and the bar below need. */
export type Selection = Pick<ReturnType<typeof useSelection>, 'open' | 'selected' | 'select' | 'clear'>
