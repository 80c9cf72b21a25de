import { DataList, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Item } from '../shared/Item.tsx'
import { RoleBadge } from './RoleBadge.tsx'
import type { User } from './userQuery.ts'

/** What is known of oneself that only an admin changes. */
export function ProfilePlace({ user }: { user: User }) {
  const { t } = useTranslation('user')
  return (
    <section>
      <Title order={2} size="h3" mb="sm">
        {t('profile.place')}
      </Title>
      <DataList labelWidth={120}>
        {user.email && <Item label={t('field.email')}>{user.email}</Item>}
        <Item label={t('field.role')}>
          <RoleBadge role={user.role} />
        </Item>
        {user.department && <Item label={t('field.department')}>{user.department.name}</Item>}
        {user.workgroups.length > 0 && (
          <Item label={t('field.workgroups')}>{user.workgroups.map(({ name }) => name).join(', ')}</Item>
        )}
      </DataList>
    </section>
  )
}
