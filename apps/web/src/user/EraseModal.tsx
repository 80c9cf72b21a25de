import { Modal, Text } from '@mantine/core'
import { type FormEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { DialogForm } from '../structure/DialogForm.tsx'
import { fullName } from './names.ts'
import type { Erasing } from './useErasing.ts'

/** Asks before what nothing brings back. */
export function EraseModal({ erasing }: { erasing: Erasing }) {
  const { t } = useTranslation(['user', 'common'])
  const { asked, close } = erasing
  // It still says what it was about while it fades.
  const last = useRef(asked)
  last.current = asked ?? last.current
  const people = last.current ?? []
  const [first] = people
  const count = people.length
  function erase(event: FormEvent) {
    event.preventDefault()
    return erasing.erase(people)
  }
  return (
    <Modal
      opened={asked !== null}
      onClose={close}
      title={t('eraseTitle', { count, name: first && fullName(first) })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <DialogForm onSubmit={erase} onCancel={close} state={erasing} submit={t('erase')} dangerous>
        <Text size="sm">{t('eraseText')}</Text>
      </DialogForm>
    </Modal>
  )
}
