import { graphql, type ResultOf } from '@foyer/schema/client'
import { RefusalParts } from '../refusals.ts'

export const Applicants = graphql(`
  query Applicants($search: String, $first: Int, $after: String) {
    applicants(search: $search, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          firstName
          lastName
          email
          createdAt
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
export type Applicant = ResultOf<typeof Applicants>['applicants']['edges'][number]['node']

const OutcomeParts = graphql(
  `
    fragment OutcomeParts on ApplicantOutcome {
      id
      user {
        id
        status
      }
      refusal {
        ...RefusalParts
      }
    }
  `,
  [RefusalParts],
)
export type Outcome = ResultOf<typeof OutcomeParts>

export const ApproveApplicants = graphql(
  `
    mutation ApproveApplicants($input: ApproveApplicantsInput!) {
      approveApplicants(input: $input) {
        __typename
        ... on ApplicantsPayload {
          outcomes {
            ...OutcomeParts
          }
        }
        ...RefusalParts
      }
    }
  `,
  [RefusalParts, OutcomeParts],
)

export const RejectApplicants = graphql(
  `
    mutation RejectApplicants($input: RejectApplicantsInput!) {
      rejectApplicants(input: $input) {
        __typename
        ... on ApplicantsPayload {
          outcomes {
            ...OutcomeParts
          }
        }
        ...RefusalParts
      }
    }
  `,
  [RefusalParts, OutcomeParts],
)

/** As many as one request decides on. */
export const BATCH = 200
