import { graphql, type ResultOf } from '@foyer/schema/client'
import { RefusalParts } from '../refusals.ts'

export const InvitePeople = graphql(
  `
    mutation InvitePeople($input: InvitePeopleInput!) {
      invitePeople(input: $input) {
        __typename
        ... on InvitePeoplePayload {
          outcomes {
            recipient
            verdict
            refusal {
              ...RefusalParts
            }
          }
        }
        ...RefusalParts
      }
    }
  `,
  [RefusalParts],
)
export type InviteResult = ResultOf<typeof InvitePeople>['invitePeople']
export type InviteOutcome = Extract<InviteResult, { __typename: 'InvitePeoplePayload' }>['outcomes'][number]

/** What invitations say unless their inviter writes something else. */
export const InvitationText = graphql(`
  query InvitationText {
    invitationMessage {
      text
      editable
    }
  }
`)

/** Who is no admin invites into what is their own. */
export const OwnPlace = graphql(`
  query OwnPlace {
    viewer {
      user {
        id
        department {
          id
          name
        }
        workgroups {
          id
          name
        }
      }
    }
  }
`)
