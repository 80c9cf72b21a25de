import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { useRun } from '../shared/useRun.ts'
import { EmployeeSelect } from '../user/EmployeeSelect.tsx'
import { DialogForm } from './DialogForm.tsx'
import type { DepartmentFormProps } from './departmentForm.ts'
import { UpdateDepartment } from './structureQuery.ts'

export function HeadForm({ branch, acts }: DepartmentFormProps) {
  const { t } = useTranslation(['structure', 'common'])
  const { head } = branch.department
  const form = useForm({ initialValues: { headId: head?.id ?? null } })
  const state = useRun(UpdateDepartment, form)
  return (
    <DialogForm
      onSubmit={form.onSubmit(async input => {
        const headed = await state.run({ id: branch.id, input })
        headed ? acts.headed(branch, headed) : acts.refused()
      })}
      onCancel={acts.dismiss}
      state={state}
      submit={t('common:save')}
      disabled={!form.isDirty()}
    >
      <EmployeeSelect
        label={t('field.head')}
        description={t('headHint')}
        placeholder={t('headless')}
        initial={head}
        data-autofocus
        {...form.getInputProps('headId')}
      />
    </DialogForm>
  )
}
