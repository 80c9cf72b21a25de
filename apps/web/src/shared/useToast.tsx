import { notifications } from '@mantine/notifications'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** Says that something is done, out of the way. What went wrong stands beside the button that tries again instead. */
export function useToast() {
  const { t } = useTranslation()
  return (message: string) =>
    notifications.show({
      message,
      color: 'teal',
      icon: <IconCheck size={18} aria-hidden />,
      closeButtonProps: { 'aria-label': t('close') },
    })
}
