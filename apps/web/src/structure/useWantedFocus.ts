import { useEffect, useState } from 'react'
import { departmentItem, focusDepartment } from './departmentFocus.ts'

/** Gives the focus to a department as soon as it is drawn: it may be new, or hidden still. */
export function useWantedFocus() {
  const [wanted, setWanted] = useState<{ id: string } | null>(null)
  // With every drawing, until it is there.
  useEffect(() => {
    if (!wanted || !departmentItem(wanted.id)) return
    setWanted(null)
    focusDepartment(wanted.id)
  })
  return (id: string) => setWanted({ id })
}
