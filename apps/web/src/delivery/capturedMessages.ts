import { graphql, type ResultOf } from '@foyer/schema/client'

/** The list without what is in the messages: it is asked for again and again. */
export const CapturedMessages = graphql(`
  query CapturedMessages($first: Int, $after: String) {
    capturedMessages(first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          at
          channel
          recipient
          subject
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
export type CapturedMessage = ResultOf<typeof CapturedMessages>['capturedMessages']['edges'][number]['node']

/** One message entire, asked for by where it stands; the ones that came meanwhile may stand before it. */
export const MessageContent = graphql(`
  query MessageContent($after: String) {
    capturedMessages(first: 3, after: $after) {
      nodes {
        id
        text
        html
      }
    }
  }
`)
