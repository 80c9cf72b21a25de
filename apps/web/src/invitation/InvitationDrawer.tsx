import { useQuery } from '@apollo/client/react'
import { Drawer, EmptyState, Text } from '@mantine/core'
import { IconMailOff } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../shared/ErrorState.tsx'
import { UserSkeleton } from '../user/UserSkeleton.tsx'
import { InvitationDetails } from './InvitationDetails.tsx'
import { OneInvitation } from './invitationQuery.ts'
import { POLL_MS } from './invitationsQuery.ts'
import { nameOf } from './names.ts'
import type { Invited } from './useInvited.ts'

interface InvitationDrawerProps {
  id: string | undefined
  invited: Invited
  onClose: () => void
}

/** An invitation, beside the list it stands in; follows what happens to its messages. */
export function InvitationDrawer({ id, invited, onClose }: InvitationDrawerProps) {
  const { t } = useTranslation(['invitation', 'common'])
  // While it slides out it still shows what was there.
  const last = useRef(id)
  if (id !== undefined) last.current = id
  const { data, dataState, error, refetch } = useQuery(OneInvitation, {
    variables: { id: last.current ?? '' },
    skip: last.current === undefined,
    fetchPolicy: 'cache-and-network',
    returnPartialData: true,
    pollInterval: id === undefined ? 0 : POLL_MS,
    skipPollAttempt: () => document.hidden,
  })
  // Of one that stood in the list the recipient is there at once.
  const { recipient, firstName = null, lastName = null } = data?.invitation ?? {}
  const name = nameOf({ firstName, lastName })
  const invitation = dataState === 'complete' ? data.invitation : undefined
  const title = (
    <span>
      <Text span fw={600} size="lg">
        {name ?? recipient ?? t('invitation')}
      </Text>
      {name && (
        <Text span display="block" size="sm" c="dimmed">
          {recipient}
        </Text>
      )}
    </span>
  )
  return (
    <Drawer
      opened={id !== undefined}
      onClose={onClose}
      title={title}
      size="md"
      closeOnEscape={invited.asked === null}
      styles={{ title: { overflowWrap: 'anywhere' } }}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {invitation === null && (
        <EmptyState
          py="xl"
          icon={<IconMailOff size={28} stroke={1.5} aria-hidden />}
          title={t('gone.title')}
          description={t('gone.text')}
        />
      )}
      {invitation && <InvitationDetails invitation={invitation} invited={invited} />}
      {invitation === undefined && (error ? <ErrorState error={error} retry={refetch} /> : <UserSkeleton />)}
    </Drawer>
  )
}
