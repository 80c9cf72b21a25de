import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useRun } from '../shared/useRun.ts'
import { DialogForm } from './DialogForm.tsx'
import type { WorkgroupActs } from './useWorkgroupActs.ts'
import { DeleteWorkgroup, type Workgroup } from './workgroupsQuery.ts'

/** Asks before a workgroup is deleted, and says what stays. */
export function WorkgroupDeleteForm({ group, acts }: { group: Workgroup; acts: WorkgroupActs }) {
  const { t } = useTranslation('structure')
  const state = useRun(DeleteWorkgroup)
  const count = group.employeeCount
  return (
    <DialogForm
      onSubmit={async event => {
        event.preventDefault()
        const deleted = await state.run({ id: group.id })
        await (deleted ? acts.deleted(group) : acts.refused())
      }}
      onCancel={acts.dismiss}
      state={state}
      submit={t('delete')}
      dangerous
    >
      <Text size="sm">{count === 0 ? t('group.deleteEmpty') : t('group.deleteText', { count })}</Text>
    </DialogForm>
  )
}
