import { Table, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SelectAll } from '../shared/list/SelectAll.tsx'
import { VirtualBody } from '../shared/list/VirtualBody.tsx'
import { InvitationRow } from './InvitationRow.tsx'
import type { Invitation } from './invitationsQuery.ts'
import type { Invited } from './useInvited.ts'

interface InvitationsTableProps {
  rows: Invitation[]
  total: number
  invited: Invited
}

export function InvitationsTable({ rows, total, invited }: InvitationsTableProps) {
  const { t } = useTranslation('invitation')
  return (
    <Table
      layout="fixed"
      stickyHeader
      stickyHeaderOffset="var(--app-shell-header-offset, 0px)"
      aria-label={t('title')}
      aria-rowcount={total + 1}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={36}>
            <SelectAll selection={invited} label={t('selectAll')} />
          </Table.Th>
          <Table.Th>{t('field.recipient')}</Table.Th>
          <Table.Th w={164} visibleFrom="md">
            {t('field.status')}
          </Table.Th>
          <Table.Th w={164} visibleFrom="md">
            {t('field.message')}
          </Table.Th>
          <Table.Th w={124} visibleFrom="lg">
            {t('field.invitedBy')}
          </Table.Th>
          <Table.Th w={136} visibleFrom="lg">
            {t('field.department')}
          </Table.Th>
          <Table.Th w={96} visibleFrom="md">
            {t('field.expires')}
          </Table.Th>
          <Table.Th w={44}>
            <VisuallyHidden>{t('field.actions')}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <VirtualBody rows={rows}>
        {(row, placed) => <InvitationRow key={row.id} row={row} placed={placed} invited={invited} />}
      </VirtualBody>
    </Table>
  )
}
