import { Modal } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkgroupActs } from './useWorkgroupActs.ts'
import { WorkgroupCreateForm } from './WorkgroupCreateForm.tsx'
import { WorkgroupDeleteForm } from './WorkgroupDeleteForm.tsx'
import { WorkgroupRenameForm } from './WorkgroupRenameForm.tsx'

/** Asks what a workgroup is called, or whether it goes. */
export function WorkgroupModals({ acts }: { acts: WorkgroupActs }) {
  const { t } = useTranslation(['structure', 'common'])
  // It still says what it was about while it fades.
  const last = useRef(acts.asked)
  last.current = acts.asked ?? last.current
  if (!last.current) return null
  const { act, group } = last.current
  return (
    <Modal
      opened={acts.asked !== null}
      onClose={acts.dismiss}
      title={act === 'create' ? t('group.new') : t(`ask.${act}`, { name: group.name })}
      returnFocus={acts.inDrawer || act === 'create'}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {act === 'create' && <WorkgroupCreateForm acts={acts} />}
      {act === 'rename' && <WorkgroupRenameForm key={group.id} group={group} acts={acts} />}
      {act === 'delete' && <WorkgroupDeleteForm group={group} acts={acts} />}
    </Modal>
  )
}
