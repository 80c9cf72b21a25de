import { Group, SegmentedControl, Title } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { oneOf } from '../search.ts'
import { ListFrame } from '../shared/list/ListFrame.tsx'
import { useEndless } from '../shared/list/useEndless.ts'
import { Problem } from '../shared/Problem.tsx'
import { DeliveriesBar } from './DeliveriesBar.tsx'
import { DeliveriesKeys } from './DeliveriesKeys.tsx'
import { DeliveriesTable } from './DeliveriesTable.tsx'
import { DeliveryDrawer } from './DeliveryDrawer.tsx'
import { NoDeliveries } from './NoDeliveries.tsx'
import { SendAgainModal } from './SendAgainModal.tsx'
import { useDeliveries } from './useDeliveries.ts'
import { type Webhook, WebhookDeliveries } from './webhooksQuery.ts'
import { SHOWN_STATUSES } from './webhooksSearch.ts'

const POLL_MS = 5_000
const ALL = 'ALL'
const choices = [ALL, ...SHOWN_STATUSES] as const

/** What was sent to a webhook and what waits, latest first. */
export function DeliveriesLog({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation('integration')
  const { status } = useSearch({ from: '/signed-in/settings/webhooks' })
  const navigate = useNavigate({ from: '/settings/webhooks' })
  const list = useEndless(WebhookDeliveries, { webhookId: webhook.id, status, first: 50 }, POLL_MS)
  const [opened, setOpened] = useState<string>()
  const deliveries = useDeliveries(webhook, list.rows ?? [], setOpened)
  const narrow = (value: string) => {
    const chosen = oneOf({ QUEUED: true, SENT: true, FAILED: true }, value)
    navigate({ search: before => ({ ...before, status: chosen }), replace: true, resetScroll: false })
  }
  const at = list.rows?.findIndex(({ id }) => id === opened) ?? -1
  return (
    <section>
      <Group justify="space-between" gap="xs" mb="xs">
        <Title order={2}>{t('log.title')}</Title>
        <Group gap="md">
          {deliveries.open.length > 0 && <DeliveriesKeys />}
          <SegmentedControl
            size="xs"
            aria-label={t('log.status')}
            value={status ?? ALL}
            onChange={narrow}
            data={choices.map(value => ({ value, label: t(`log.statuses.${value}`) }))}
          />
        </Group>
      </Group>
      <Problem text={opened === undefined && deliveries.asked === null ? deliveries.problem : null} mb="xs" />
      <ListFrame list={list} empty={<NoDeliveries narrowed={status !== undefined} showAll={() => narrow(ALL)} />}>
        {rows => <DeliveriesTable rows={rows} total={list.total ?? rows.length} deliveries={deliveries} />}
      </ListFrame>
      <DeliveriesBar deliveries={deliveries} asking={opened !== undefined || deliveries.asked !== null} />
      <SendAgainModal webhook={webhook} deliveries={deliveries} />
      <DeliveryDrawer
        delivery={list.rows?.[at]}
        opened={opened !== undefined}
        asked={{ webhookId: webhook.id, status, after: list.cursors[at - 1] }}
        deliveries={deliveries}
        onClose={() => setOpened(undefined)}
      />
    </section>
  )
}
