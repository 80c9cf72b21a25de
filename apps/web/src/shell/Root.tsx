import { Outlet, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/** All pages stand in here. */
export function Root() {
  useHeadingFocus()
  return <Outlet />
}

/** A new page takes the focus to its heading, as loading a document would, unless it put the focus somewhere itself. */
function useHeadingFocus() {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return
        if (document.activeElement?.closest('main, [role="dialog"]')) return
        document.querySelector('h1')?.focus({ preventScroll: true })
      }),
    [router],
  )
}
