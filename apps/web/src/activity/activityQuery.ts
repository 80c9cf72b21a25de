import { graphql, type ResultOf } from '@foyer/schema/client'

export const ActivityStream = graphql(`
  query ActivityStream($first: Int, $after: String) {
    activity(first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          at
          kind
          summary
          actor {
            id
            firstName
            lastName
            status
          }
          subject {
            id
            firstName
            lastName
            status
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

export type Activity = ResultOf<typeof ActivityStream>['activity']['edges'][number]['node']
