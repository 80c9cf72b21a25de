import { useNavigate } from '@tanstack/react-router'
import type { InviteTab } from '../registration/inviteTabs.ts'

/** Opens the Invite people drawer over whatever view one is in. */
export function useInvite() {
  const navigate = useNavigate()
  return (tab: InviteTab = 'quick') =>
    navigate({ to: '.', search: search => ({ ...search, invite: tab }), resetScroll: false })
}
