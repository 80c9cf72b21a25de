import { useQuery } from '@apollo/client/react'
import { Box } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PolicyForm } from '../registration/PolicyForm.tsx'
import { PolicySkeleton } from '../registration/PolicySkeleton.tsx'
import { RegistrationPolicy } from '../registration/policy.ts'
import { ErrorState } from '../shared/ErrorState.tsx'
import { PageHeader } from '../shared/PageHeader.tsx'

/** Settings → Registration: how people get in. */
export default function RegistrationPolicyPage() {
  const { t } = useTranslation('settings')
  const { data, error, refetch } = useQuery(RegistrationPolicy, { fetchPolicy: 'cache-and-network' })
  return (
    <Box maw={640}>
      <PageHeader title={t('registration')} description={t('registrationLead')} />
      {data && <PolicyForm policy={data.registrationPolicy} place="page" />}
      {!data && (error ? <ErrorState error={error} retry={refetch} /> : <PolicySkeleton />)}
    </Box>
  )
}
