import { DataList, Pill, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useInstallation } from '../session/useViewer.ts'
import { Item } from '../shared/Item.tsx'
import { RelativeTime } from '../shared/RelativeTime.tsx'
import { fullName } from '../user/names.ts'
import { RoleBadge } from '../user/RoleBadge.tsx'
import { InvitationDeeds } from './InvitationDeeds.tsx'
import { InvitationMessage } from './InvitationMessage.tsx'
import { InvitationTimeline } from './InvitationTimeline.tsx'
import type { WholeInvitation } from './invitationQuery.ts'
import { StatusCell } from './StatusCell.tsx'
import type { Invited } from './useInvited.ts'

/** All that is known of an invitation, and what one can do about it. */
export function InvitationDetails({ invitation, invited }: { invitation: WholeInvitation; invited: Invited }) {
  const { t } = useTranslation(['invitation', 'user'])
  const { companyName } = useInstallation()
  const { channel, invitedBy, department, workgroups, role, message, createdAt } = invitation
  return (
    <Stack gap="xl">
      <InvitationDeeds invitation={invitation} invited={invited} />
      <DataList labelWidth={120}>
        <Item label={t('field.status')}>
          <StatusCell row={invitation} />
          {invitation.held && (
            <Text size="xs" c="dimmed">
              {t('heldWhy', { name: fullName(invitedBy) })}
            </Text>
          )}
        </Item>
        <Item label={t('field.channel')}>{t(`channel.${channel}`)}</Item>
        <Item label={t('field.invitedBy')}>{fullName(invitedBy)}</Item>
        <Item label={t('field.invited')}>
          <RelativeTime at={createdAt} />
        </Item>
        {role !== 'EMPLOYEE' && (
          <Item label={t('field.role')}>
            <RoleBadge role={role} />
          </Item>
        )}
        <Item label={t('field.department')}>{department?.name ?? companyName}</Item>
        {workgroups.length > 0 && (
          <Item label={t('field.workgroups')}>
            <Pill.Group gap={4}>
              {workgroups.map(({ id, name }) => (
                <Pill key={id}>{name}</Pill>
              ))}
            </Pill.Group>
          </Item>
        )}
      </DataList>
      <InvitationTimeline invitation={invitation} />
      {message !== null && <InvitationMessage text={message} />}
    </Stack>
  )
}
