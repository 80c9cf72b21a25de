import { Button, EmptyState } from '@mantine/core'
import { IconFilterOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** A list that was narrowed too far. */
export function NothingMatches({ showAll }: { showAll: () => void }) {
  const { t } = useTranslation('integration')
  return (
    <EmptyState
      py="xl"
      icon={<IconFilterOff size={28} stroke={1.5} aria-hidden />}
      title={t('narrowed.title')}
      description={t('narrowed.text')}
    >
      <EmptyState.Actions>
        <Button variant="default" onClick={showAll}>
          {t('narrowed.all')}
        </Button>
      </EmptyState.Actions>
    </EmptyState>
  )
}
