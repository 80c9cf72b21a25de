import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** Long enough to read, to think again and to reach the button. */
const UNDO_MS = 10_000

/**
 * Says that something is done, out of the way, and takes it back if that is offered. What went wrong stands beside the
 * button that tries again instead.
 */
export function useToast() {
  const { t } = useTranslation()
  return (message: string, undo?: () => unknown) => {
    const id = notifications.show({
      message: undo ? (
        <Group justify="space-between" gap="xs" wrap="nowrap">
          {message}
          <Button
            variant="subtle"
            size="compact-sm"
            flex="none"
            onClick={() => {
              notifications.hide(id)
              undo()
            }}
          >
            {t('undo')}
          </Button>
        </Group>
      ) : (
        message
      ),
      color: 'teal',
      icon: <IconCheck size={18} aria-hidden />,
      ...(undo && { autoClose: UNDO_MS }),
      closeButtonProps: { 'aria-label': t('close') },
    })
  }
}
