import { useApolloClient } from '@apollo/client/react'
import { TextLimit } from '@foyer/domain'
import { SimpleGrid, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { NewPassword } from '../session/NewPassword.tsx'
import { useEnter } from '../session/useEnter.ts'
import { isDeadEnd } from '../shared/deadEnds.ts'
import { PublicForm } from '../shared/PublicForm.tsx'
import { PublicPage } from '../shared/PublicPage.tsx'
import { RelativeTime } from '../shared/RelativeTime.tsx'
import { useRun } from '../shared/useRun.ts'
import { useToast } from '../shared/useToast.tsx'
import { useValidators } from '../shared/useValidators.ts'
import { InvitationDeadEnd } from './InvitationDeadEnd.tsx'
import { InvitationWords } from './InvitationWords.tsx'
import { AcceptInvitation, type InvitationPreview, MarkInvitationOpened } from './openInvitation.ts'
import { useFirstTouch } from './useFirstTouch.ts'

interface AcceptFormProps {
  token: string
  preview: InvitationPreview
  lookAgain: () => void
}

/** Who they are and a password, and they are in. The address or number is the login: it can't be another. */
export function AcceptForm({ token, preview, lookAgain }: AcceptFormProps) {
  const { t } = useTranslation('invitation')
  const toast = useToast()
  const client = useApolloClient()
  const { companyName: company, channel, recipient, invitedBy, expiresAt } = preview
  const { required } = useValidators()
  const form = useForm({
    initialValues: { firstName: preview.firstName ?? '', lastName: preview.lastName ?? '', password: '' },
    validate: { firstName: required, lastName: required, password: required },
  })
  const { run, refusal, ...state } = useRun(AcceptInvitation, form)
  const enter = useEnter()
  // Nothing depends on it for the person: if it gets lost, they don't hear of it.
  const touched = useFirstTouch(() => {
    client.mutate({ mutation: MarkInvitationOpened, variables: { token } }).catch(() => {})
  })
  if (refusal && isDeadEnd(refusal.code)) {
    return <InvitationDeadEnd refusal={refusal} token={token} lookAgain={lookAgain} />
  }
  const { firstName, lastName, password } = form.values

  async function accept(input: typeof form.values) {
    if (!(await run({ input: { ...input, token } }))) return
    await enter('/employees')
    toast(t('accept.welcome', { company, name: input.firstName.trim() }))
  }

  return (
    <PublicPage
      title={t('accept.title', { inviter: invitedBy, company })}
      lead={<InvitationWords preview={preview} />}
      footer={
        <>
          {t('accept.expires')} <RelativeTime at={expiresAt} />.
        </>
      }
    >
      <div ref={touched}>
        <PublicForm form={form} state={state} submit={t('accept.submit')} onSubmit={accept}>
          <TextInput
            label={t(`accept.${channel}`)}
            description={t(`accept.${channel}_hint`)}
            inputWrapperOrder={['label', 'input', 'description']}
            value={recipient}
            readOnly
            variant="filled"
            autoComplete="username"
          />
          <SimpleGrid cols={2} spacing="sm">
            <TextInput
              label={t('accept.firstName')}
              autoComplete="given-name"
              maxLength={TextLimit.name}
              {...form.getInputProps('firstName')}
            />
            <TextInput
              label={t('accept.lastName')}
              autoComplete="family-name"
              maxLength={TextLimit.name}
              {...form.getInputProps('lastName')}
            />
          </SimpleGrid>
          <NewPassword
            words={[company, firstName, lastName, recipient]}
            {...form.getInputProps('password')}
            value={password}
          />
        </PublicForm>
      </div>
    </PublicPage>
  )
}
