import { Anchor, Checkbox, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { localeOf } from '../shared/format.ts'
import type { Placed } from '../shared/list/VirtualBody.tsx'
import { RelativeTime } from '../shared/RelativeTime.tsx'
import { DeliveryState } from './DeliveryState.tsx'
import classes from './integration.module.css'
import { isSentAgain } from './isSentAgain.ts'
import { NextAttempt } from './NextAttempt.tsx'
import type { Deliveries } from './useDeliveries.ts'
import type { Delivery } from './webhooksQuery.ts'

interface DeliveryRowProps {
  row: Delivery
  placed: Placed
  deliveries: Deliveries
}

export function DeliveryRow({ row, placed, deliveries }: DeliveryRowProps) {
  const { t, i18n } = useTranslation('integration')
  const { id, type, error, attempts, nextAttemptAt, queuedAt } = row
  const event = t(`event.${type}`)
  const selected = deliveries.selected.some(one => one.id === id)
  return (
    <Table.Tr
      {...placed}
      className={classes.row}
      data-link
      data-row={id}
      data-selected={selected}
      tabIndex={-1}
      onClick={event => {
        // What can be clicked itself does what it says.
        if ((event.target as Element).closest('a, button, input, label, td:first-child')) return
        deliveries.openRow(id)
      }}
    >
      <Table.Td>
        {deliveries.sendable(row) && (
          <Checkbox
            size="xs"
            aria-label={t('log.select', { event })}
            checked={selected}
            onChange={() => deliveries.select([id])}
          />
        )}
      </Table.Td>
      <Table.Td>
        <div className={classes.cell}>
          <Anchor
            component="button"
            type="button"
            size="sm"
            fw={500}
            c="inherit"
            underline="never"
            onClick={() => deliveries.openRow(id)}
          >
            {event}
          </Anchor>{' '}
          <Text span size="sm" c="dimmed">
            {[row.about, isSentAgain(row) && t('log.sentOnceMore')].filter(Boolean).join(' · ')}
          </Text>
        </div>
        <Text component="div" size="xs" hiddenFrom="sm">
          <DeliveryState row={row} />
          <Text span inherit c="dimmed">
            {' · '}
            <RelativeTime at={queuedAt} />
          </Text>
        </Text>
        {error && (
          <Text size="xs" c="dimmed" truncate title={error}>
            {error}
          </Text>
        )}
      </Table.Td>
      <Table.Td visibleFrom="sm" className={classes.cell}>
        <DeliveryState row={row} />
      </Table.Td>
      <Table.Td visibleFrom="md" ta="right">
        {attempts.toLocaleString(localeOf(i18n.language))}
      </Table.Td>
      <Table.Td visibleFrom="md" className={classes.cell}>
        {nextAttemptAt && <NextAttempt at={nextAttemptAt} />}
      </Table.Td>
      <Table.Td visibleFrom="sm" className={classes.cell}>
        <RelativeTime at={queuedAt} />
      </Table.Td>
    </Table.Tr>
  )
}
