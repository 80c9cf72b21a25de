import { graphql, type ResultOf } from '@foyer/schema/client'
import { RefusalParts } from '../refusals.ts'

const InvitationMessageParts = graphql(`
  fragment InvitationMessageParts on InvitationMessage {
    text
    standard
    editable
  }
`)
export type InvitationMessage = ResultOf<typeof InvitationMessageParts>

export const CompanyMessage = graphql(
  `
    query CompanyMessage {
      invitationMessage {
        ...InvitationMessageParts
      }
    }
  `,
  [InvitationMessageParts],
)

export const UpdateInvitationMessage = graphql(
  `
    mutation UpdateInvitationMessage($text: String) {
      updateInvitationMessage(text: $text) {
        __typename
        ...InvitationMessageParts
        ...RefusalParts
      }
    }
  `,
  [InvitationMessageParts, RefusalParts],
)
