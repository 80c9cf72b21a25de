import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { useRun } from '../shared/useRun.ts'
import { useValidators } from '../shared/useValidators.ts'
import { DialogForm } from './DialogForm.tsx'
import { NameField } from './NameField.tsx'
import type { WorkgroupActs } from './useWorkgroupActs.ts'
import { UpdateWorkgroup, type Workgroup } from './workgroupsQuery.ts'

export function WorkgroupRenameForm({ group, acts }: { group: Workgroup; acts: WorkgroupActs }) {
  const { t } = useTranslation('structure')
  const { required } = useValidators()
  const form = useForm({ initialValues: { name: group.name }, validate: { name: required } })
  const state = useRun(UpdateWorkgroup, form)
  return (
    <DialogForm
      onSubmit={form.onSubmit(async input => {
        const renamed = await state.run({ id: group.id, input })
        renamed ? acts.renamed(group, renamed) : await acts.refused()
      })}
      onCancel={acts.dismiss}
      state={state}
      submit={t('rename')}
    >
      <NameField {...form.getInputProps('name')} />
    </DialogForm>
  )
}
