import { Group, Text, Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { RelativeTime } from '../shared/RelativeTime.tsx'
import { deliveryIcons } from './deliveryIcons.ts'
import { deliveryState } from './deliveryState.ts'
import classes from './invitation.module.css'
import type { Invitation } from './invitationsQuery.ts'

/** What became of the latest message, and why not where it did not arrive. */
export function DeliveryCell({ delivery }: { delivery: NonNullable<Invitation['delivery']> }) {
  const { t } = useTranslation('invitation')
  const { error, nextAttemptAt } = delivery
  const state = deliveryState(delivery)
  const Icon = deliveryIcons[state]
  const why =
    error === null ? null : state === 'FAILED' ? (
      error
    ) : state === 'QUEUED' && nextAttemptAt ? (
      <>
        {t('waiting', { error })} <RelativeTime at={nextAttemptAt} />
      </>
    ) : null
  return (
    <div className={classes.cell}>
      <Group gap={6} wrap="nowrap" className={classes.state} data-state={state}>
        <Icon size={16} stroke={1.6} aria-hidden />
        {t(`delivery.${state}`)}
      </Group>
      {why && (
        <Tooltip label={why} multiline maw={320}>
          <Text size="xs" c="dimmed" lh="16px" truncate>
            {why}
          </Text>
        </Tooltip>
      )}
    </div>
  )
}
