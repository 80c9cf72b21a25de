import { invitationCan, RECIPIENTS_MAX } from '@foyer/domain'
import { graphql, type ResultOf } from '@foyer/schema/client'
import { RefusalParts } from '../refusals.ts'
import type { InvitationsSearch } from './invitationsSearch.ts'

/** An invitation as the list shows it. */
export const InvitationParts = graphql(`
  fragment InvitationParts on Invitation {
    __typename
    id
    channel
    recipient
    firstName
    lastName
    status
    held
    freshAskedAt
    createdAt
    expiresAt
    invitedBy {
      id
      firstName
      lastName
    }
    department {
      id
      name
    }
    delivery {
      id
      status
      captured
      error
      nextAttemptAt
    }
  }
`)
export type Invitation = ResultOf<typeof InvitationParts>

export const Invitations = graphql(
  `
    query Invitations($filter: InvitationFilter, $first: Int, $after: String) {
      invitations(filter: $filter, first: $first, after: $after) {
        edges {
          cursor
          node {
            ...InvitationParts
          }
        }
        pageInfo {
          endCursor
          hasNextPage
        }
        totalCount
      }
    }
  `,
  [InvitationParts],
)

/** Some of them once more, as they are now. */
export const InvitationsAgain = graphql(
  `
    query InvitationsAgain($ids: [ID!]!, $first: Int) {
      invitations(filter: { ids: $ids }, first: $first) {
        nodes {
          ...InvitationParts
        }
      }
    }
  `,
  [InvitationParts],
)

/** How many people ask for a fresh invitation. */
export const FreshAsked = graphql(`
  query FreshAsked {
    invitations(filter: { freshAsked: true }, first: 1) {
      totalCount
    }
  }
`)

const InvitationOutcomeParts = graphql(
  `
    fragment InvitationOutcomeParts on InvitationOutcome {
      id
      invitation {
        ...InvitationParts
      }
      refusal {
        ...RefusalParts
      }
    }
  `,
  [InvitationParts, RefusalParts],
)
export type InvitationOutcome = ResultOf<typeof InvitationOutcomeParts>

export const ResendInvitations = graphql(
  `
    mutation ResendInvitations($ids: [ID!]!) {
      resendInvitations(ids: $ids) {
        __typename
        ... on InvitationsPayload {
          outcomes {
            ...InvitationOutcomeParts
          }
        }
        ...RefusalParts
      }
    }
  `,
  [RefusalParts, InvitationOutcomeParts],
)

export const RevokeInvitations = graphql(
  `
    mutation RevokeInvitations($ids: [ID!]!) {
      revokeInvitations(ids: $ids) {
        __typename
        ... on InvitationsPayload {
          outcomes {
            ...InvitationOutcomeParts
          }
        }
        ...RefusalParts
      }
    }
  `,
  [RefusalParts, InvitationOutcomeParts],
)

/** As many as one request takes. */
export const BATCH = RECIPIENTS_MAX
export const PAGE = 50
/** What became of a message shows within five seconds. */
export const POLL_MS = 4_000

/** What the address bar says, as the API asks for it. */
export function invitationsVariables({ search, status, channel, freshAsked }: InvitationsSearch) {
  return { filter: { search, status, channel, freshAsked }, first: PAGE }
}

/** Whether anything can be done to it: what can be resent can be revoked. */
export const isOpen = ({ status }: Pick<Invitation, 'status'>) => invitationCan('resend', status)
