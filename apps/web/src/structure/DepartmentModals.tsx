import { Modal } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Branches } from './branches.ts'
import { CreateForm } from './CreateForm.tsx'
import { DeleteForm } from './DeleteForm.tsx'
import { HeadForm } from './HeadForm.tsx'
import { MoveForm } from './MoveForm.tsx'
import { RenameForm } from './RenameForm.tsx'
import type { DepartmentActs } from './useDepartmentActs.ts'

const forms = { create: CreateForm, rename: RenameForm, move: MoveForm, head: HeadForm, delete: DeleteForm }

/** Asks what a department is called, where it stands, who leads it, or whether it goes. */
export function DepartmentModals({ branches, acts }: { branches: Branches; acts: DepartmentActs }) {
  const { t } = useTranslation(['structure', 'common'])
  const { asked, dismiss, inDrawer } = acts
  // It still says what it was about while it fades.
  const last = useRef(asked)
  last.current = asked ?? last.current
  if (!last.current) return null
  const { act, branch } = last.current
  const Form = forms[act]
  return (
    <Modal
      opened={asked !== null}
      onClose={dismiss}
      title={t(`ask.${act}`, { name: branch.department.name })}
      returnFocus={inDrawer}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Form key={`${act} ${branch.id}`} branches={branches} branch={branch} acts={acts} />
    </Modal>
  )
}
