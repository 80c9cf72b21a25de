import { Skeleton, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** The structure on its way, about as high as it will be. */
export function StructureSkeleton() {
  const { t } = useTranslation()
  return (
    <div role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      <Skeleton h={36} maw={480} mb="sm" />
      <Skeleton h="60dvh" radius="md" />
    </div>
  )
}
