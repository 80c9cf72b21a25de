import { Button, EmptyState } from '@mantine/core'
import { IconMailSearch, IconSend, IconUserPlus } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useInvite } from '../shell/useInvite.ts'
import { EVERYTHING, isNarrowed } from './invitationsSearch.ts'
import { useNarrow } from './useNarrow.ts'

export function NoInvitations() {
  const { t } = useTranslation('invitation')
  const narrowed = isNarrowed(useSearch({ from: '/signed-in/invited' }))
  const narrow = useNarrow()
  const invite = useInvite()
  const Icon = narrowed ? IconMailSearch : IconSend
  return (
    <EmptyState
      py="xl"
      icon={<Icon size={28} stroke={1.5} aria-hidden />}
      title={t(narrowed ? 'none.narrowed' : 'none.title')}
      description={t(narrowed ? 'none.narrowedText' : 'none.text')}
    >
      <EmptyState.Actions>
        {narrowed ? (
          <Button variant="default" onClick={() => narrow(EVERYTHING)}>
            {t('filter.clear')}
          </Button>
        ) : (
          <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => invite('email')}>
            {t('none.invite')}
          </Button>
        )}
      </EmptyState.Actions>
    </EmptyState>
  )
}
