import { Modal } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CredentialsForm } from './CredentialsForm.tsx'
import { DeactivateForm } from './DeactivateForm.tsx'
import { EditForm } from './EditForm.tsx'
import { fullName } from './names.ts'
import { RoleForm } from './RoleForm.tsx'
import type { User } from './userQuery.ts'
import type { UserActs } from './useUserActs.ts'

/** Asks what becomes of a person. */
export function UserModals({ user, acts }: { user: User; acts: UserActs }) {
  const { t } = useTranslation(['user', 'common'])
  // It still says what it was about while it fades.
  const last = useRef(acts.asked)
  last.current = acts.asked ?? last.current
  const act = last.current
  if (!act) return null
  return (
    <Modal
      opened={acts.asked !== null}
      onClose={acts.dismiss}
      title={t(`ask.${act}`, { name: fullName(user) })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {act === 'edit' && <EditForm user={user} acts={acts} />}
      {act === 'role' && <RoleForm user={user} acts={acts} />}
      {act === 'credentials' && <CredentialsForm user={user} acts={acts} />}
      {act === 'deactivate' && <DeactivateForm user={user} acts={acts} />}
    </Modal>
  )
}
