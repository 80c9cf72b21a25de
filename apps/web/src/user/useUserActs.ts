import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useViewer } from '../session/useViewer.ts'
import { useToast } from '../shared/useToast.tsx'
import { useRefreshPlaces } from '../structure/useRefreshPlaces.ts'
import type { User } from './userQuery.ts'

/** What one may do to a person that asks something first. */
export type UserAct = 'edit' | 'role' | 'credentials' | 'deactivate'

/** Which dialog about a person is open, and what happens once something is done. */
export function useUserActs() {
  const [asked, setAsked] = useState<UserAct | null>(null)
  const viewer = useViewer()
  const router = useRouter()
  const refresh = useRefreshPlaces()
  const toast = useToast()
  return {
    asked,
    ask: setAsked,
    dismiss: () => setAsked(null),
    async done({ id }: User, words: string) {
      setAsked(null)
      toast(words)
      await refresh()
      // Whoever changed themselves may be called otherwise now, and may do less.
      if (id === viewer.user.id) await router.invalidate()
    },
  }
}
export type UserActs = ReturnType<typeof useUserActs>
