import { useQuery } from '@apollo/client/react'
import { type Installation, Start, type Viewer } from './start.ts'

/** Who is asking, or null. The root route has fetched it before any page shows. */
export function useMaybeViewer(): Viewer | null {
  return useQuery(Start).data?.viewer ?? null
}

/** Who is asking, on a page that only signed-in people reach. */
export function useViewer(): Viewer {
  const viewer = useMaybeViewer()
  if (viewer === null) throw new Error('Nobody is signed in.')
  return viewer
}

/** What everyone may know of this installation. */
export function useInstallation(): Installation {
  const { data } = useQuery(Start)
  if (!data) throw new Error('The root route has not fetched the installation.')
  return data.installation
}
