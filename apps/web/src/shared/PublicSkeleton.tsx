import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './PublicPage.module.css'

/** A public page whose link is being looked up. */
export function PublicSkeleton() {
  const { t } = useTranslation()
  return (
    <main className={classes.page}>
      <Stack gap="lg" className={classes.column} role="status">
        <VisuallyHidden>{t('loading')}</VisuallyHidden>
        <Skeleton h={24} w={160} mx="auto" />
        <Skeleton h={320} radius="lg" />
      </Stack>
    </main>
  )
}
