import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots, IconKey, IconPencil, IconPlayerPause, IconPlayerPlay, IconTrash } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Trial } from './useTrial.ts'
import type { WebhookAct, WebhookActs } from './useWebhookActs.ts'
import type { Webhook } from './webhooksQuery.ts'

interface WebhookDeedsProps {
  webhook: Webhook
  acts: WebhookActs
  trial: Trial
  edit: () => void
}

/** What can be done to a webhook: often in buttons, seldom in a menu. */
export function WebhookDeeds({ webhook, acts, trial, edit }: WebhookDeedsProps) {
  const { t } = useTranslation('integration')
  const { enabled } = webhook
  const menu = useRef<HTMLButtonElement>(null)
  const ask = (act: WebhookAct) => acts.ask(act, menu.current)
  const Switch = enabled ? IconPlayerPause : IconPlayerPlay
  return (
    <>
      <Button variant="default" size="xs" loading={trial.busy} onClick={trial.send}>
        {t('webhook.test')}
      </Button>
      <Button variant="default" size="xs" leftSection={<IconPencil size={14} aria-hidden />} onClick={edit}>
        {t('webhook.edit')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon ref={menu} variant="default" size={30} aria-label={t('webhook.more')}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Switch size={16} aria-hidden />} onClick={() => ask(enabled ? 'off' : 'on')}>
            {t(enabled ? 'webhook.offAsk' : 'webhook.onAsk')}
          </Menu.Item>
          <Menu.Item leftSection={<IconKey size={16} aria-hidden />} onClick={() => ask('secret')}>
            {t('webhook.secretAsk')}
          </Menu.Item>
          <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => ask('delete')}>
            {t('webhook.deleteAsk')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
