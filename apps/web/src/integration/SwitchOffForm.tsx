import { Text } from '@mantine/core'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useRun } from '../shared/useRun.ts'
import { useToast } from '../shared/useToast.tsx'
import { DialogForm } from '../structure/DialogForm.tsx'
import { useRefreshWebhooks } from './useRefreshWebhooks.ts'
import type { WebhookActs } from './useWebhookActs.ts'
import { UpdateWebhook, type Webhook } from './webhooksQuery.ts'

export function SwitchOffForm({ webhook, acts }: { webhook: Webhook; acts: WebhookActs }) {
  const { t } = useTranslation('integration')
  const toast = useToast()
  const refresh = useRefreshWebhooks()
  const state = useRun(UpdateWebhook)
  async function switchOff(event: FormEvent) {
    event.preventDefault()
    const off = await state.run({ id: webhook.id, input: { enabled: false } })
    if (!off) return
    await refresh()
    acts.close()
    toast(t('webhook.isOff', { name: off.name }))
  }
  return (
    <DialogForm onSubmit={switchOff} onCancel={acts.close} state={state} submit={t('webhook.off')} dangerous>
      <Text size="sm">{t('webhook.offText')}</Text>
    </DialogForm>
  )
}
