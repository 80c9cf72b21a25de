import { useNavigate } from '@tanstack/react-router'
import type { AuditSearch } from './auditSearch.ts'

/** Changes what the audit log shows; the address follows. */
export function useAuditNarrow() {
  const navigate = useNavigate({ from: '/settings/audit' })
  return (change: AuditSearch) => navigate({ search: before => ({ ...before, ...change }), replace: true })
}
