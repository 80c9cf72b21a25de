import { useQuery } from '@apollo/client/react'
import { Box, Divider, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useViewer } from '../session/useViewer.ts'
import { ErrorState } from '../shared/ErrorState.tsx'
import { PageHeader } from '../shared/PageHeader.tsx'
import { PhoneSection } from './PhoneSection.tsx'
import { ProfileForm } from './ProfileForm.tsx'
import { ProfilePlace } from './ProfilePlace.tsx'
import { UserSkeleton } from './UserSkeleton.tsx'
import { OneUser } from './userQuery.ts'

/** Oneself: what one may change, and what an admin does. */
export default function ProfilePage() {
  const { t } = useTranslation('user')
  const { id } = useViewer().user
  const { data, dataState, error, refetch } = useQuery(OneUser, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    returnPartialData: true,
  })
  const user = dataState === 'complete' ? data.user : null
  return (
    <Box maw={640}>
      <PageHeader title={t('profile.title')} description={t('profile.lead')} />
      {user && (
        <Stack gap="lg">
          <ProfileForm user={user} />
          <Divider color="var(--foyer-line)" />
          <PhoneSection user={user} />
          <Divider color="var(--foyer-line)" />
          <ProfilePlace user={user} />
        </Stack>
      )}
      {!user && (error ? <ErrorState error={error} retry={refetch} /> : <UserSkeleton />)}
    </Box>
  )
}
