import { graphql, type ResultOf } from '@foyer/schema/client'
import type { EmployeesSearch } from './employeesSearch.ts'

export const Employees = graphql(`
  query Employees($filter: EmployeeFilter, $orderBy: UserOrder, $first: Int, $after: String) {
    employees(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      edges {
        cursor
        node {
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
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      totalCount
    }
  }
`)

export type Employee = ResultOf<typeof Employees>['employees']['edges'][number]['node']

/** What the address bar says, as the API asks for it. */
export function employeesVariables({ search, department, workgroup, role, status, orderBy }: EmployeesSearch) {
  return {
    filter: { search, departmentId: department, workgroupId: workgroup, role, status },
    orderBy: orderBy ?? 'NAME',
    first: 50,
  } as const
}

/** Where the same list is had as a file. */
export function exportAddress(search: EmployeesSearch): string {
  const { filter, orderBy } = employeesVariables(search)
  const asked = Object.entries({ ...filter, orderBy }).flatMap(([key, value]) => (value ? [[key, value]] : []))
  return `/export/employees.csv?${new URLSearchParams(asked)}`
}

/** Whether anything narrows the list. */
export const isNarrowed = ({ search, department, workgroup, role, status }: EmployeesSearch) =>
  [search, department, workgroup, role, status].some(Boolean)
