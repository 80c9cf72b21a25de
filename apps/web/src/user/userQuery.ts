import { graphql, type ResultOf } from '@foyer/schema/client'

export const UserParts = graphql(`
  fragment UserParts on User {
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
    openInvitationCount
    serviceTokenCount
  }
`)

export const OneUser = graphql(
  `
    query OneUser($id: ID!) {
      user(id: $id) {
        ...UserParts
      }
    }
  `,
  [UserParts],
)

export type User = ResultOf<typeof UserParts>
