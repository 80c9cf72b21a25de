import { graphql } from '@foyer/schema/client'
import { Anchor, SimpleGrid, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { RefusalParts } from '../refusals.ts'
import { DeadEnd } from '../shared/DeadEnd.tsx'
import { isDeadEnd } from '../shared/deadEnds.ts'
import { PublicForm } from '../shared/PublicForm.tsx'
import { PublicPage } from '../shared/PublicPage.tsx'
import { useRun } from '../shared/useRun.ts'
import { useValidators } from '../shared/useValidators.ts'
import { Greeting } from './Greeting.tsx'

const JoinByQuickLink = graphql(
  `
    mutation JoinByQuickLink($input: JoinByQuickLinkInput!) {
      joinByQuickLink(input: $input) {
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

interface Person {
  firstName: string
  lastName: string
  email: string
}

interface JoinFormProps {
  token: string
  preview: { companyName: string; greeting: string | null; registrationType: 'PUBLIC' | 'MODERATED' }
  initialValues: Person
  onSent: (values: Person) => void
}

export function JoinForm({ token, preview, initialValues, onSent }: JoinFormProps) {
  const { t } = useTranslation('registration')
  const company = preview.companyName
  const { required, email } = useValidators()
  const form = useForm({ initialValues, validate: { firstName: required, lastName: required, email } })
  const { run, refusal, ...state } = useRun(JoinByQuickLink, form)
  if (isDeadEnd(refusal?.code)) return <DeadEnd code={refusal.code} />
  return (
    <PublicPage
      title={t('join.title', { company })}
      lead={preview.greeting ? <Greeting text={preview.greeting} /> : t('join.lead')}
      footer={
        <>
          {t('join.haveLogin')}{' '}
          <Anchor component={Link} to="/sign-in" size="sm" underline="always">
            {t('join.signIn')}
          </Anchor>
        </>
      }
    >
      <PublicForm
        form={form}
        state={state}
        submit={t('join.submit')}
        onSubmit={async values => {
          if (await run({ input: { ...values, token } })) onSent(values)
        }}
      >
        <SimpleGrid cols={2} spacing="sm">
          <TextInput label={t('join.firstName')} autoComplete="given-name" {...form.getInputProps('firstName')} />
          <TextInput label={t('join.lastName')} autoComplete="family-name" {...form.getInputProps('lastName')} />
        </SimpleGrid>
        <TextInput
          label={t('join.email')}
          description={t('join.emailHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          type="email"
          autoComplete="email"
          {...form.getInputProps('email')}
        />
        {preview.registrationType === 'MODERATED' && (
          <Text size="xs" c="dimmed">
            {t('join.moderated', { company })}
          </Text>
        )}
      </PublicForm>
    </PublicPage>
  )
}
