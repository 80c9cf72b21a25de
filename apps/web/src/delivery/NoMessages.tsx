import { EmptyState } from '@mantine/core'
import { IconMailbox } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCaptured } from '../shared/useCaptured.ts'

export function NoMessages() {
  const { t } = useTranslation('delivery')
  const what = useCaptured() ? 'none' : 'sent'
  return (
    <EmptyState
      py="xl"
      icon={<IconMailbox size={28} stroke={1.5} aria-hidden />}
      title={t(`${what}.title`)}
      description={t(`${what}.text`)}
    />
  )
}
