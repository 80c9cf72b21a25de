import { useQuery } from '@apollo/client/react'
import { Box, Button, Stack } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../shared/ErrorState.tsx'
import { PageHeader } from '../shared/PageHeader.tsx'
import { Problem } from '../shared/Problem.tsx'
import { RowsSkeleton } from '../shared/RowsSkeleton.tsx'
import { SessionItem } from './SessionItem.tsx'
import { Sessions } from './sessionDocuments.ts'
import { useEndSessions } from './useEndSessions.ts'

/** Where one is signed in, and a way to end what one does not know. */
export default function SessionsPage() {
  const { t } = useTranslation(['session', 'common'])
  const { data, error, refetch } = useQuery(Sessions, { fetchPolicy: 'cache-and-network' })
  const { end, busy, problem } = useEndSessions()
  const others = data?.sessions.filter(session => !session.current).map(session => session.id) ?? []

  const endOthers = () =>
    modals.openConfirmModal({
      title: t('sessions.endOthers'),
      children: t('sessions.endOthersAsk', { count: others.length }),
      labels: { confirm: t('sessions.endOthers'), cancel: t('common:cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => end(others),
    })

  return (
    <Box maw={720}>
      <PageHeader title={t('sessions.title')} description={t('sessions.lead')}>
        {others.length > 0 && (
          <Button variant="default" size="xs" disabled={busy} onClick={endOthers}>
            {t('sessions.endOthers')}
          </Button>
        )}
      </PageHeader>
      <Problem text={problem} mb="sm" />
      {data ? (
        <Stack component="ul" gap={0} m={0} p={0}>
          {data.sessions.map(session => (
            <SessionItem key={session.id} session={session} busy={busy} end={() => end([session.id])} />
          ))}
        </Stack>
      ) : error ? (
        <ErrorState error={error} retry={refetch} />
      ) : (
        <RowsSkeleton rows={3} />
      )}
    </Box>
  )
}
