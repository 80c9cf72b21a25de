import { EmptyState } from '@mantine/core'
import { IconMailbox } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useInstallation } from '../session/useViewer.ts'

export function NoMessages() {
  const { t } = useTranslation('delivery')
  const { emailCaptured } = useInstallation()
  const what = emailCaptured ? 'none' : 'sent'
  return (
    <EmptyState
      py="xl"
      icon={<IconMailbox size={28} stroke={1.5} aria-hidden />}
      title={t(`${what}.title`)}
      description={t(`${what}.text`)}
    />
  )
}
