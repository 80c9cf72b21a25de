import { graphql, type ResultOf } from '@foyer/schema/client'
import { InvitationParts } from './invitationsQuery.ts'

export const OneInvitation = graphql(
  `
    query OneInvitation($id: ID!) {
      invitation(id: $id) {
        ...InvitationParts
        role
        message
        workgroups {
          id
          name
        }
        openedAt
        remindedAt
        revokedAt
        revokedBy {
          id
          firstName
          lastName
        }
        acceptedAt
        acceptedBy {
          id
          firstName
          lastName
        }
        deliveries {
          id
          status
          captured
          attempts
          error
          queuedAt
          sentAt
          deliveredAt
          failedAt
          nextAttemptAt
        }
      }
    }
  `,
  [InvitationParts],
)
export type WholeInvitation = NonNullable<ResultOf<typeof OneInvitation>['invitation']>
