import { useNavigate } from '@tanstack/react-router'
import type { EmployeesSearch } from './employeesSearch.ts'

/** Changes what the list shows; the address follows, without a step in the history for every letter. */
export function useNarrow() {
  const navigate = useNavigate({ from: '/employees' })
  return (change: Partial<EmployeesSearch>) => navigate({ search: before => ({ ...before, ...change }), replace: true })
}

export const EVERYTHING: Partial<EmployeesSearch> = {
  search: undefined,
  department: undefined,
  workgroup: undefined,
  role: undefined,
  status: undefined,
}
