import { graphql } from '@foyer/schema/client'
import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { RefusalParts } from '../refusals.ts'
import { DeadEnd } from '../shared/DeadEnd.tsx'
import { isDeadEnd } from '../shared/deadEnds.ts'
import { PublicForm } from '../shared/PublicForm.tsx'
import { PublicPage } from '../shared/PublicPage.tsx'
import { useRun } from '../shared/useRun.ts'
import { useToast } from '../shared/useToast.tsx'
import { useValidators } from '../shared/useValidators.ts'
import { NewPassword } from './NewPassword.tsx'
import { useEnter } from './useEnter.ts'
import { useInstallation } from './useViewer.ts'

const ResetPassword = graphql(
  `
    mutation ResetPassword($input: ResetPasswordInput!) {
      resetPassword(input: $input) {
        __typename
        ... on Viewer {
          mustChangePassword
        }
        ...RefusalParts
      }
    }
  `,
  [RefusalParts],
)

export function ResetPasswordForm({ token, login }: { token: string; login: string }) {
  const { t } = useTranslation('session')
  const toast = useToast()
  const { companyName } = useInstallation()
  const { required } = useValidators()
  const form = useForm({ initialValues: { password: '' }, validate: { password: required } })
  const { run, refusal, ...state } = useRun(ResetPassword, form)
  const enter = useEnter()
  if (isDeadEnd(refusal?.code)) return <DeadEnd code={refusal.code} />
  return (
    <PublicPage title={t('reset.title')} lead={t('reset.lead')}>
      <PublicForm
        form={form}
        state={state}
        submit={t('reset.submit')}
        onSubmit={async ({ password }) => {
          if (!(await run({ input: { token, password } }))) return
          await enter('/employees')
          toast(t('reset.done'))
        }}
      >
        <TextInput label={t('reset.login')} value={login} readOnly variant="filled" autoComplete="username" />
        <NewPassword
          label={t('newPassword.newLabel')}
          words={[companyName, login]}
          {...form.getInputProps('password')}
          value={form.values.password}
        />
      </PublicForm>
    </PublicPage>
  )
}
