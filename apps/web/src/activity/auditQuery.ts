import { graphql, type ResultOf } from '@foyer/schema/client'

export const AuditLog = graphql(`
  query AuditLog($filter: AuditFilter, $first: Int, $after: String) {
    auditLog(filter: $filter, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          at
          kind
          summary
          address
          tokenName
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
          changes {
            field
            before
            after
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
export type AuditEntry = ResultOf<typeof AuditLog>['auditLog']['edges'][number]['node']
