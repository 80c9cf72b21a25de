import { useApolloClient } from '@apollo/client/react'
import { useState } from 'react'
import { useRefusalText } from '../refusals.ts'
import type { Applicant, Outcome } from './applicantsQuery.ts'

/** An applicant as the list shows them: still waiting, or with what came of a decision that came too late. */
export interface Row extends Applicant {
  told?: string
}

interface List {
  edges: { node: { __ref: string } }[]
  totalCount: number
}

/**
 * Rows as they stand after the viewer's decisions. Who was decided on leaves at once, also while an older answer of the
 * server is still on its way; who was decided on by somebody else stays with the message until it was read.
 */
export function useDecided(waiting: Applicant[]) {
  const { cache } = useApolloClient()
  const refusalText = useRefusalText()
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const [told, setTold] = useState<Row[]>([])

  const toldIds = new Set(told.map(row => row.id))
  const rows: Row[] = waiting.filter(({ id }) => !gone.has(id) && !toldIds.has(id))
  if (told.length > 0) rows.push(...told)
  // Who waits longest comes first; so a message stands where the person stood.
  if (told.length > 0) rows.sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id))

  function settle(outcomes: Outcome[]) {
    const ids = new Set(outcomes.map(({ id }) => id))
    setGone(before => new Set([...before, ...ids]))
    setTold(before => [
      ...before,
      ...outcomes.flatMap(({ id, refusal }) => {
        const row = waiting.find(applicant => applicant.id === id)
        return row && refusal ? [{ ...row, told: refusalText(refusal) }] : []
      }),
    ])
    cache.modify<{ applicants: List }>({
      fields: {
        applicants(list, { readField }) {
          const edges = (list as List).edges.filter(({ node }) => !ids.has(readField('id', node) as unknown as string))
          const totalCount = (list as List).totalCount - ((list as List).edges.length - edges.length)
          return { ...(list as List), edges, totalCount }
        },
      },
    })
  }

  return { rows, settle, dismiss: (id: string) => setTold(before => before.filter(row => row.id !== id)) }
}
