import { useQuery } from '@apollo/client/react'
import { Button, Drawer, Group, Stack, Text } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../shared/ErrorState.tsx'
import { Problem } from '../shared/Problem.tsx'
import { UserSkeleton } from '../user/UserSkeleton.tsx'
import { DeliveryDetails } from './DeliveryDetails.tsx'
import { DeliveryState } from './DeliveryState.tsx'
import type { Deliveries } from './useDeliveries.ts'
import { type Delivery, DeliveryContent } from './webhooksQuery.ts'
import type { ShownStatus } from './webhooksSearch.ts'

// More than one, because others may have come before it since the list was asked for.
const NEIGHBOURS = 5

interface DeliveryDrawerProps {
  delivery: Delivery | undefined
  opened: boolean
  /** Where its row stands: behind which cursor. */
  asked: { webhookId: string; status: ShownStatus | undefined; after: string | undefined }
  deliveries: Deliveries
  onClose: () => void
}

/** A delivery, beside the log: what was sent, and what came of each attempt. */
export function DeliveryDrawer({ delivery, opened, asked, deliveries, onClose }: DeliveryDrawerProps) {
  const { t } = useTranslation(['integration', 'common'])
  // While it slides out it still shows what was there; and so it does where a filter takes the row away.
  const last = useRef(delivery)
  last.current = delivery ?? last.current
  const shown = last.current
  const { data, previousData, error, refetch } = useQuery(DeliveryContent, {
    variables: { ...asked, first: NEIGHBOURS },
    skip: !opened,
    // Not into the cache: there the list would take it for a page.
    fetchPolicy: 'no-cache',
    pollInterval: shown?.status === 'QUEUED' ? 5_000 : 0,
    skipPollAttempt: () => document.hidden,
  })
  const nodes = [data, previousData].flatMap(answer => answer?.webhookDeliveries.nodes ?? [])
  const content = nodes.find(({ id }) => id === shown?.id)
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={shown && t(`event.${shown.type}`)}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {shown && (
        <Stack gap="lg">
          <div>
            <Group justify="space-between" gap="xs">
              <Text component="div" size="sm">
                <DeliveryState row={shown} />
              </Text>
              {deliveries.sendable(shown) ? (
                <Button size="xs" loading={deliveries.busy} onClick={() => deliveries.sendAgain([shown])}>
                  {t('log.again')}
                </Button>
              ) : (
                <Text size="sm" c="dimmed">
                  {t(deliveries.enabled ? 'log.goesByItself' : 'log.off')}
                </Text>
              )}
            </Group>
            <Problem text={deliveries.problem} />
          </div>
          {content && <DeliveryDetails delivery={shown} payload={content.payload} log={content.log} />}
          {!content && (error ? <ErrorState error={error} retry={refetch} /> : <UserSkeleton />)}
        </Stack>
      )}
    </Drawer>
  )
}
