import { Group, Text } from '@mantine/core'
import { IconMail, IconMessage, IconWebhook } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useArrows } from '../shared/list/useArrows.ts'
import { RelativeTime } from '../shared/RelativeTime.tsx'
import type { CapturedMessage } from './capturedMessages.ts'
import classes from './delivery.module.css'

const icons = { EMAIL: IconMail, SMS: IconMessage, CHAT: IconMessage, WEBHOOK: IconWebhook }

export function MessageList({ messages }: { messages: CapturedMessage[] }) {
  const { t } = useTranslation('delivery')
  const arrows = useArrows('li')
  return (
    <ul aria-label={t('title')} {...arrows}>
      {messages.map(({ id, at, channel, recipient, subject }) => {
        const Icon = icons[channel]
        return (
          <li key={id}>
            <Link
              from="/settings/captured-messages"
              to="/settings/captured-messages"
              search={before => ({ ...before, message: id })}
              resetScroll={false}
              preload={false}
              className={classes.item}
            >
              <Text size="sm" fw={500} truncate>
                {subject ?? t(`channel.${channel}`)}
              </Text>
              <Group gap={6} wrap="nowrap">
                <Icon size={14} aria-hidden style={{ flex: 'none' }} />
                <Text size="xs" c="dimmed" truncate flex={1}>
                  {recipient}
                </Text>
                <Text size="xs" c="dimmed" flex="none">
                  <RelativeTime at={at} />
                </Text>
              </Group>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
