import { graphql, type ResultOf } from '@foyer/schema/client'
import { RefusalParts } from '../refusals.ts'

export const Sessions = graphql(`
  query Sessions($userId: ID) {
    sessions(userId: $userId) {
      id
      current
      address
      userAgent
      createdAt
      lastSeenAt
    }
  }
`)
export type SessionRow = ResultOf<typeof Sessions>['sessions'][number]

export const EndSessions = graphql(
  `
    mutation EndSessions($ids: [ID!]!, $userId: ID) {
      endSessions(ids: $ids, userId: $userId) {
        __typename
        ... on SessionsEnded {
          ids
        }
        ...RefusalParts
      }
    }
  `,
  [RefusalParts],
)
