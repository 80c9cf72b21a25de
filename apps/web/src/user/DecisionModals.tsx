import { Modal } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ApproveForm } from './ApproveForm.tsx'
import { fullName } from './names.ts'
import { RejectForm } from './RejectForm.tsx'
import type { Deciding } from './useDeciding.ts'

/** Asks where somebody goes, or why somebody does not come in. */
export function DecisionModals({ deciding }: { deciding: Deciding }) {
  const { t } = useTranslation(['user', 'common'])
  const { dialog, close } = deciding
  // It still says what it was about while it fades.
  const last = useRef(dialog)
  last.current = dialog ?? last.current
  const { kind = 'approve', people = [] } = last.current ?? {}
  const [first] = people
  const title = t(kind === 'approve' ? 'approveTitle' : 'rejectTitle', {
    count: people.length,
    name: first && fullName(first),
  })
  return (
    <Modal
      opened={dialog !== null}
      onClose={close}
      title={title}
      returnFocus={false}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {kind === 'approve' && <ApproveForm people={people} deciding={deciding} />}
      {kind === 'reject' && <RejectForm people={people} deciding={deciding} />}
    </Modal>
  )
}
