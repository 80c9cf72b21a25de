import { Group, Paper, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DeliveryCell } from '../invitation/DeliveryCell.tsx'
import { RelativeTime } from '../shared/RelativeTime.tsx'
import { StatusDot } from '../shared/StatusDot.tsx'
import { ChatDeeds } from './ChatDeeds.tsx'
import type { Chat } from './companyChat.ts'

/** Which chat is told, and whether it heard the latest. */
export function ChatState({ chat: { host, delivery } }: { chat: Chat }) {
  const { t } = useTranslation('settings')
  return (
    <Paper withBorder p="md" component="section" aria-label={t('webhook.state')}>
      <Stack gap="sm">
        <StatusDot color="teal">{t('webhook.connected', { host })}</StatusDot>
        {delivery ? (
          <Group gap="xs" align="flex-start" fz="sm">
            <Text span inherit c="dimmed">
              {t('webhook.latest')} <RelativeTime at={delivery.queuedAt} />
            </Text>
            <DeliveryCell delivery={delivery} />
          </Group>
        ) : (
          <Text size="sm" c="dimmed">
            {t('webhook.never')}
          </Text>
        )}
        <ChatDeeds />
      </Stack>
    </Paper>
  )
}
