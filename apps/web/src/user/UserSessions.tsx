import { useQuery } from '@apollo/client/react'
import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SessionItem } from '../session/SessionItem.tsx'
import { Sessions } from '../session/sessionDocuments.ts'
import { useEndSessions } from '../session/useEndSessions.ts'
import { ErrorState } from '../shared/ErrorState.tsx'
import { Problem } from '../shared/Problem.tsx'
import { RowsSkeleton } from '../shared/RowsSkeleton.tsx'

/** Where somebody is signed in, for admins: what looks wrong is ended at once. */
export function UserSessions({ id }: { id: string }) {
  const { t } = useTranslation('user')
  const { data, error, refetch } = useQuery(Sessions, { variables: { userId: id }, fetchPolicy: 'cache-and-network' })
  const { end, busy, problem } = useEndSessions(id)
  const ids = data?.sessions.filter(session => !session.current).map(session => session.id) ?? []
  return (
    <section>
      <Group justify="space-between" gap="xs" mb="xs">
        <Title order={2} size="h3">
          {t('sessions')}
        </Title>
        {ids.length > 1 && (
          <Button variant="default" size="xs" disabled={busy} onClick={() => end(ids)}>
            {t('endSessions', { count: ids.length })}
          </Button>
        )}
      </Group>
      <Problem text={problem} mb="sm" />
      {data?.sessions.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('noSessions')}
        </Text>
      )}
      {data && data.sessions.length > 0 && (
        <Stack component="ul" gap={0} m={0} p={0}>
          {data.sessions.map(session => (
            <SessionItem key={session.id} session={session} busy={busy} end={() => end([session.id])} />
          ))}
        </Stack>
      )}
      {!data && (error ? <ErrorState error={error} retry={refetch} /> : <RowsSkeleton rows={1} />)}
    </section>
  )
}
