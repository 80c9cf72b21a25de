import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SelectAll } from '../shared/list/SelectAll.tsx'
import { VirtualBody } from '../shared/list/VirtualBody.tsx'
import { ApplicantRow } from './ApplicantRow.tsx'
import type { Row } from './useDecided.ts'
import type { Deciding } from './useDeciding.ts'

interface ApplicantsTableProps {
  rows: Row[]
  total: number
  deciding: Deciding
}

export function ApplicantsTable({ rows, total, deciding }: ApplicantsTableProps) {
  const { t } = useTranslation('user')
  return (
    <Table
      layout="fixed"
      stickyHeader
      stickyHeaderOffset="var(--app-shell-header-offset, 0px)"
      aria-label={t('applicants')}
      aria-rowcount={total + 1}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={40}>
            <SelectAll selection={deciding} label={t('selectAll')} />
          </Table.Th>
          <Table.Th>{t('field.name')}</Table.Th>
          <Table.Th w="26%" visibleFrom="sm">
            {t('field.domain')}
          </Table.Th>
          <Table.Th w={120} visibleFrom="sm">
            {t('field.since')}
          </Table.Th>
          <Table.Th w={{ base: 88, md: 232 }} ta="right">
            {t('field.decision')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <VirtualBody rows={rows}>
        {(row, placed) => <ApplicantRow key={row.id} row={row} placed={placed} deciding={deciding} />}
      </VirtualBody>
    </Table>
  )
}
