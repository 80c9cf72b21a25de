import { Button, EmptyState } from '@mantine/core'
import { IconKey, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** No token here yet. */
export function NoTokens({ make }: { make: () => void }) {
  const { t } = useTranslation('integration')
  return (
    <EmptyState
      py="xl"
      icon={<IconKey size={28} stroke={1.5} aria-hidden />}
      title={t('tokens.none.title')}
      description={t('tokens.none.text')}
    >
      <EmptyState.Actions>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={make}>
          {t('tokens.new')}
        </Button>
      </EmptyState.Actions>
    </EmptyState>
  )
}
