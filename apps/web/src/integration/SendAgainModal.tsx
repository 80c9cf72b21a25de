import { Modal, Text } from '@mantine/core'
import { type FormEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { DialogForm } from '../structure/DialogForm.tsx'
import type { Deliveries } from './useDeliveries.ts'
import type { Webhook } from './webhooksQuery.ts'

/** Asks before events go out again, and names how many go where. */
export function SendAgainModal({ webhook, deliveries }: { webhook: Webhook; deliveries: Deliveries }) {
  const { t } = useTranslation(['integration', 'common'])
  const { asked, dismiss } = deliveries
  // It still says what it was about while it fades.
  const last = useRef(asked)
  last.current = asked ?? last.current
  const which = last.current ?? []
  const count = which.length
  async function send(event: FormEvent) {
    event.preventDefault()
    if (await deliveries.sendAgain(which)) dismiss()
  }
  return (
    <Modal
      opened={asked !== null}
      onClose={dismiss}
      returnFocus={false}
      title={t('log.againTitle', { count })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <DialogForm onSubmit={send} onCancel={dismiss} state={deliveries} submit={t('log.again')} question>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {t('log.againText', { count, address: webhook.url })}
        </Text>
      </DialogForm>
    </Modal>
  )
}
