import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useArrows } from '../shared/list/useArrows.ts'
import { VirtualBody } from '../shared/list/VirtualBody.tsx'
import { EmployeeRow } from './EmployeeRow.tsx'
import type { Shown } from './employeeColumns.tsx'
import type { Employee } from './employeesQuery.ts'

interface EmployeesTableProps {
  rows: Employee[]
  total: number
  columns: Shown[]
}

export function EmployeesTable({ rows, total, columns }: EmployeesTableProps) {
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
          {columns.map(({ name, width, from }) => (
            <Table.Th key={name} w={width} visibleFrom={from}>
              {t(`field.${name}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <VirtualBody rows={rows}>
        {(row, placed) => <EmployeeRow key={row.id} employee={row} columns={columns} placed={placed} />}
      </VirtualBody>
    </Table>
  )
}
