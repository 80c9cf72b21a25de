import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'

export function PolicySkeleton() {
  const { t } = useTranslation()
  return (
    <Stack gap="lg" role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      <Skeleton h={168} />
      <Skeleton h={84} />
      <Skeleton h={240} />
    </Stack>
  )
}
