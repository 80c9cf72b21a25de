import { useNavigate } from '@tanstack/react-router'
import type { InvitationsSearch } from './invitationsSearch.ts'

/** Changes what the list shows; the address follows, without a step in the history for every letter. */
export function useNarrow() {
  const navigate = useNavigate({ from: '/invited' })
  return (change: InvitationsSearch) => navigate({ search: before => ({ ...before, ...change }), replace: true })
}
