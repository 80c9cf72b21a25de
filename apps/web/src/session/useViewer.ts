import { useRouteContext } from '@tanstack/react-router'
import type { Installation, Viewer } from './start.ts'

/** Who is asking, on a page that only signed-in people reach. The root route asks the server before any page shows. */
export function useViewer(): Viewer {
  const viewer = useRouteContext({ from: '__root__', select: context => context.viewer })
  if (viewer === null) throw new Error('Nobody is signed in.')
  return viewer
}

/** What everyone may know of this installation. */
export function useInstallation(): Installation {
  return useRouteContext({ from: '__root__', select: context => context.installation })
}
