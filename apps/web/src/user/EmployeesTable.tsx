import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useArrows } from '../shared/list/useArrows.ts'
import { VirtualBody } from '../shared/list/VirtualBody.tsx'
import { EmployeeRow } from './EmployeeRow.tsx'
import type { Employee } from './employeesQuery.ts'

export function EmployeesTable({ rows, total }: { rows: Employee[]; total: number }) {
  const { t } = useTranslation('user')
  const arrows = useArrows('tr')
  return (
    <Table
      layout="fixed"
      stickyHeader
      stickyHeaderOffset="var(--app-shell-header-offset, 0px)"
      aria-label={t('employees')}
      aria-rowcount={total + 1}
      {...arrows}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('field.name')}</Table.Th>
          <Table.Th w="19%" visibleFrom="lg">
            {t('field.position')}
          </Table.Th>
          <Table.Th w="25%" visibleFrom="sm">
            {t('field.email')}
          </Table.Th>
          <Table.Th w="16%" visibleFrom="md">
            {t('field.department')}
          </Table.Th>
          <Table.Th w={104} visibleFrom="xs">
            {t('field.role')}
          </Table.Th>
          <Table.Th w={112} visibleFrom="lg">
            {t('field.joined')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <VirtualBody rows={rows}>
        {(row, placed) => <EmployeeRow key={row.id} employee={row} placed={placed} />}
      </VirtualBody>
    </Table>
  )
}
