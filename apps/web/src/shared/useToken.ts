import { useLocation } from '@tanstack/react-router'
import { useRef } from 'react'

/**
 * The secret part of a link, behind its #: browsers send that to nobody. It stays in the address until it is used, so
 * that the page can be loaded again, and goes to the server in the body of a POST only.
 */
export function useToken(): string {
  const { pathname, hash } = useLocation()
  const here = useRef({ pathname, hash })
  // The address changes before the next page is there: until then this one keeps its own, and does not call it unknown.
  if (pathname === here.current.pathname) here.current.hash = hash
  return here.current.hash
}
