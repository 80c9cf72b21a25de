import { useApolloClient } from '@apollo/client/react'
import { useInterval } from '@mantine/hooks'
import { type Invitation, InvitationParts, InvitationsAgain, PAGE, POLL_MS } from './invitationsQuery.ts'

/** Rows beyond the first page, which the list asks for by itself: those on the screen are looked at again, too. */
export function useFreshRows(rows: Invitation[]) {
  const client = useApolloClient()
  useInterval(
    async () => {
      if (document.hidden || rows.length <= PAGE) return
      const shown = new Set([...document.querySelectorAll<HTMLElement>('[data-row]')].map(row => row.dataset.row))
      const further = rows.slice(PAGE).filter(({ id }) => shown.has(id))
      const ids = further.slice(0, 100).map(({ id }) => id)
      if (ids.length === 0) return
      // Into the rows, not into the list: there they would pass for a page. If it fails, the next one comes soon.
      const answer = await client
        .query({ query: InvitationsAgain, variables: { ids, first: ids.length }, fetchPolicy: 'no-cache' })
        .catch(() => null)
      for (const data of answer?.data?.invitations.nodes ?? []) {
        client.cache.writeFragment({ fragment: InvitationParts, fragmentName: 'InvitationParts', data })
      }
    },
    POLL_MS,
    { autoInvoke: true },
  )
}
