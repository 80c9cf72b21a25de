import { Group, Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'

export function UserSkeleton() {
  const { t } = useTranslation()
  return (
    <Stack gap="sm" role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {['56%', '40%', '48%', '32%', '60%', '44%'].map(width => (
        <Group key={width} h={24} aria-hidden wrap="nowrap">
          <Skeleton h={10} w={88} flex="none" />
          <Skeleton h={10} w={width} />
        </Group>
      ))}
    </Stack>
  )
}
