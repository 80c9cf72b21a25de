import type { WaitingApplicants } from '@foyer/domain'
import { Button, Group, Modal, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../refusals.ts'
import { useApplicantsCount } from '../shell/useApplicantsCount.ts'

interface WaitingModalProps {
  /** The server's question; null when it did not ask. */
  refusal: Refusal | null
  busy: boolean
  decide: (waitingApplicants: WaitingApplicants) => unknown
}

/** Registration becomes public while people wait: they are not to be stranded. */
export function WaitingModal({ refusal, busy, decide }: WaitingModalProps) {
  const { t } = useTranslation(['settings', 'common'])
  const count = useApplicantsCount()
  const [opened, setOpened] = useState(false)
  useEffect(() => setOpened(refusal !== null), [refusal])
  return (
    <Modal
      opened={opened}
      onClose={() => setOpened(false)}
      title={t('policy.waitingTitle', { count })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Text size="sm">{t('policy.waitingText')}</Text>
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={() => decide('KEEP')}>
          {t('policy.keepWaiting')}
        </Button>
        <Button loading={busy} onClick={() => decide('APPROVE')}>
          {t('policy.approveAll', { count })}
        </Button>
      </Group>
    </Modal>
  )
}
