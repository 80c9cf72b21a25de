import { Anchor, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { channelIcons } from './channelIcons.ts'
import { deliveryState } from './deliveryState.ts'
import classes from './invitation.module.css'
import type { Invitation } from './invitationsQuery.ts'
import { nameOf } from './names.ts'
import { StatusCell } from './StatusCell.tsx'

/** Who is invited and which way; on a narrow screen also where that stands. */
export function RecipientCell({ row }: { row: Invitation }) {
  const { t } = useTranslation('invitation')
  const { id, channel, recipient, delivery } = row
  const Icon = channelIcons[channel]
  const name = nameOf(row)
  return (
    <Group gap={10} wrap="nowrap">
      <Text span c="dimmed" lh={0} role="img" aria-label={t(`channel.${channel}`)}>
        <Icon size={18} stroke={1.6} aria-hidden />
      </Text>
      <div className={classes.cell}>
        <Anchor
          className={classes.name}
          size="sm"
          underline="never"
          title={name ?? recipient}
          renderRoot={props => (
            <Link
              {...props}
              from="/invited"
              to="/invited"
              search={before => ({ ...before, invitation: id })}
              resetScroll={false}
              preload={false}
            />
          )}
        >
          {name ?? recipient}
        </Anchor>
        {name && (
          <Text size="xs" c="dimmed" lh="16px" truncate title={recipient}>
            {recipient}
          </Text>
        )}
        <Text component="div" size="xs" hiddenFrom="md">
          <StatusCell row={row}>
            {delivery && (
              <Text span inherit className={classes.state} data-state={deliveryState(delivery)}>
                {' · '}
                {t(`delivery.${deliveryState(delivery)}`)}
              </Text>
            )}
          </StatusCell>
        </Text>
      </div>
    </Group>
  )
}
