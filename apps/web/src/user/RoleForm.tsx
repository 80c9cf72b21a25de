import { Role } from '@foyer/domain'
import { Radio, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { ChoiceCard } from '../shared/ChoiceCard.tsx'
import { useRun } from '../shared/useRun.ts'
import { DialogForm } from '../structure/DialogForm.tsx'
import { fullName } from './names.ts'
import { ChangeRole } from './userChanges.ts'
import type { User } from './userQuery.ts'
import type { UserActs } from './useUserActs.ts'

export function RoleForm({ user, acts }: { user: User; acts: UserActs }) {
  const { t } = useTranslation(['user', 'common'])
  const form = useForm({ initialValues: { role: user.role } })
  const state = useRun(ChangeRole, form)
  async function change({ role }: { role: Role }) {
    if (!form.isDirty()) return acts.dismiss()
    const changed = await state.run({ id: user.id, role })
    if (!changed) return
    await acts.done(changed, t('did.role', { name: fullName(changed), role: t(`aRole.${changed.role}`) }))
  }
  return (
    <DialogForm onSubmit={form.onSubmit(change)} onCancel={acts.dismiss} state={state} submit={t('common:save')}>
      <Radio.Group aria-label={t('field.role')} description={t('roleHint')} {...form.getInputProps('role')}>
        <Stack gap="xs" mt="sm">
          {(Object.keys(Role) as Role[]).map(role => (
            <ChoiceCard key={role} value={role} title={t(`role.${role}`)} text={t(`roleText.${role}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </DialogForm>
  )
}
