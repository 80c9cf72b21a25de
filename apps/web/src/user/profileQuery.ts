import { graphql } from '@foyer/schema/client'
import { RefusalParts } from '../refusals.ts'
import { UserParts } from './userQuery.ts'

export const UpdateProfile = graphql(
  `
    mutation UpdateProfile($input: UpdateProfileInput!) {
      updateProfile(input: $input) {
        __typename
        ...UserParts
        ...RefusalParts
      }
    }
  `,
  [UserParts, RefusalParts],
)

export const StartPhoneProof = graphql(
  `
    mutation StartPhoneProof($phone: String!) {
      startPhoneProof(phone: $phone) {
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

export const ConfirmPhone = graphql(
  `
    mutation ConfirmPhone($code: String!) {
      confirmPhone(code: $code) {
        __typename
        ...UserParts
        ...RefusalParts
      }
    }
  `,
  [UserParts, RefusalParts],
)

export const RemovePhone = graphql(
  `
    mutation RemovePhone {
      removePhone {
        __typename
        ...UserParts
        ...RefusalParts
      }
    }
  `,
  [UserParts, RefusalParts],
)
