import { useApolloClient } from '@apollo/client/react'
import { TextLimit } from '@foyer/domain'
import { graphql } from '@foyer/schema/client'
import { Box, Button, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { RefusalParts } from '../refusals.ts'
import { Start } from '../session/start.ts'
import { useInstallation } from '../session/useViewer.ts'
import { PageHeader } from '../shared/PageHeader.tsx'
import { Problem } from '../shared/Problem.tsx'
import { useRun } from '../shared/useRun.ts'
import { useToast } from '../shared/useToast.tsx'
import { useValidators } from '../shared/useValidators.ts'

const UpdateCompany = graphql(
  `
    mutation UpdateCompany($input: UpdateCompanyInput!) {
      updateCompany(input: $input) {
        __typename
        ... on Installation {
          companyName
        }
        ...RefusalParts
      }
    }
  `,
  [RefusalParts],
)

/** Settings → Company: what it is called. */
export default function CompanyPage() {
  const { t } = useTranslation(['settings', 'common'])
  const { companyName } = useInstallation()
  const { required } = useValidators()
  const form = useForm({ initialValues: { name: companyName }, validate: { name: required } })
  const { run, busy, problem } = useRun(UpdateCompany, form)
  const client = useApolloClient()
  const router = useRouter()
  const toast = useToast()
  return (
    <Box maw={640}>
      <PageHeader title={t('company')} description={t('companyLead')} />
      <form
        noValidate
        onSubmit={form.onSubmit(async input => {
          const saved = await run({ input })
          if (!saved) return
          form.setInitialValues({ name: saved.companyName })
          form.reset()
          await client.query({ query: Start, fetchPolicy: 'network-only' })
          await router.invalidate()
          toast(t('companySaved', { name: saved.companyName }))
        })}
      >
        <Stack align="flex-start" gap="xs">
          <TextInput
            w="100%"
            label={t('companyName')}
            autoComplete="organization"
            maxLength={TextLimit.companyName}
            {...form.getInputProps('name')}
          />
          <Problem text={problem} />
          <Button type="submit" loading={busy} disabled={!form.isDirty()}>
            {t('common:save')}
          </Button>
        </Stack>
      </form>
    </Box>
  )
}
