import { useQuery } from '@apollo/client/react'
import { Chip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FreshAsked, POLL_MS } from './invitationsQuery.ts'

interface FreshAskedFilterProps {
  checked: boolean
  onChange: (checked: true | undefined) => void
}

/** Who asks for a fresh invitation is something to do: shown with how many there are, where there are any. */
export function FreshAskedFilter({ checked, onChange }: FreshAskedFilterProps) {
  const { t } = useTranslation('invitation')
  const { data } = useQuery(FreshAsked, {
    fetchPolicy: 'cache-and-network',
    pollInterval: POLL_MS,
    skipPollAttempt: () => document.hidden,
  })
  const count = data?.invitations.totalCount ?? 0
  if (count === 0 && !checked) return null
  return (
    <Chip
      variant="outline"
      size="sm"
      radius="sm"
      styles={{ label: { height: 36, fontSize: 'var(--mantine-font-size-sm)' } }}
      checked={checked}
      onChange={on => onChange(on || undefined)}
    >
      {t('filter.freshAsked', { count })}
    </Chip>
  )
}
