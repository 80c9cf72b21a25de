import { EmptyState } from '@mantine/core'
import { IconUserCheck, IconUserSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

export function NoApplicants({ searched }: { searched: boolean }) {
  const { t } = useTranslation('user')
  const Icon = searched ? IconUserSearch : IconUserCheck
  return (
    <EmptyState
      py="xl"
      icon={<Icon size={28} stroke={1.5} aria-hidden />}
      title={t(searched ? 'none.narrowed' : 'nobodyWaits.title')}
      description={t(searched ? 'nobodyWaits.searched' : 'nobodyWaits.text')}
    />
  )
}
