import { graphql } from '@foyer/schema/client'
import { Anchor, Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalParts } from '../refusals.ts'
import { CapturedNote } from '../shared/CapturedNote.tsx'
import { PublicForm } from '../shared/PublicForm.tsx'
import { PublicPage } from '../shared/PublicPage.tsx'
import { useRun } from '../shared/useRun.ts'
import { useValidators } from '../shared/useValidators.ts'

const RequestPasswordReset = graphql(
  `
    mutation RequestPasswordReset($login: String!) {
      requestPasswordReset(login: $login) {
        __typename
        ... on RequestReceived {
          message
        }
        ...RefusalParts
      }
    }
  `,
  [RefusalParts],
)

export default function ForgotPasswordPage() {
  const { t } = useTranslation('session')
  const [sentTo, setSentTo] = useState<string | null>(null)
  const { required } = useValidators()
  const form = useForm({ initialValues: { login: '' }, validate: { login: required } })
  const { run, ...state } = useRun(RequestPasswordReset, form)
  const footer = (
    <Anchor component={Link} to="/sign-in" size="sm">
      {t('forgot.back')}
    </Anchor>
  )
  if (sentTo !== null) {
    return (
      <PublicPage key="sent" title={t('forgot.sentTitle')} lead={t('forgot.sent', { login: sentTo })} footer={footer}>
        <CapturedNote sms />
        <Button variant="default" fullWidth onClick={() => setSentTo(null)}>
          {t('forgot.again')}
        </Button>
      </PublicPage>
    )
  }
  return (
    <PublicPage key="form" title={t('forgot.title')} lead={t('forgot.lead')} footer={footer}>
      <PublicForm
        form={form}
        state={state}
        submit={t('forgot.submit')}
        typeAtOnce
        onSubmit={async ({ login }) => {
          if (await run({ login })) setSentTo(login.trim())
        }}
      >
        <TextInput label={t('signIn.login')} autoComplete="username" {...form.getInputProps('login')} />
      </PublicForm>
    </PublicPage>
  )
}
