import { useBlocker } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLeaveQuestion } from './useLeaveQuestion.tsx'

/**
 * Asks before what is typed is lost: by going to another view, to another tab of the drawer, by closing that or the
 * window. While it is being saved one stays: the answer says whether there is anything to lose.
 */
export function useLeaveGuard(place: 'page' | 'drawer', isDirty: () => boolean, isSaving: () => boolean) {
  const { t } = useTranslation('settings')
  const confirmed = useLeaveQuestion({
    title: t('policy.leaveTitle'),
    text: t('policy.leaveText'),
    leave: t('policy.leave'),
    stay: t('policy.stay'),
  })
  useBlocker({
    enableBeforeUnload: () => isDirty() || isSaving(),
    shouldBlockFn: async ({ current, next }) => {
      const turns = drawerOf(current.search) !== drawerOf(next.search)
      const leaves = current.pathname !== next.pathname || (place === 'drawer' && turns)
      return leaves && (isSaving() || (isDirty() && !(await confirmed())))
    },
  })
}

/** Which drawer the address opens, where one types. */
const drawerOf = (search: object) => {
  const { invite, new: making, edit } = search as { invite?: string; new?: true; edit?: true }
  return invite ?? making ?? edit
}
