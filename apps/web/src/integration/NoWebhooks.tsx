import { Button, EmptyState } from '@mantine/core'
import { IconPlus, IconWebhook } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

export function NoWebhooks({ make }: { make: () => void }) {
  const { t } = useTranslation('integration')
  return (
    <EmptyState
      py="xl"
      icon={<IconWebhook size={28} stroke={1.5} aria-hidden />}
      title={t('webhook.none.title')}
      description={t('webhook.none.text')}
    >
      <EmptyState.Actions>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={make}>
          {t('webhook.new')}
        </Button>
      </EmptyState.Actions>
    </EmptyState>
  )
}
