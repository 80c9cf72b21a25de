import { Table, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useArrows } from '../shared/list/useArrows.ts'
import type { WorkgroupActs } from './useWorkgroupActs.ts'
import { WorkgroupRow } from './WorkgroupRow.tsx'
import type { Workgroup } from './workgroupsQuery.ts'

interface WorkgroupsTableProps {
  groups: Workgroup[]
  /** Null for who only looks. */
  ask: WorkgroupActs['ask'] | null
}

export function WorkgroupsTable({ groups, ask }: WorkgroupsTableProps) {
  const { t } = useTranslation('structure')
  return (
    <Table layout="fixed" maw={720} aria-label={t('workgroups')} {...useArrows('tr')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('field.name')}</Table.Th>
          <Table.Th w={96} ta="right">
            {t('field.people')}
          </Table.Th>
          {ask && (
            <Table.Th w={52}>
              <VisuallyHidden>{t('field.actions')}</VisuallyHidden>
            </Table.Th>
          )}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {groups.map(group => (
          <WorkgroupRow key={group.id} group={group} ask={ask} />
        ))}
      </Table.Tbody>
    </Table>
  )
}
