import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { useRun } from '../shared/useRun.ts'
import { useValidators } from '../shared/useValidators.ts'
import { EmployeeSelect } from '../user/EmployeeSelect.tsx'
import { DepartmentSelect } from './DepartmentSelect.tsx'
import { DialogForm } from './DialogForm.tsx'
import type { DepartmentFormProps } from './departmentForm.ts'
import { NameField } from './NameField.tsx'
import { CreateDepartment } from './structureQuery.ts'

export function CreateForm({ branch, acts }: DepartmentFormProps) {
  const { t } = useTranslation('structure')
  const { required } = useValidators()
  const form = useForm({
    initialValues: { name: '', parentId: branch.id, headId: null as string | null },
    validate: { name: required },
  })
  const state = useRun(CreateDepartment, form)
  return (
    <DialogForm
      onSubmit={form.onSubmit(async input => {
        const created = await state.run({ input })
        created ? acts.created(created) : acts.refused()
      })}
      onCancel={acts.dismiss}
      state={state}
      submit={t('create')}
    >
      <NameField {...form.getInputProps('name')} />
      <DepartmentSelect
        label={t('field.above')}
        clearable={false}
        allowDeselect={false}
        {...form.getInputProps('parentId')}
      />
      <EmployeeSelect label={t('field.head')} placeholder={t('headless')} {...form.getInputProps('headId')} />
    </DialogForm>
  )
}
