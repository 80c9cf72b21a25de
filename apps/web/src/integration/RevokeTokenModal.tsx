import { Modal, Text } from '@mantine/core'
import { type FormEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { RelativeTime } from '../shared/RelativeTime.tsx'
import { DialogForm } from '../structure/DialogForm.tsx'
import type { Revoking } from './useRevoking.ts'

/** Asks before a token is revoked, and names what stops. */
export function RevokeTokenModal({ revoking }: { revoking: Revoking }) {
  const { t } = useTranslation(['integration', 'common'])
  // It still says what it was about while it fades.
  const last = useRef(revoking.asked)
  last.current = revoking.asked ?? last.current
  const token = last.current
  function revoke(event: FormEvent) {
    event.preventDefault()
    return token && revoking.revoke(token)
  }
  return (
    <Modal
      opened={revoking.asked !== null}
      onClose={revoking.close}
      title={token && t('tokens.revokeTitle', { name: token.name })}
      styles={{ title: { overflowWrap: 'anywhere' } }}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {token && (
        <DialogForm onSubmit={revoke} onCancel={revoking.close} state={revoking} submit={t('tokens.revoke')} dangerous>
          <Text size="sm">{t('tokens.revokeText', { hint: token.hint })}</Text>
          <Text size="sm">
            {token.lastUsedAt ? (
              <>
                {t('tokens.revokeUsed')} <RelativeTime at={token.lastUsedAt} />
                {token.lastUsedFrom && ` ${t('tokens.from', { address: token.lastUsedFrom })}`}.
              </>
            ) : (
              t('tokens.revokeUnused')
            )}{' '}
            {t('tokens.revokeFinal')}
          </Text>
        </DialogForm>
      )}
    </Modal>
  )
}
