import { useQuery } from '@apollo/client/react'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { can } from '../can.ts'
import { useViewer } from '../session/useViewer.ts'
import { ErrorState } from '../shared/ErrorState.tsx'
import { PageHeader } from '../shared/PageHeader.tsx'
import { Problem } from '../shared/Problem.tsx'
import { RowsSkeleton } from '../shared/RowsSkeleton.tsx'
import { NoWorkgroups } from './NoWorkgroups.tsx'
import { useWorkgroupActs } from './useWorkgroupActs.ts'
import { WorkgroupDrawer } from './WorkgroupDrawer.tsx'
import { WorkgroupModals } from './WorkgroupModals.tsx'
import { WorkgroupsTable } from './WorkgroupsTable.tsx'
import { Workgroups } from './workgroupsQuery.ts'

/** The workgroups, and who is in them. */
export default function WorkgroupsPage() {
  const { t } = useTranslation('structure')
  const manages = can.manageStructure(useViewer())
  const { workgroup: opened } = useSearch({ from: '/signed-in/workgroups' })
  const navigate = useNavigate({ from: '/workgroups' })
  const show = (workgroup: string | undefined) =>
    navigate({ search: before => ({ ...before, workgroup }), resetScroll: false })
  const { data, error, refetch } = useQuery(Workgroups, { fetchPolicy: 'cache-and-network' })
  const groups = data?.workgroups ?? []
  const acts = useWorkgroupActs(groups, { opened, open: show, close: () => show(undefined) })
  const count = data ? t('group.count', { count: groups.length }) : '\u00a0'
  const create = () => acts.ask({ act: 'create', group: null })
  return (
    <>
      <PageHeader title={t('workgroups')} description={<span role="status">{count}</span>}>
        {manages && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={create}>
            {t('group.new')}
          </Button>
        )}
      </PageHeader>
      <Problem text={acts.problem} mb="xs" />
      {!data && (error ? <ErrorState error={error} retry={refetch} /> : <RowsSkeleton rows={6} />)}
      {data && groups.length === 0 && <NoWorkgroups create={manages ? create : null} />}
      {groups.length > 0 && <WorkgroupsTable groups={groups} ask={manages ? acts.ask : null} />}
      <WorkgroupDrawer
        id={opened}
        group={groups.find(({ id }) => id === opened)}
        loaded={data !== undefined}
        manages={manages}
        acts={acts}
        onClose={() => show(undefined)}
      />
      <WorkgroupModals acts={acts} />
    </>
  )
}
