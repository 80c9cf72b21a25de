import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useArrows } from '../shared/list/useArrows.ts'
import { WebhookRow } from './WebhookRow.tsx'
import type { Webhook } from './webhooksQuery.ts'

export function WebhooksTable({ webhooks }: { webhooks: Webhook[] }) {
  const { t } = useTranslation('integration')
  return (
    <Table layout="fixed" aria-label={t('webhook.title')} {...useArrows('tr')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('webhook.field.name')}</Table.Th>
          <Table.Th w={152}>{t('webhook.field.state')}</Table.Th>
          <Table.Th w="36%" visibleFrom="md">
            {t('webhook.field.events')}
          </Table.Th>
          <Table.Th w={80} ta="right" visibleFrom="sm">
            {t('webhook.field.waiting')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {webhooks.map(webhook => (
          <WebhookRow key={webhook.id} webhook={webhook} />
        ))}
      </Table.Tbody>
    </Table>
  )
}
