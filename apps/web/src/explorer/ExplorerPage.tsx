import { Button, Skeleton } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '../shared/PageHeader.tsx'
import classes from './explorer.module.css'

// It is large, and comes after the page's head.
const Explorer = lazy(() => import('./Explorer.tsx'))

/** The API, to try out: for everybody signed in, who see and do there what they may see and do anywhere. */
export default function ExplorerPage() {
  const { t } = useTranslation('explorer')
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} description={t('lead')}>
        <Button
          component="a"
          href="/schema.graphql"
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('schema')}
        </Button>
      </PageHeader>
      <div className={classes.frame}>
        <Suspense fallback={<Skeleton radius={0} aria-busy />}>
          <Explorer />
        </Suspense>
      </div>
    </div>
  )
}
