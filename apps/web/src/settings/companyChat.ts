import { graphql, type ResultOf } from '@foyer/schema/client'
import { RefusalParts } from '../refusals.ts'

const ChatParts = graphql(`
  fragment ChatParts on CompanyChat {
    enabled
    host
    delivery {
      id
      status
      captured
      error
      queuedAt
      nextAttemptAt
    }
  }
`)
export type Chat = ResultOf<typeof ChatParts>

export const CompanyChat = graphql(
  `
    query CompanyChat {
      companyChat {
        ...ChatParts
      }
    }
  `,
  [ChatParts],
)

export const UpdateCompanyChat = graphql(
  `
    mutation UpdateCompanyChat($webhookUrl: String) {
      updateCompanyChat(webhookUrl: $webhookUrl) {
        __typename
        ...ChatParts
        ...RefusalParts
      }
    }
  `,
  [ChatParts, RefusalParts],
)

export const TestCompanyChat = graphql(
  `
    mutation TestCompanyChat {
      testCompanyChat {
        __typename
        ... on ChatTested {
          at
        }
        ...RefusalParts
      }
    }
  `,
  [RefusalParts],
)
