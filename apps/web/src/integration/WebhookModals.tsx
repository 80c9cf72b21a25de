import { Modal } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { DeleteWebhookForm } from './DeleteWebhookForm.tsx'
import { NewSecretModal } from './NewSecretModal.tsx'
import { SwitchOffForm } from './SwitchOffForm.tsx'
import { SwitchOnForm } from './SwitchOnForm.tsx'
import type { WebhookActs } from './useWebhookActs.ts'
import type { Webhook } from './webhooksQuery.ts'

/** Asks before a webhook is switched, gets another secret, or goes. */
export function WebhookModals({ webhook, acts }: { webhook: Webhook; acts: WebhookActs }) {
  const { t } = useTranslation(['integration', 'common'])
  // It still says what it was about while it fades.
  const last = useRef(acts.asked)
  last.current = acts.asked ?? last.current
  const act = last.current
  if (!act) return null
  if (act === 'secret') return <NewSecretModal webhook={webhook} acts={acts} />
  return (
    <Modal
      opened={acts.asked !== null}
      onClose={acts.close}
      returnFocus={false}
      title={t(`webhook.ask.${act}`, { name: webhook.name })}
      styles={{ title: { overflowWrap: 'anywhere' } }}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {act === 'on' && <SwitchOnForm webhook={webhook} acts={acts} />}
      {act === 'off' && <SwitchOffForm webhook={webhook} acts={acts} />}
      {act === 'delete' && <DeleteWebhookForm webhook={webhook} acts={acts} />}
    </Modal>
  )
}
