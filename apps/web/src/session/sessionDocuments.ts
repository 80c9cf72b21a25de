import { graphql, type ResultOf } from '@foyer/schema/client'
import { RefusalParts } from '../refusals.ts'

export const Sessions = graphql(`
  query Sessions {
    sessions {
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
    mutation EndSessions($ids: [ID!]!) {
      endSessions(ids: $ids) {
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
