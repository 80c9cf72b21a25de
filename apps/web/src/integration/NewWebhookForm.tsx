import { useTranslation } from 'react-i18next'
import { useRun } from '../shared/useRun.ts'
import { useRefreshWebhooks } from './useRefreshWebhooks.ts'
import { useWebhookForm } from './useWebhookForm.ts'
import { WebhookForm } from './WebhookForm.tsx'
import { CreateWebhook, type WebhookMade } from './webhooksQuery.ts'

export function NewWebhookForm({ onMade }: { onMade: (made: WebhookMade) => void }) {
  const { t } = useTranslation('integration')
  const form = useWebhookForm({ name: '', url: '', events: [] })
  const state = useRun(CreateWebhook, form)
  const refresh = useRefreshWebhooks()
  return (
    <WebhookForm
      form={form}
      state={state}
      submit={t('webhook.make')}
      onSubmit={async input => {
        const made = await state.run({ input })
        if (!made) return
        onMade(made)
        await refresh()
      }}
    />
  )
}
