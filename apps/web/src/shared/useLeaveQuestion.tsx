import { Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'

interface LeaveWords {
  title: string
  text: string
  leave: string
  stay: string
}

/** Asks whether one goes though something is lost by it; resolves to whether one does. */
export function useLeaveQuestion({ title, text, leave, stay }: LeaveWords) {
  const { t } = useTranslation()
  const asked = useRef<Promise<boolean>>(null)
  return () => {
    asked.current ??= new Promise<boolean>(resolve =>
      modals.openConfirmModal({
        title,
        children: <Text size="sm">{text}</Text>,
        labels: { confirm: leave, cancel: stay },
        confirmProps: { color: 'red' },
        cancelProps: { 'data-autofocus': true },
        closeButtonProps: { 'aria-label': t('close') },
        onConfirm: () => resolve(true),
        onClose: () => {
          resolve(false)
          // The Escape that answers reaches what lies below, too, which asks in the same breath: that is answered as well.
          setTimeout(() => {
            asked.current = null
          })
        },
      }),
    )
    return asked.current
  }
}
