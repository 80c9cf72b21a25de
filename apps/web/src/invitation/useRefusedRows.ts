import { useState } from 'react'
import { useRefusalText } from '../refusals.ts'
import type { Invitation, InvitationOutcome } from './invitationsQuery.ts'

/** Rows with what was refused about them: that stays, also where the row no longer belongs in the list, until it was read. */
export function useRefusedRows(listed: Invitation[]) {
  const refusalText = useRefusalText()
  const [refused, setRefused] = useState<ReadonlyMap<string, { row: Invitation; text: string }>>(new Map())

  const ids = new Set(listed.map(({ id }) => id))
  const gone = [...refused.values()].flatMap(({ row }) => (ids.has(row.id) ? [] : [row]))
  const rows = gone.length === 0 ? listed : [...listed, ...gone].sort(newestFirst)

  function settle(invitations: Invitation[], outcomes: InvitationOutcome[]) {
    const byId = new Map(invitations.map(row => [row.id, row]))
    const next = new Map(refused)
    for (const { id, invitation, refusal } of outcomes) {
      const row = invitation ?? byId.get(id)
      if (row && refusal) next.set(id, { row, text: refusalText(refusal) })
      else next.delete(id)
    }
    setRefused(next)
  }

  function dismiss(id: string) {
    const next = new Map(refused)
    next.delete(id)
    setRefused(next)
  }

  return { rows, told: new Map([...refused].map(([id, { text }]) => [id, text])), settle, dismiss }
}

const newestFirst = (a: Invitation, b: Invitation) => b.createdAt.localeCompare(a.createdAt) || b.id.localeCompare(a.id)
