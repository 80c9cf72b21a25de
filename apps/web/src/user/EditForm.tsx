import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { useRun } from '../shared/useRun.ts'
import { useValidators } from '../shared/useValidators.ts'
import { DialogForm } from '../structure/DialogForm.tsx'
import { NameFields } from './NameFields.tsx'
import { fullName } from './names.ts'
import { PlaceFields } from './PlaceFields.tsx'
import { UpdateEmployee } from './userChanges.ts'
import type { User } from './userQuery.ts'
import type { UserActs } from './useUserActs.ts'

export function EditForm({ user, acts }: { user: User; acts: UserActs }) {
  const { t } = useTranslation(['user', 'common'])
  const { required } = useValidators()
  const form = useForm({
    initialValues: {
      firstName: user.firstName,
      lastName: user.lastName,
      position: user.position ?? '',
      departmentId: user.department?.id ?? null,
      workgroupIds: user.workgroups.map(({ id }) => id),
    },
    validate: { firstName: required, lastName: required },
  })
  const state = useRun(UpdateEmployee, form)
  async function save(values: typeof form.values) {
    // What was left alone may have been changed by somebody else meanwhile, and stays theirs.
    const input = Object.fromEntries(Object.entries(values).filter(([field]) => form.isDirty(field)))
    if (Object.keys(input).length === 0) return acts.dismiss()
    const edited = await state.run({ id: user.id, input })
    if (edited) await acts.done(edited, t('did.edited', { name: fullName(edited) }))
  }
  return (
    <DialogForm onSubmit={form.onSubmit(save)} onCancel={acts.dismiss} state={state} submit={t('common:save')}>
      <NameFields form={form} />
      <PlaceFields form={form} />
    </DialogForm>
  )
}
