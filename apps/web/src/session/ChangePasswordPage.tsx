import { graphql } from '@foyer/schema/client'
import { Anchor, PasswordInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalParts } from '../refusals.ts'
import { PublicForm } from '../shared/PublicForm.tsx'
import { PublicPage } from '../shared/PublicPage.tsx'
import { useRun } from '../shared/useRun.ts'
import { useValidators } from '../shared/useValidators.ts'
import { NewPassword } from './NewPassword.tsx'
import { useEnter } from './useEnter.ts'
import { useInstallation, useViewer } from './useViewer.ts'

const ChangePassword = graphql(
  `
    mutation ChangePassword($input: ChangePasswordInput!) {
      changePassword(input: $input) {
        __typename
        ... on Viewer {
          user {
            id
          }
        }
        ...RefusalParts
      }
    }
  `,
  [RefusalParts],
)

export default function ChangePasswordPage() {
  const { t } = useTranslation(['session', 'common'])
  const { user, mustChangePassword } = useViewer()
  // Kept from the first look: once the password is changed it is false, and the page would change its words on leaving.
  const [must] = useState(mustChangePassword)
  const { companyName } = useInstallation()
  const { required } = useValidators()
  const form = useForm({
    initialValues: { currentPassword: '', newPassword: '' },
    validate: { currentPassword: required, newPassword: required },
  })
  const { run, ...state } = useRun(ChangePassword, form)
  const enter = useEnter()
  return (
    <PublicPage
      title={t(must ? 'change.mustTitle' : 'change.title')}
      lead={t(must ? 'change.mustLead' : 'change.lead')}
      footer={
        must ? undefined : (
          <Anchor component={Link} to="/employees" size="sm">
            {t('common:back')}
          </Anchor>
        )
      }
    >
      <PublicForm
        form={form}
        state={state}
        submit={t('change.submit')}
        typeAtOnce
        onSubmit={async input => {
          if (!(await run({ input }))) return
          await enter('/employees')
          notifications.show({ message: t('change.done') })
        }}
      >
        <PasswordInput
          label={t(must ? 'change.temporary' : 'change.current')}
          autoComplete="current-password"
          {...form.getInputProps('currentPassword')}
        />
        <NewPassword
          label={t('newPassword.newLabel')}
          words={[companyName, user.firstName, user.lastName, user.email ?? '']}
          {...form.getInputProps('newPassword')}
          value={form.values.newPassword}
        />
      </PublicForm>
    </PublicPage>
  )
}
