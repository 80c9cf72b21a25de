import { EmptyState } from '@mantine/core'
import { IconUserSearch, IconUserX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

export function NoRejected({ searched }: { searched: boolean }) {
  const { t } = useTranslation('user')
  const Icon = searched ? IconUserSearch : IconUserX
  return (
    <EmptyState
      py="xl"
      icon={<Icon size={28} stroke={1.5} aria-hidden />}
      title={t(searched ? 'none.narrowed' : 'nobodyRejected.title')}
      description={t(searched ? 'nobodyRejected.searched' : 'nobodyRejected.text')}
    />
  )
}
