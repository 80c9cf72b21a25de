import { graphql } from '@foyer/schema/client'
import { SimpleGrid, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { RefusalParts } from '../refusals.ts'
import { DeadEnd } from '../shared/DeadEnd.tsx'
import { PublicForm } from '../shared/PublicForm.tsx'
import { PublicPage } from '../shared/PublicPage.tsx'
import { useRun } from '../shared/useRun.ts'
import { useToast } from '../shared/useToast.tsx'
import { useValidators } from '../shared/useValidators.ts'
import { NewPassword } from './NewPassword.tsx'
import { useEnter } from './useEnter.ts'

const SetUp = graphql(
  `
    mutation SetUp($input: SetUpInput!) {
      setUp(input: $input) {
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

export function SetUpForm({ secret }: { secret: string }) {
  const { t } = useTranslation('session')
  const toast = useToast()
  const { required, email } = useValidators()
  const form = useForm({
    initialValues: { companyName: '', firstName: '', lastName: '', email: '', password: '' },
    validate: { companyName: required, firstName: required, lastName: required, email, password: required },
  })
  const { run, refusal, ...state } = useRun(SetUp, form)
  const enter = useEnter()
  const { values } = form
  if (refusal?.code === 'SET_UP_ALREADY') return <DeadEnd code="SET_UP_ALREADY" />
  return (
    <PublicPage title={t('setUp.title')} lead={t('setUp.lead')}>
      <PublicForm
        form={form}
        state={state}
        submit={t('setUp.submit')}
        typeAtOnce
        onSubmit={async input => {
          if (!(await run({ input: { ...input, secret } }))) return
          await enter('/employees')
          toast(t('setUp.done', { company: input.companyName.trim() }))
        }}
      >
        <TextInput label={t('setUp.companyName')} autoComplete="organization" {...form.getInputProps('companyName')} />
        <SimpleGrid cols={2} spacing="sm">
          <TextInput label={t('setUp.firstName')} autoComplete="given-name" {...form.getInputProps('firstName')} />
          <TextInput label={t('setUp.lastName')} autoComplete="family-name" {...form.getInputProps('lastName')} />
        </SimpleGrid>
        <TextInput label={t('setUp.email')} type="email" autoComplete="username" {...form.getInputProps('email')} />
        <NewPassword
          words={[values.companyName, values.firstName, values.lastName, values.email]}
          {...form.getInputProps('password')}
          value={values.password}
        />
      </PublicForm>
    </PublicPage>
  )
}
