import { useQuery } from '@apollo/client/react'
import { Anchor, Group, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import classes from '../activity/activity.module.css'
import { AuditLog } from '../activity/auditQuery.ts'
import { Entry } from '../activity/Entry.tsx'
import { ErrorState } from '../shared/ErrorState.tsx'
import { RowsSkeleton } from '../shared/RowsSkeleton.tsx'

const LATEST = 20

/** What happened to a person, latest first; all of it stands in the audit log. */
export function UserHistory({ id }: { id: string }) {
  const { t } = useTranslation('user')
  const { data, error, refetch } = useQuery(AuditLog, {
    variables: { filter: { subjectId: id }, first: LATEST },
    fetchPolicy: 'cache-and-network',
  })
  return (
    <section>
      <Group justify="space-between" gap="xs" mb="xs">
        <Title order={2} size="h3">
          {t('history')}
        </Title>
        <Anchor
          size="sm"
          renderRoot={props => <Link {...props} to="/settings/audit" search={{ subject: id }} preload={false} />}
        >
          {t('allHistory')}
        </Anchor>
      </Group>
      {data && (
        <ul className={classes.entries}>
          {data.auditLog.edges.slice(0, LATEST).map(({ node }) => (
            <Entry key={node.id} entry={node} />
          ))}
        </ul>
      )}
      {!data && (error ? <ErrorState error={error} retry={refetch} /> : <RowsSkeleton rows={3} />)}
    </section>
  )
}
