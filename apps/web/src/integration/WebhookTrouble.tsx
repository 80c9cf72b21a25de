import { WEBHOOK_DISABLED_AFTER_DAYS } from '@foyer/domain'
import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconPlayerPause } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { RelativeTime } from '../shared/RelativeTime.tsx'
import { TryNow } from './TryNow.tsx'
import { isOffByHand, webhookState } from './webhookState.ts'
import type { Webhook } from './webhooksQuery.ts'

/** Says that nothing arrives, since when, and what becomes of it. */
export function WebhookTrouble({ webhook, switchOn }: { webhook: Webhook; switchOn: (from: HTMLElement) => void }) {
  const { t } = useTranslation('integration')
  const { state, since } = webhookState(webhook)
  if (since === null) return null
  if (state === 'FAILING') {
    return (
      <Alert color="orange" p="sm" mb="md" icon={<IconAlertTriangle size={18} aria-hidden />}>
        <Group justify="space-between" gap="xs">
          <Text size="sm" flex="1 1 240px">
            {t('webhook.failing')} <RelativeTime at={since} />.{' '}
            {t('webhook.failingText', { count: WEBHOOK_DISABLED_AFTER_DAYS })}
          </Text>
          {webhook.waiting > 0 && <TryNow webhook={webhook} />}
        </Group>
      </Alert>
    )
  }
  const failed = !isOffByHand(webhook)
  const because = webhook.disabledBecause ?? (failed ? 'FAILED' : 'BY_HAND')
  return (
    <Alert
      variant={failed ? 'light' : 'default'}
      color="red"
      p="sm"
      mb="md"
      icon={failed ? <IconAlertTriangle size={18} aria-hidden /> : <IconPlayerPause size={18} aria-hidden />}
    >
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          {t('webhook.switchedOff')} <RelativeTime at={since} />
          {t(`webhook.because.${because}`)} {t('webhook.switchedOffText')}
        </Text>
        <Button size="xs" variant="default" onClick={event => switchOn(event.currentTarget)}>
          {t('webhook.onAsk')}
        </Button>
      </Group>
    </Alert>
  )
}
