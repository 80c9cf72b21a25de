import { useLocalStorage } from '@mantine/hooks'
import { several } from '../search.ts'
import { COLUMNS, type ColumnName, USUAL } from './employeeColumns.tsx'

/** The columns that the person at this browser chose. */
export function useEmployeeColumns() {
  const [kept, setKept] = useLocalStorage<readonly string[]>({
    key: 'foyer-employee-columns',
    defaultValue: USUAL,
    getInitialValueInEffect: false,
  })
  // Another version may have written it, with columns that are no more.
  const chosen: readonly ColumnName[] = several(COLUMNS, kept) ?? []
  return { chosen, choose: setKept }
}
