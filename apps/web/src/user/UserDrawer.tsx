import { useQuery } from '@apollo/client/react'
import { Drawer, EmptyState, Group, Stack, Text } from '@mantine/core'
import { IconUserOff } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { can } from '../can.ts'
import { useViewer } from '../session/useViewer.ts'
import { ErrorState } from '../shared/ErrorState.tsx'
import { fullName } from './names.ts'
import { UserAvatar } from './UserAvatar.tsx'
import { UserDeeds } from './UserDeeds.tsx'
import { UserHistory } from './UserHistory.tsx'
import { UserModals } from './UserModals.tsx'
import { UserProfile } from './UserProfile.tsx'
import { UserSessions } from './UserSessions.tsx'
import { UserSkeleton } from './UserSkeleton.tsx'
import { OneUser } from './userQuery.ts'
import { useUserActs } from './useUserActs.ts'

/** A person, beside the list they stand in. */
export function UserDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation(['user', 'common'])
  const viewer = useViewer()
  const acts = useUserActs()
  // While it slides out it still shows who was there.
  const last = useRef(id)
  if (id !== undefined) last.current = id
  const { data, dataState, error, refetch } = useQuery(OneUser, {
    variables: { id: last.current ?? '' },
    skip: last.current === undefined,
    fetchPolicy: 'cache-and-network',
    returnPartialData: true,
  })
  // Of who stood in a list the name is there at once.
  const { firstName, lastName, position } = data?.user ?? {}
  const name = firstName !== undefined && lastName !== undefined ? fullName({ firstName, lastName }) : undefined
  const user = dataState === 'complete' ? data.user : undefined
  const manages = user ? can.manage(viewer, user) : false
  const title = (
    <Group component="span" gap="sm" wrap="nowrap">
      {firstName !== undefined && lastName !== undefined && <UserAvatar user={{ firstName, lastName }} size={40} />}
      <span>
        <Text span fw={600} size="lg">
          {name ?? t('person')}
        </Text>
        <Text span display="block" size="sm" c="dimmed">
          {position}
        </Text>
      </span>
    </Group>
  )
  return (
    <Drawer
      opened={id !== undefined}
      onClose={onClose}
      title={title}
      size="md"
      closeOnEscape={acts.asked === null}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {user === null && (
        <EmptyState
          py="xl"
          icon={<IconUserOff size={28} stroke={1.5} aria-hidden />}
          title={t('gone.title')}
          description={t('gone.text')}
        />
      )}
      {user && (
        <Stack key={user.id} gap="xl">
          {manages && <UserDeeds user={user} acts={acts} />}
          <UserProfile user={user} />
          {manages && user.status === 'ACTIVE' && <UserSessions id={user.id} />}
          {manages && <UserHistory id={user.id} />}
          {manages && <UserModals user={user} acts={acts} />}
        </Stack>
      )}
      {user === undefined && (error ? <ErrorState error={error} retry={refetch} /> : <UserSkeleton />)}
    </Drawer>
  )
}
