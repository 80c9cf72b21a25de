import { graphql } from '@foyer/schema/client'
import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { RefusalParts } from '../refusals.ts'
import { NewPassword } from '../session/NewPassword.tsx'
import { useEnter } from '../session/useEnter.ts'
import { DeadEnd } from '../shared/DeadEnd.tsx'
import { isDeadEnd } from '../shared/deadEnds.ts'
import { PublicForm } from '../shared/PublicForm.tsx'
import { PublicPage } from '../shared/PublicPage.tsx'
import { useRun } from '../shared/useRun.ts'
import { useToast } from '../shared/useToast.tsx'
import { useValidators } from '../shared/useValidators.ts'

const CompleteRegistration = graphql(
  `
    mutation CompleteRegistration($input: CompleteRegistrationInput!) {
      completeRegistration(input: $input) {
        __typename
        ... on User {
          id
          status
        }
        ...RefusalParts
      }
    }
  `,
  [RefusalParts],
)

interface RegistrationFormProps {
  token: string
  preview: { companyName: string; email: string; firstName: string; lastName: string }
}

export function RegistrationForm({ token, preview }: RegistrationFormProps) {
  const { t } = useTranslation('registration')
  const toast = useToast()
  const { companyName: company, email, firstName: name, lastName } = preview
  const { required } = useValidators()
  const form = useForm({ initialValues: { password: '' }, validate: { password: required } })
  const { run, refusal, ...state } = useRun(CompleteRegistration, form)
  const enter = useEnter()
  const navigate = useNavigate()
  if (isDeadEnd(refusal?.code)) return <DeadEnd code={refusal.code} />

  async function complete({ password }: { password: string }) {
    const user = await run({ input: { token, password } })
    if (user?.status === 'PENDING') return navigate({ to: '/waiting', replace: true })
    if (!user) return
    await enter('/employees')
    toast(t('complete.welcome', { company, name }))
  }

  return (
    <PublicPage title={t('complete.title', { name })} lead={t('complete.lead', { company })}>
      <PublicForm form={form} state={state} submit={t('complete.submit')} onSubmit={complete}>
        <TextInput label={t('complete.email')} value={email} readOnly variant="filled" autoComplete="username" />
        <NewPassword
          words={[company, name, lastName, email]}
          {...form.getInputProps('password')}
          value={form.values.password}
        />
      </PublicForm>
    </PublicPage>
  )
}
