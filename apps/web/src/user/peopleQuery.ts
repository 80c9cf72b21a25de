import { graphql, type ResultOf } from '@foyer/schema/client'

/** Employees as they are shown where only who they are counts: to be chosen, or as who is in a place. */
export const People = graphql(`
  query People($filter: EmployeeFilter, $first: Int, $after: String) {
    employees(filter: $filter, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          firstName
          lastName
          position
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
export type Person = ResultOf<typeof People>['employees']['edges'][number]['node']
