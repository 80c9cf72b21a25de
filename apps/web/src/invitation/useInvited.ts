import { useState } from 'react'
import { focusRow } from '../shared/list/rowFocus.ts'
import { useRowKeys } from '../shared/list/useRowKeys.ts'
import { useSelection } from '../shared/list/useSelection.ts'
import { type Invitation, isOpen } from './invitationsQuery.ts'
import { useInvitationBatches } from './useInvitationBatches.ts'
import { useRefusedRows } from './useRefusedRows.ts'

/** The state of the Invited view: who is selected, whose invitations a dialog asks about, and what was refused. */
export function useInvited(listed: Invitation[], openRow: (id: string) => void, inDrawer: boolean) {
  const { rows, told, settle, dismiss } = useRefusedRows(listed)
  const batches = useInvitationBatches(settle)
  const [asked, setAsked] = useState<Invitation[] | null>(null)

  const open = rows.filter(row => isOpen(row) && !told.has(row.id))
  const selection = useSelection(open)
  const { selected, select, clear } = selection
  /** Which ones a key is about: all that are selected, or the row that has the focus. */
  const meant = (id: string | undefined) => (selected.length > 0 ? selected : open.filter(row => row.id === id))

  async function carryOut(invitations: Invitation[], send: (them: Invitation[]) => Promise<boolean>) {
    if (invitations.length === 0) return false
    const done = await send(invitations)
    if (done) clear()
    return done
  }

  const deeds = {
    resend: (invitations: Invitation[]) => carryOut(invitations, batches.resend),
    ask: (invitations: Invitation[]) => invitations.length > 0 && setAsked(invitations),
    close() {
      const back = asked?.[0]?.id
      setAsked(null)
      // Inside the drawer the focus goes back by itself.
      if (!inDrawer) setTimeout(() => focusRow(back))
    },
    async revoke(invitations: Invitation[]) {
      if (await carryOut(invitations, batches.revoke)) deeds.close()
    },
  }

  useRowKeys(
    rows.map(({ id }) => id),
    {
      x: id => open.some(row => row.id === id) && select([id as string]),
      s: id => deeds.resend(meant(id)),
      v: id => deeds.ask(meant(id)),
      Enter: id => id !== undefined && openRow(id),
    },
  )

  return {
    ...deeds,
    ...selection,
    rows,
    told,
    dismiss,
    asked,
    inDrawer,
    busy: batches.resending.busy || batches.revoking.busy,
    problem: batches.resending.problem,
    dialogProblem: batches.revoking.problem,
  }
}
export type Invited = ReturnType<typeof useInvited>
