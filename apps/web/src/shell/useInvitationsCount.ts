import { useQuery } from '@apollo/client/react'
import { graphql } from '@foyer/schema/client'
import { can } from '../can.ts'
import { useViewer } from '../session/useViewer.ts'
import { usePoll } from '../shared/usePoll.ts'

const InvitationsCount = graphql(`
  query InvitationsCount {
    invitations(filter: { status: [PENDING] }, first: 1) {
      totalCount
    }
  }
`)

/** How many invitations are pending, kept up to date while the page is looked at. 0 for who does not invite. */
export function useInvitationsCount(): number {
  const { data } = useQuery(InvitationsCount, {
    skip: !can.invite(useViewer()),
    pollInterval: usePoll(10_000),
    skipPollAttempt: () => document.hidden,
  })
  return data?.invitations.totalCount ?? 0
}
