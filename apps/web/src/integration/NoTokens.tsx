import { EmptyState } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** No token here yet; the head of the view has the button that makes one. */
export function NoTokens() {
  const { t } = useTranslation('integration')
  return (
    <EmptyState
      py="xl"
      icon={<IconKey size={28} stroke={1.5} aria-hidden />}
      title={t('tokens.none.title')}
      description={t('tokens.none.text')}
    />
  )
}
