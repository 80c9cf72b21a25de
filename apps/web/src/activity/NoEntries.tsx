import { Button, EmptyState } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAuditNarrow } from './useAuditNarrow.ts'

/** Setting the company up is an entry, so that an empty log is one that was narrowed too far. */
export function NoEntries() {
  const { t } = useTranslation('activity')
  const narrow = useAuditNarrow()
  return (
    <EmptyState
      py="xl"
      icon={<IconHistory size={28} stroke={1.5} aria-hidden />}
      title={t('audit.none')}
      description={t('audit.noneText')}
    >
      <EmptyState.Actions>
        <Button variant="default" onClick={() => narrow({ kind: undefined, actor: undefined, subject: undefined })}>
          {t('audit.all')}
        </Button>
      </EmptyState.Actions>
    </EmptyState>
  )
}
