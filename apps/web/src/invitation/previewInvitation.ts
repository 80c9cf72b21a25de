import { graphql, type ResultOf } from '@foyer/schema/client'
import { RefusalParts } from '../refusals.ts'

export const PreviewInvitation = graphql(
  `
    query PreviewInvitation($input: PreviewInvitationInput!) {
      previewInvitation(input: $input) {
        __typename
        ... on MessagePreview {
          subject
          text
          html
          sms {
            characters
            encoding
            segments
          }
        }
        ...RefusalParts
      }
    }
  `,
  [RefusalParts],
)

export type MessagePreview = Extract<
  ResultOf<typeof PreviewInvitation>['previewInvitation'],
  { __typename: 'MessagePreview' }
>
