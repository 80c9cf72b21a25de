import { Button, EmptyState } from '@mantine/core'
import { IconDoorOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '../shared/PageHeader.tsx'

/** In the shell: a view that is not there, or not for this viewer. */
export default function NotFoundView() {
  const { t } = useTranslation('deadEnd')
  return (
    <>
      <PageHeader title={t('NOT_FOUND.title')} />
      <EmptyState py="xl" icon={<IconDoorOff size={28} stroke={1.5} aria-hidden />} description={t('NOT_FOUND.text')}>
        <EmptyState.Actions>
          <Button component={Link} to="/employees" variant="default">
            {t('home')}
          </Button>
        </EmptyState.Actions>
      </EmptyState>
    </>
  )
}
