import { graphql, type ResultOf } from '@foyer/schema/client'

export const OneUser = graphql(`
  query OneUser($id: ID!) {
    user(id: $id) {
      id
      firstName
      lastName
      email
      phone
      position
      role
      status
      department {
        id
        name
      }
      workgroups {
        id
        name
      }
      joinedThrough
      invitation {
        id
        invitedBy {
          id
          firstName
          lastName
        }
      }
      joinedAt
      createdAt
      decidedAt
      decidedBy {
        id
        firstName
        lastName
      }
    }
  }
`)

export type User = NonNullable<ResultOf<typeof OneUser>['user']>
