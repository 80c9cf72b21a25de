import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SelectAll } from '../shared/list/SelectAll.tsx'
import { VirtualBody } from '../shared/list/VirtualBody.tsx'
import { DeliveryRow } from './DeliveryRow.tsx'
import type { Deliveries } from './useDeliveries.ts'
import type { Delivery } from './webhooksQuery.ts'

interface DeliveriesTableProps {
  rows: Delivery[]
  total: number
  deliveries: Deliveries
}

export function DeliveriesTable({ rows, total, deliveries }: DeliveriesTableProps) {
  const { t } = useTranslation('integration')
  return (
    <Table
      layout="fixed"
      stickyHeader
      stickyHeaderOffset="var(--app-shell-header-offset, 0px)"
      aria-label={t('log.title')}
      aria-rowcount={total + 1}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={36}>
            <SelectAll selection={deliveries} label={t('log.selectAll')} />
          </Table.Th>
          <Table.Th>{t('log.event')}</Table.Th>
          <Table.Th w={136} visibleFrom="sm">
            {t('log.status')}
          </Table.Th>
          <Table.Th w={88} ta="right" visibleFrom="md">
            {t('log.attempts')}
          </Table.Th>
          <Table.Th w={136} visibleFrom="md">
            {t('log.next')}
          </Table.Th>
          <Table.Th w={120} visibleFrom="sm">
            {t('log.when')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <VirtualBody rows={rows}>
        {(row, placed) => <DeliveryRow key={row.id} row={row} placed={placed} deliveries={deliveries} />}
      </VirtualBody>
    </Table>
  )
}
