import { Table, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useArrows } from '../shared/list/useArrows.ts'
import { VirtualBody } from '../shared/list/VirtualBody.tsx'
import { TokenRow } from './TokenRow.tsx'
import type { ApiToken } from './tokensQuery.ts'

interface TokensTableProps {
  rows: ApiToken[]
  total: number
  owners: boolean
  revoke: (token: ApiToken) => void
}

export function TokensTable({ rows, total, owners, revoke }: TokensTableProps) {
  const { t } = useTranslation('integration')
  const arrows = useArrows('tr')
  return (
    <Table
      layout="fixed"
      stickyHeader
      stickyHeaderOffset="var(--app-shell-header-offset, 0px)"
      aria-label={t('tokens.title')}
      aria-rowcount={total + 1}
      {...arrows}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('tokens.field.name')}</Table.Th>
          {owners && (
            <Table.Th w={124} visibleFrom="lg">
              {t('tokens.field.owner')}
            </Table.Th>
          )}
          <Table.Th w={168} visibleFrom="md">
            {t('tokens.field.scopes')}
          </Table.Th>
          <Table.Th w={112} visibleFrom="lg">
            {t('tokens.field.created')}
          </Table.Th>
          <Table.Th w={112} visibleFrom="md">
            {t('tokens.field.expires')}
          </Table.Th>
          <Table.Th w={128} visibleFrom="md">
            {t('tokens.field.lastUsed')}
          </Table.Th>
          <Table.Th w={100}>
            <VisuallyHidden>{t('tokens.field.actions')}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <VirtualBody rows={rows}>
        {(row, placed) => <TokenRow key={row.id} token={row} placed={placed} owner={owners} revoke={revoke} />}
      </VirtualBody>
    </Table>
  )
}
