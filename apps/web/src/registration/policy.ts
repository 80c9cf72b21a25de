import { graphql, type ResultOf } from '@foyer/schema/client'
import { RefusalParts } from '../refusals.ts'

const PolicyParts = graphql(`
  fragment PolicyParts on RegistrationPolicy {
    registrationType
    trustedDomains
    greeting
    everyoneMayInvite
    invitationReminders
    approvalReminderHours
    quickLinkEnabled
    quickLink {
      url
      resetAt
    }
  }
`)
export type Policy = ResultOf<typeof PolicyParts>

export const RegistrationPolicy = graphql(
  `
    query RegistrationPolicy {
      registrationPolicy {
        ...PolicyParts
      }
    }
  `,
  [PolicyParts],
)

export const UpdateRegistrationPolicy = graphql(
  `
    mutation UpdateRegistrationPolicy($input: RegistrationPolicyInput!) {
      updateRegistrationPolicy(input: $input) {
        __typename
        ...PolicyParts
        ...RefusalParts
      }
    }
  `,
  [PolicyParts, RefusalParts],
)

export const ResetQuickLink = graphql(
  `
    mutation ResetQuickLink {
      resetQuickLink {
        __typename
        ... on QuickLink {
          url
          resetAt
        }
        ...RefusalParts
      }
    }
  `,
  [RefusalParts],
)
