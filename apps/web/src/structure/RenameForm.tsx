import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { useRun } from '../shared/useRun.ts'
import { useValidators } from '../shared/useValidators.ts'
import { DialogForm } from './DialogForm.tsx'
import type { DepartmentFormProps } from './departmentForm.ts'
import { NameField } from './NameField.tsx'
import { UpdateDepartment } from './structureQuery.ts'

export function RenameForm({ branch, acts }: DepartmentFormProps) {
  const { t } = useTranslation('structure')
  const { required } = useValidators()
  const form = useForm({ initialValues: { name: branch.department.name }, validate: { name: required } })
  const state = useRun(UpdateDepartment, form)
  return (
    <DialogForm
      onSubmit={form.onSubmit(async input => {
        const renamed = await state.run({ id: branch.id, input })
        renamed ? acts.renamed(branch, renamed) : acts.refused()
      })}
      onCancel={acts.dismiss}
      state={state}
      submit={t('rename')}
    >
      <NameField {...form.getInputProps('name')} />
    </DialogForm>
  )
}
