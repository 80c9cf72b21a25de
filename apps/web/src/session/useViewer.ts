import { useRouteContext } from '@tanstack/react-router'
import type { Installation, Viewer } from './start.ts'

/** Who is asking, or null. The root route has asked the server before any page shows, and asks again on every way. */
export function useMaybeViewer(): Viewer | null {
  return useRouteContext({ from: '__root__', select: context => context.viewer })
}

/** Who is asking, on a page that only signed-in people reach. */
export function useViewer(): Viewer {
  const viewer = useMaybeViewer()
  if (viewer === null) throw new Error('Nobody is signed in.')
  return viewer
}

/** What everyone may know of this installation. */
export function useInstallation(): Installation {
  return useRouteContext({ from: '__root__', select: context => context.installation })
}
