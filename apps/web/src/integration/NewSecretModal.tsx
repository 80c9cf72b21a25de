import { WEBHOOK_OLD_SECRET_HOURS } from '@foyer/domain'
import { Modal, Text } from '@mantine/core'
import { useModals } from '@mantine/modals'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRun } from '../shared/useRun.ts'
import { DialogForm } from '../structure/DialogForm.tsx'
import { SecretTold } from './SecretTold.tsx'
import { useSecretOnce } from './useSecretOnce.ts'
import type { WebhookActs } from './useWebhookActs.ts'
import { RotateWebhookSecret, type Webhook } from './webhooksQuery.ts'

/** Two steps: whether there shall be another secret, and the secret, once. */
export function NewSecretModal({ webhook, acts }: { webhook: Webhook; acts: WebhookActs }) {
  const { t } = useTranslation(['integration', 'common'])
  const state = useRun(RotateWebhookSecret)
  const [secret, setSecret] = useState<string | null>(null)
  const keeping = useSecretOnce(secret, state.underWay)
  const asking = useModals().modals.length > 0
  const text = <Text size="sm">{t('webhook.secretText', { count: WEBHOOK_OLD_SECRET_HOURS })}</Text>
  async function make(event: FormEvent) {
    event.preventDefault()
    const made = await state.run({ id: webhook.id })
    if (made) setSecret(made.secret)
  }
  async function close() {
    if (await keeping.mayGo()) acts.close()
  }
  return (
    <Modal
      opened={acts.asked === 'secret'}
      onClose={close}
      returnFocus={false}
      onExitTransitionEnd={() => setSecret(null)}
      size="lg"
      title={t('webhook.ask.secret', { name: webhook.name })}
      closeOnEscape={!asking}
      // Nobody loses a secret by a click beside it.
      closeOnClickOutside={false}
      styles={{ title: { overflowWrap: 'anywhere' } }}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {secret === null ? (
        <DialogForm onSubmit={make} onCancel={close} state={state} submit={t('webhook.secret')} question>
          {text}
        </DialogForm>
      ) : (
        <SecretTold secret={secret} keeping={keeping} done={acts.close}>
          {text}
        </SecretTold>
      )}
    </Modal>
  )
}
