import { Table, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SelectAll } from '../shared/list/SelectAll.tsx'
import { VirtualBody } from '../shared/list/VirtualBody.tsx'
import { RejectedRow } from './RejectedRow.tsx'
import type { RejectedApplicant } from './rejectedQuery.ts'
import type { Erasing } from './useErasing.ts'

interface RejectedTableProps {
  rows: RejectedApplicant[]
  total: number
  erasing: Erasing
}

export function RejectedTable({ rows, total, erasing }: RejectedTableProps) {
  const { t } = useTranslation('user')
  return (
    <Table
      layout="fixed"
      stickyHeader
      stickyHeaderOffset="var(--app-shell-header-offset, 0px)"
      aria-label={t('applicantsOf.REJECTED')}
      aria-rowcount={total + 1}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={40}>
            <SelectAll selection={erasing} label={t('selectAll')} />
          </Table.Th>
          <Table.Th>{t('field.name')}</Table.Th>
          <Table.Th w="26%" visibleFrom="sm">
            {t('field.rejectedBy')}
          </Table.Th>
          <Table.Th w={120} visibleFrom="sm">
            {t('field.rejected')}
          </Table.Th>
          <Table.Th w={{ base: 44, sm: 132 }}>
            <VisuallyHidden>{t('eraseAsk')}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <VirtualBody rows={rows}>
        {(row, placed) => <RejectedRow key={row.id} row={row} placed={placed} erasing={erasing} />}
      </VirtualBody>
    </Table>
  )
}
