import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { useRun } from '../shared/useRun.ts'
import { everyBranch, isWithin } from './branches.ts'
import { DepartmentSelect } from './DepartmentSelect.tsx'
import { DialogForm } from './DialogForm.tsx'
import type { DepartmentFormProps } from './departmentForm.ts'
import { UpdateDepartment } from './structureQuery.ts'

/** Below which department it goes. Itself and what is below it are shown in their places, but cannot be chosen. */
export function MoveForm({ branches, branch, acts }: DepartmentFormProps) {
  const { t } = useTranslation(['structure', 'refusal'])
  const form = useForm({
    initialValues: { parentId: branch.above?.id ?? '' },
    validate: {
      parentId: parentId => {
        const code = acts.refusalsOfMoving(branch).get(parentId)
        return code ? t(`refusal:${code}`) : null
      },
    },
  })
  const state = useRun(UpdateDepartment, form)
  return (
    <DialogForm
      onSubmit={form.onSubmit(async input => {
        const moved = await state.run({ id: branch.id, input })
        moved ? acts.moved(branch, moved) : acts.refused()
      })}
      onCancel={acts.dismiss}
      state={state}
      submit={t('move')}
      disabled={!form.isDirty()}
    >
      <DepartmentSelect
        label={t('field.above')}
        description={branch.size > 0 && t('moveHint', { count: branch.size })}
        data={everyBranch(branches.root).map(it => ({
          value: it.id,
          label: it.department.name,
          disabled: isWithin(it, branch),
        }))}
        nothingFoundMessage={t('noDepartment')}
        clearable={false}
        allowDeselect={false}
        data-autofocus
        {...form.getInputProps('parentId')}
      />
    </DialogForm>
  )
}
