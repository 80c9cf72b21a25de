import { graphql, type ResultOf } from '@foyer/schema/client'
import { RefusalParts } from '../refusals.ts'

const DepartmentParts = graphql(`
  fragment DepartmentParts on Department {
    id
    name
    parent {
      id
    }
    head {
      id
      firstName
      lastName
      position
    }
    employeeCount
  }
`)

export const Structure = graphql(
  `
    query Structure {
      departments {
        ...DepartmentParts
      }
    }
  `,
  [DepartmentParts],
)
export type Department = ResultOf<typeof Structure>['departments'][number]

export const CreateDepartment = graphql(
  `
    mutation CreateDepartment($input: DepartmentInput!) {
      createDepartment(input: $input) {
        __typename
        ...DepartmentParts
        ...RefusalParts
      }
    }
  `,
  [DepartmentParts, RefusalParts],
)

export const UpdateDepartment = graphql(
  `
    mutation UpdateDepartment($id: ID!, $input: DepartmentInput!) {
      updateDepartment(id: $id, input: $input) {
        __typename
        ...DepartmentParts
        ...RefusalParts
      }
    }
  `,
  [DepartmentParts, RefusalParts],
)

export const DeleteDepartment = graphql(
  `
    mutation DeleteDepartment($id: ID!) {
      deleteDepartment(id: $id) {
        __typename
        ... on DepartmentDeleted {
          id
        }
        ...RefusalParts
      }
    }
  `,
  [RefusalParts],
)

/** As many pending invitations as are looked through to say how many of them lead into a department. */
export const INVITATIONS_AT_MOST = 100

/** Where the pending invitations lead. */
export const InvitationPlaces = graphql(`
  query InvitationPlaces($first: Int!) {
    invitations(filter: { status: [PENDING] }, first: $first) {
      edges {
        cursor
        node {
          id
          department {
            id
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
