import { Button, EmptyState } from '@mantine/core'
import { IconUserSearch } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isNarrowed } from './employeesQuery.ts'
import { EVERYTHING, useNarrow } from './useNarrow.ts'

export function NoEmployees() {
  const { t } = useTranslation('user')
  const narrowed = isNarrowed(useSearch({ from: '/signed-in/employees' }))
  const narrow = useNarrow()
  return (
    <EmptyState
      py="xl"
      icon={<IconUserSearch size={28} stroke={1.5} aria-hidden />}
      title={t(narrowed ? 'none.narrowed' : 'none.title')}
      description={t(narrowed ? 'none.narrowedText' : 'none.text')}
    >
      {narrowed && (
        <EmptyState.Actions>
          <Button variant="default" onClick={() => narrow(EVERYTHING)}>
            {t('filter.clear')}
          </Button>
        </EmptyState.Actions>
      )}
    </EmptyState>
  )
}
