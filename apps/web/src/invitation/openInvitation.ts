import { graphql, type ResultOf } from '@foyer/schema/client'
import { RefusalParts } from '../refusals.ts'

export const OpenInvitation = graphql(
  `
    query OpenInvitation($token: String!) {
      openInvitation(token: $token) {
        __typename
        ... on InvitationPreview {
          companyName
          channel
          recipient
          invitedBy
          department
          words: message
          firstName
          lastName
          expiresAt
        }
        ...RefusalParts
      }
    }
  `,
  [RefusalParts],
)
export type InvitationPreview = Extract<
  ResultOf<typeof OpenInvitation>['openInvitation'],
  { __typename: 'InvitationPreview' }
>

export const MarkInvitationOpened = graphql(
  `
    mutation MarkInvitationOpened($token: String!) {
      markInvitationOpened(token: $token) {
        __typename
        ... on InvitationOpened {
          at
        }
        ...RefusalParts
      }
    }
  `,
  [RefusalParts],
)

export const AcceptInvitation = graphql(
  `
    mutation AcceptInvitation($input: AcceptInvitationInput!) {
      acceptInvitation(input: $input) {
        __typename
        ... on User {
          id
        }
        ...RefusalParts
      }
    }
  `,
  [RefusalParts],
)

export const AskForFreshInvitation = graphql(
  `
    mutation AskForFreshInvitation($token: String!) {
      askForFreshInvitation(token: $token) {
        __typename
        ... on RequestReceived {
          message
        }
        ...RefusalParts
      }
    }
  `,
  [RefusalParts],
)
