import { graphql, type ResultOf } from '@foyer/schema/client'
import type { EmployeesSearch } from './employeesSearch.ts'

const EmployeeParts = graphql(`
  fragment EmployeeParts on User {
    id
    firstName
    lastName
    email
    phone
    position
    role
    joinedAt
    department {
      id
      name
    }
  }
`)

export const Employees = graphql(
  `
    query Employees($filter: EmployeeFilter, $orderBy: UserOrder, $first: Int, $after: String) {
      employees(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
        edges {
          cursor
          node {
            ...EmployeeParts
          }
        }
        pageInfo {
          endCursor
          hasNextPage
        }
        totalCount
      }
    }
  `,
  [EmployeeParts],
)

/** With what few look at, for who chose those columns. */
export const EmployeesInDetail = graphql(
  `
    query EmployeesInDetail($filter: EmployeeFilter, $orderBy: UserOrder, $first: Int, $after: String) {
      employees(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
        edges {
          cursor
          node {
            ...EmployeeParts
            joinedThrough
            workgroups {
              id
              name
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
  `,
  [EmployeeParts],
)

type NodeOf<Query extends typeof Employees | typeof EmployeesInDetail> =
  ResultOf<Query>['employees']['edges'][number]['node']
export type Employee = NodeOf<typeof Employees> &
  Partial<Pick<NodeOf<typeof EmployeesInDetail>, 'joinedThrough' | 'workgroups'>>

/** What the address bar says, as the API asks for it. */
export function employeesVariables({ search, department, workgroup, role, status, orderBy }: EmployeesSearch) {
  return {
    filter: { search, departmentId: department, workgroupId: workgroup, role, status },
    orderBy: orderBy ?? 'NAME',
    first: 50,
  } as const
}

/** Whether anything narrows the list. */
export const isNarrowed = ({ search, department, workgroup, role, status }: EmployeesSearch) =>
  [search, department, workgroup, role, status].some(Boolean)
