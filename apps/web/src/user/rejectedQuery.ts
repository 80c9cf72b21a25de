import { graphql, type ResultOf } from '@foyer/schema/client'
import { RefusalParts } from '../refusals.ts'

export const Rejected = graphql(`
  query Rejected($search: String, $first: Int, $after: String) {
    applicants(status: REJECTED, search: $search, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          firstName
          lastName
          email
          decidedAt
          decidedBy {
            id
            firstName
            lastName
          }
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      totalCount
    }
  }
`)
export type RejectedApplicant = ResultOf<typeof Rejected>['applicants']['edges'][number]['node']

export const EraseApplicants = graphql(
  `
    mutation EraseApplicants($ids: [ID!]!) {
      eraseApplicants(ids: $ids) {
        __typename
        ... on ApplicantsPayload {
          outcomes {
            id
            user {
              id
              firstName
              lastName
              email
            }
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

/** Of whom nothing is kept any more but that they were rejected. */
export const isErased = ({ email }: RejectedApplicant) => email === null
