import { useLocation } from '@tanstack/react-router'

/**
 * The secret part of a link, behind its #: browsers send that to nobody. It stays in the address until it is used, so
 * that the page can be loaded again, and goes to the server in the body of a POST only.
 */
export function useToken(): string {
  return useLocation({ select: location => location.hash })
}
