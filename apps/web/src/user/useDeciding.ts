import { useState } from 'react'
import { focusedRow, focusRow } from '../shared/list/rowFocus.ts'
import { useRowKeys } from '../shared/list/useRowKeys.ts'
import { useSelection } from '../shared/list/useSelection.ts'
import type { Applicant } from './applicantsQuery.ts'
import { useDecided } from './useDecided.ts'
import { type Placement, useDecisions } from './useDecisions.ts'

/** The state of the Pending approval view: who is selected, about whom a dialog asks, and what happens after a decision. */
export function useDeciding(waiting: Applicant[]) {
  const { rows, settle, dismiss } = useDecided(waiting)
  const { approve, reject, approval, rejection } = useDecisions(settle)
  const [dialog, setDialog] = useState<{ kind: 'approve' | 'reject'; people: Applicant[] } | null>(null)

  const open = rows.filter(row => row.told === undefined)
  const selection = useSelection(open)
  const { selected, select, clear } = selection
  /** Whom a key is about: all who are selected, or the row that has the focus. */
  const meant = (id: string | undefined) =>
    selected.length > 0 ? selected : open.filter(applicant => applicant.id === id)

  /** Decides, and goes on with the row after those that are done. */
  async function decide(people: Applicant[], send: (ids: string[]) => Promise<boolean>) {
    const ids = people.map(({ id }) => id)
    if (ids.length === 0) return
    const from = rows.findIndex(row => row.id === (focusedRow() ?? ids[0]))
    const next = [...rows.slice(from), ...rows.slice(0, from).reverse()].find(
      row => row.told === undefined && !ids.includes(row.id),
    )
    if (!(await send(ids))) return
    setDialog(null)
    clear()
    setTimeout(() => focusRow(next?.id))
  }

  const deeds = {
    approve: (people: Applicant[], placement?: Placement) => decide(people, ids => approve(ids, placement)),
    reject: (people: Applicant[], reason: string, notify: boolean) =>
      decide(people, ids => reject(ids, reason, notify)),
    ask: (kind: 'approve' | 'reject', people: Applicant[]) => people.length > 0 && setDialog({ kind, people }),
  }

  useRowKeys(
    rows.map(({ id }) => id),
    {
      x: id => id !== undefined && select([id]),
      a: id => deeds.approve(meant(id)),
      r: id => deeds.ask('reject', meant(id)),
    },
  )

  return {
    ...deeds,
    ...selection,
    rows,
    dismiss,
    dialog,
    close: () => {
      const back = dialog?.people[0]?.id
      setDialog(null)
      setTimeout(() => focusRow(back))
    },
    busy: approval.busy || rejection.busy,
    problem: dialog ? null : approval.problem,
    dialogProblem: (dialog?.kind === 'reject' ? rejection : approval).problem,
  }
}
export type Deciding = ReturnType<typeof useDeciding>
