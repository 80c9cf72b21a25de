import { Modal } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToast } from '../shared/useToast.tsx'
import { PhoneCodeForm } from './PhoneCodeForm.tsx'
import { PhoneNumberForm } from './PhoneNumberForm.tsx'

/** Two steps: which number, and the code that was sent there. */
export function PhoneModal({ opened, close }: { opened: boolean; close: () => void }) {
  const { t } = useTranslation(['user', 'common'])
  const [sentTo, setSentTo] = useState<string | null>(null)
  const router = useRouter()
  const toast = useToast()
  return (
    <Modal
      opened={opened}
      onClose={close}
      onExitTransitionEnd={() => setSentTo(null)}
      title={t('phone.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {sentTo === null ? (
        <PhoneNumberForm close={close} onSent={setSentTo} />
      ) : (
        <PhoneCodeForm
          phone={sentTo}
          again={() => setSentTo(null)}
          onProved={async phone => {
            close()
            toast(t('phone.proved', { phone }))
            await router.invalidate()
          }}
        />
      )}
    </Modal>
  )
}
