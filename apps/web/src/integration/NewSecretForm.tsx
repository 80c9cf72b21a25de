import { WEBHOOK_OLD_SECRET_HOURS } from '@foyer/domain'
import { Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRun } from '../shared/useRun.ts'
import { DialogForm } from '../structure/DialogForm.tsx'
import { SecretTold } from './SecretTold.tsx'
import type { WebhookActs } from './useWebhookActs.ts'
import { RotateWebhookSecret, type Webhook } from './webhooksQuery.ts'

/** Two steps: whether there shall be another secret, and the secret, once. */
export function NewSecretForm({ webhook, acts }: { webhook: Webhook; acts: WebhookActs }) {
  const { t } = useTranslation('integration')
  const state = useRun(RotateWebhookSecret)
  const [secret, setSecret] = useState<string | null>(null)
  const text = <Text size="sm">{t('webhook.secretText', { count: WEBHOOK_OLD_SECRET_HOURS })}</Text>
  async function make(event: FormEvent) {
    event.preventDefault()
    const made = await state.run({ id: webhook.id })
    if (made) setSecret(made.secret)
  }
  if (secret !== null) {
    return (
      <SecretTold secret={secret} done={acts.close}>
        {text}
      </SecretTold>
    )
  }
  return (
    <DialogForm onSubmit={make} onCancel={acts.close} state={state} submit={t('webhook.secret')}>
      {text}
    </DialogForm>
  )
}
