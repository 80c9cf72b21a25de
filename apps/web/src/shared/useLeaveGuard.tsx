import { Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useBlocker } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** Asks before what is typed is lost: by going to another view, to another tab of the drawer, by closing that or the window. */
export function useLeaveGuard(place: 'page' | 'drawer', isDirty: () => boolean) {
  const { t } = useTranslation(['settings', 'common'])
  useBlocker({
    enableBeforeUnload: isDirty,
    shouldBlockFn: async ({ current, next }) => {
      const turns = drawerOf(current.search) !== drawerOf(next.search)
      const leaves = current.pathname !== next.pathname || (place === 'drawer' && turns)
      return leaves && isDirty() && !(await confirmed())
    },
  })

  const confirmed = () =>
    new Promise<boolean>(resolve =>
      modals.openConfirmModal({
        title: t('policy.leaveTitle'),
        children: <Text size="sm">{t('policy.leaveText')}</Text>,
        labels: { confirm: t('policy.leave'), cancel: t('policy.stay') },
        confirmProps: { color: 'red' },
        closeButtonProps: { 'aria-label': t('common:close') },
        onConfirm: () => resolve(true),
        onClose: () => resolve(false),
      }),
    )
}

/** Which drawer the address opens, where one types. */
const drawerOf = (search: object) => {
  const { invite, new: making, edit } = search as { invite?: string; new?: true; edit?: true }
  return invite ?? making ?? edit
}
