import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { useRun } from '../shared/useRun.ts'
import { useValidators } from '../shared/useValidators.ts'
import { DialogForm } from './DialogForm.tsx'
import { NameField } from './NameField.tsx'
import type { WorkgroupActs } from './useWorkgroupActs.ts'
import { CreateWorkgroup } from './workgroupsQuery.ts'

export function WorkgroupCreateForm({ acts }: { acts: WorkgroupActs }) {
  const { t } = useTranslation('structure')
  const { required } = useValidators()
  const form = useForm({ initialValues: { name: '' }, validate: { name: required } })
  const state = useRun(CreateWorkgroup, form)
  return (
    <DialogForm
      onSubmit={form.onSubmit(async input => {
        const created = await state.run({ input })
        if (created) await acts.created(created)
      })}
      onCancel={acts.dismiss}
      state={state}
      submit={t('create')}
    >
      <NameField {...form.getInputProps('name')} />
    </DialogForm>
  )
}
