import { graphql } from '@foyer/schema/client'
import { Anchor, PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { RefusalParts } from '../refusals.ts'
import { PublicForm } from '../shared/PublicForm.tsx'
import { PublicPage } from '../shared/PublicPage.tsx'
import { useRun } from '../shared/useRun.ts'
import { useValidators } from '../shared/useValidators.ts'
import { useEnter } from './useEnter.ts'

const SignIn = graphql(
  `
    mutation SignIn($input: SignInInput!) {
      signIn(input: $input) {
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

export default function SignInPage() {
  const { t } = useTranslation('session')
  const { next } = useSearch({ from: '/sign-in' })
  const { required } = useValidators()
  const form = useForm({
    initialValues: { login: '', password: '' },
    validate: { login: required, password: value => (value === '' ? required(value) : null) },
  })
  const { run, refusal, ...state } = useRun(SignIn, form)
  const enter = useEnter()
  return (
    <PublicPage
      title={t('signIn.title')}
      footer={
        <Anchor component={Link} to="/forgot-password" size="sm">
          {t('signIn.forgot')}
        </Anchor>
      }
    >
      <PublicForm
        form={form}
        state={{ ...state, calm: refusal?.code === 'AWAITING_APPROVAL' }}
        submit={t('signIn.submit')}
        typeAtOnce
        onSubmit={async input => {
          if (await run({ input })) await enter(next ?? '/employees')
        }}
      >
        <TextInput label={t('signIn.login')} autoComplete="username" {...form.getInputProps('login')} />
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="current-password"
          {...form.getInputProps('password')}
        />
      </PublicForm>
    </PublicPage>
  )
}
