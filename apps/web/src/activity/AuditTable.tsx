import { Table, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useArrows } from '../shared/list/useArrows.ts'
import { VirtualBody } from '../shared/list/VirtualBody.tsx'
import { AuditRow } from './AuditRow.tsx'
import type { AuditEntry } from './auditQuery.ts'

export function AuditTable({ rows, total }: { rows: AuditEntry[]; total: number }) {
  const { t } = useTranslation('activity')
  const arrows = useArrows('tr')
  return (
    <Table
      layout="fixed"
      stickyHeader
      stickyHeaderOffset="var(--app-shell-header-offset, 0px)"
      aria-label={t('audit.title')}
      aria-rowcount={total + 1}
      {...arrows}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={120} visibleFrom="sm">
            {t('audit.when')}
          </Table.Th>
          <Table.Th w="20%" visibleFrom="md">
            {t('audit.who')}
          </Table.Th>
          <Table.Th>{t('audit.what')}</Table.Th>
          <Table.Th w={136} visibleFrom="md">
            {t('audit.from')}
          </Table.Th>
          <Table.Th w={44}>
            <VisuallyHidden>{t('audit.details')}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <VirtualBody rows={rows}>{(row, placed) => <AuditRow key={row.id} entry={row} placed={placed} />}</VirtualBody>
    </Table>
  )
}
