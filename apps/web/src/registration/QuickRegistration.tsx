import { useQuery } from '@apollo/client/react'
import { Stack } from '@mantine/core'
import { can } from '../can.ts'
import { useViewer } from '../session/useViewer.ts'
import { ErrorState } from '../shared/ErrorState.tsx'
import { AdditionalSettings } from './AdditionalSettings.tsx'
import { PolicySkeleton } from './PolicySkeleton.tsx'
import { RegistrationPolicy } from './policy.ts'
import { QuickLinkOff } from './QuickLinkOff.tsx'
import { QuickLinkShare } from './QuickLinkShare.tsx'

/** The tab Quick registration: the company's link, and for admins what it does. */
export function QuickRegistration() {
  const viewer = useViewer()
  const { data, error, refetch } = useQuery(RegistrationPolicy, { fetchPolicy: 'cache-and-network' })
  if (!data) return error ? <ErrorState error={error} retry={refetch} /> : <PolicySkeleton />
  const policy = data.registrationPolicy
  return (
    <Stack gap="lg">
      {policy.quickLink ? <QuickLinkShare policy={policy} link={policy.quickLink} /> : <QuickLinkOff />}
      {can.changePolicy(viewer) && <AdditionalSettings policy={policy} />}
    </Stack>
  )
}
