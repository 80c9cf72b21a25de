import { EmptyState } from '@mantine/core'
import { IconInbox } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { NothingMatches } from './NothingMatches.tsx'

export function NoDeliveries({ narrowed, showAll }: { narrowed: boolean; showAll: () => void }) {
  const { t } = useTranslation('integration')
  if (narrowed) return <NothingMatches showAll={showAll} />
  return (
    <EmptyState
      py="xl"
      icon={<IconInbox size={28} stroke={1.5} aria-hidden />}
      title={t('log.none.title')}
      description={t('log.none.text')}
    />
  )
}
