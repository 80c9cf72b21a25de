import { useTranslation } from 'react-i18next'
import { useRun } from '../shared/useRun.ts'
import { useWebhookForm } from './useWebhookForm.ts'
import { WebhookForm, type WebhookValues } from './WebhookForm.tsx'
import { UpdateWebhook, type Webhook } from './webhooksQuery.ts'

interface EditWebhookFormProps {
  webhook: Webhook
  onSaved: (webhook: Webhook) => void
}

export function EditWebhookForm({ webhook, onSaved }: EditWebhookFormProps) {
  const { t } = useTranslation('common')
  const { id, name, url, events } = webhook
  const form = useWebhookForm({ name, url, events })
  const state = useRun(UpdateWebhook, form)
  async function save(values: WebhookValues) {
    // What was left alone may have been changed by somebody else meanwhile, and stays theirs.
    const input = Object.fromEntries(Object.entries(values).filter(([field]) => form.isDirty(field)))
    const saved = await state.run({ id, input })
    if (!saved) return
    form.resetDirty()
    onSaved(saved)
  }
  return <WebhookForm form={form} state={state} submit={t('save')} onSubmit={save} />
}
