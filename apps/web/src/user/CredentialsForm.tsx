import type { Credentials } from '@foyer/domain'
import { Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { useRun } from '../shared/useRun.ts'
import { DialogForm } from '../structure/DialogForm.tsx'
import { CredentialsField } from './CredentialsField.tsx'
import { RenewCredentials } from './userChanges.ts'
import type { User } from './userQuery.ts'
import type { UserActs } from './useUserActs.ts'

export function CredentialsForm({ user, acts }: { user: User; acts: UserActs }) {
  const { t } = useTranslation('user')
  const form = useForm({ initialValues: { credentials: 'TEMPORARY_PASSWORD' as Credentials } })
  const state = useRun(RenewCredentials)
  async function send({ credentials }: { credentials: Credentials }) {
    const renewed = await state.run({ id: user.id, credentials })
    if (renewed) await acts.done(renewed, t('did.credentials', { email: renewed.email }))
  }
  return (
    <DialogForm onSubmit={form.onSubmit(send)} onCancel={acts.dismiss} state={state} submit={t('credentials.send')}>
      <Text size="sm">{t('credentials.renewText', { email: user.email })}</Text>
      <CredentialsField {...form.getInputProps('credentials')} />
    </DialogForm>
  )
}
