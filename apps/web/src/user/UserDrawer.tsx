import { useQuery } from '@apollo/client/react'
import { Drawer, EmptyState, Group, Text } from '@mantine/core'
import { IconUserOff } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../shared/ErrorState.tsx'
import { fullName } from './names.ts'
import { UserAvatar } from './UserAvatar.tsx'
import { UserProfile } from './UserProfile.tsx'
import { UserSkeleton } from './UserSkeleton.tsx'
import { OneUser } from './userQuery.ts'

/** A person, beside the list they stand in. */
export function UserDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation(['user', 'common'])
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
      {user && <UserProfile user={user} />}
      {user === undefined && (error ? <ErrorState error={error} retry={refetch} /> : <UserSkeleton />)}
    </Drawer>
  )
}
