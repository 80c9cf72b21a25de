import { useQuery } from '@apollo/client/react'
import { TextLimit } from '@foyer/domain'
import { useDebouncedValue } from '@mantine/hooks'
import { People, type Person } from './peopleQuery.ts'

/** As many as one looks through; who is not among them is found by typing more. */
const FIRST = 20

/** The employees that what is typed finds, while it is typed. */
export function useEmployeeOptions(typed: string): { people: Person[]; searching: boolean } {
  const wanted = typed.trim().slice(0, TextLimit.search)
  const [search] = useDebouncedValue(wanted, 120)
  const { data, previousData, loading } = useQuery(People, {
    variables: { filter: { search: search || undefined }, first: FIRST },
    fetchPolicy: 'cache-and-network',
  })
  const edges = (data ?? previousData)?.employees.edges ?? []
  // The Employees view may have fetched more of the same list.
  return { people: edges.slice(0, FIRST).map(({ node }) => node), searching: loading || search !== wanted }
}
