import type { Credentials } from '@foyer/domain'
import { Button, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../shared/Problem.tsx'
import { useLeaveGuard } from '../shared/useLeaveGuard.tsx'
import { useRun } from '../shared/useRun.ts'
import { useToast } from '../shared/useToast.tsx'
import { useValidators } from '../shared/useValidators.ts'
import { useRefreshPlaces } from '../structure/useRefreshPlaces.ts'
import { CredentialsField } from '../user/CredentialsField.tsx'
import { NameFields } from '../user/NameFields.tsx'
import { fullName } from '../user/names.ts'
import { PlaceFields } from '../user/PlaceFields.tsx'
import { RegisterEmployee } from './registerEmployee.ts'

const NOBODY = {
  email: '',
  firstName: '',
  lastName: '',
  position: '',
  departmentId: null as string | null,
  workgroupIds: [] as string[],
  credentials: 'TEMPORARY_PASSWORD' as Credentials,
}

/** The tab Register: an employee is made by hand, and mailed what they sign in with. */
export default function RegisterForm() {
  const { t } = useTranslation(['invite', 'user'])
  const { required, email } = useValidators()
  const form = useForm({ initialValues: NOBODY, validate: { email, firstName: required, lastName: required } })
  const { run, busy, problem, underWay } = useRun(RegisterEmployee, form)
  const refresh = useRefreshPlaces()
  const toast = useToast()
  useLeaveGuard('drawer', form.isDirty, underWay)
  // Whoever comes to register somebody types at once; whoever goes through the tabs by arrow keys stays there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    if (!document.activeElement?.matches('[role="tab"]')) form.getInputNode('email')?.focus()
  }, [])

  async function register({ departmentId, ...person }: typeof NOBODY) {
    const user = await run({ input: { ...person, ...(departmentId !== null && { departmentId }) } })
    if (!user) return
    toast(t('register.done', { name: fullName(user), email: user.email }))
    form.reset()
    form.getInputNode('email')?.focus()
    await refresh()
  }

  return (
    <form
      noValidate
      onSubmit={form.onSubmit(register, errors => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus())}
    >
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t('register.lead')}
        </Text>
        <TextInput
          label={t('user:field.email')}
          description={t('register.emailHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          type="email"
          autoComplete="off"
          data-autofocus
          {...form.getInputProps('email')}
        />
        <NameFields form={form} />
        <PlaceFields form={form} />
        <CredentialsField {...form.getInputProps('credentials')} />
        <Problem text={problem} />
        <Button type="submit" loading={busy} style={{ alignSelf: 'flex-start' }}>
          {t('register.submit')}
        </Button>
      </Stack>
    </form>
  )
}
