import { Anchor, DataList, Group, Pill, Stack, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CopyIcon } from '../shared/CopyIcon.tsx'
import { Item } from '../shared/Item.tsx'
import { RelativeTime } from '../shared/RelativeTime.tsx'
import { StatusDot } from '../shared/StatusDot.tsx'
import { InvitedBy } from './InvitedBy.tsx'
import { fullName } from './names.ts'
import { RoleBadge } from './RoleBadge.tsx'
import type { User } from './userQuery.ts'

const colors = { ACTIVE: 'teal', PENDING: 'yellow', REJECTED: 'red', DEACTIVATED: 'gray' } as const

/** What is known of a person, and how they came. */
export function UserProfile({ user }: { user: User }) {
  const { t } = useTranslation('user')
  return (
    <Stack gap="xl">
      <DataList labelWidth={120}>
        <Item label={t('field.status')}>
          <StatusDot color={colors[user.status]}>{t(`status.${user.status}`)}</StatusDot>
        </Item>
        <Item label={t('field.role')}>
          <RoleBadge role={user.role} />
        </Item>
        {user.email && (
          <Item label={t('field.email')}>
            <Group gap={4} wrap="nowrap">
              <Anchor href={`mailto:${user.email}`} size="sm" style={{ overflowWrap: 'anywhere' }}>
                {user.email}
              </Anchor>
              <CopyIcon value={user.email} label={t('copyEmail')} />
            </Group>
          </Item>
        )}
        {user.phone && (
          <Item label={t('field.phone')}>
            <Anchor href={`tel:${user.phone}`} size="sm">
              {user.phone}
            </Anchor>
          </Item>
        )}
        {user.department && <Item label={t('field.department')}>{user.department.name}</Item>}
        {user.workgroups.length > 0 && (
          <Item label={t('field.workgroups')}>
            <Pill.Group gap={4}>
              {user.workgroups.map(({ id, name }) => (
                <Pill key={id}>{name}</Pill>
              ))}
            </Pill.Group>
          </Item>
        )}
      </DataList>
      <section>
        <Title order={2} size="h3" mb="sm">
          {t('howJoined')}
        </Title>
        <DataList labelWidth={120}>
          <Item label={t('field.through')}>{t(`through.${user.joinedThrough}`)}</Item>
          {user.invitation && <InvitedBy invitation={user.invitation} />}
          {user.decidedBy && (
            <Item label={t(user.status === 'REJECTED' ? 'field.rejectedBy' : 'field.approvedBy')}>
              {fullName(user.decidedBy)}
            </Item>
          )}
          {user.decidedAt && (
            <Item label={t(user.status === 'REJECTED' ? 'field.rejected' : 'field.approved')}>
              <RelativeTime at={user.decidedAt} />
            </Item>
          )}
          {user.joinedAt && (
            <Item label={t('field.joined')}>
              <RelativeTime at={user.joinedAt} />
            </Item>
          )}
        </DataList>
      </section>
    </Stack>
  )
}
