import { Text } from '@mantine/core'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { focusRow } from '../shared/list/rowFocus.ts'
import { useRun } from '../shared/useRun.ts'
import { useToast } from '../shared/useToast.tsx'
import { DialogForm } from '../structure/DialogForm.tsx'
import { useRefreshWebhooks } from './useRefreshWebhooks.ts'
import type { WebhookActs } from './useWebhookActs.ts'
import { DeleteWebhook, type Webhook } from './webhooksQuery.ts'

export function DeleteWebhookForm({ webhook, acts }: { webhook: Webhook; acts: WebhookActs }) {
  const { t } = useTranslation('integration')
  const toast = useToast()
  const refresh = useRefreshWebhooks()
  const state = useRun(DeleteWebhook)
  async function remove(event: FormEvent) {
    event.preventDefault()
    if (!(await state.run({ id: webhook.id }))) return
    toast(t('webhook.deleted', { name: webhook.name }))
    await acts.onDeleted()
    await refresh()
    // Its row was there still when the list came.
    focusRow(undefined)
  }
  return (
    <DialogForm onSubmit={remove} onCancel={acts.close} state={state} submit={t('webhook.delete')} dangerous>
      <Text size="sm">{t('webhook.deleteText', { count: webhook.waiting })}</Text>
    </DialogForm>
  )
}
