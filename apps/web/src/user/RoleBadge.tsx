import type { Role } from '@foyer/domain'
import { Badge } from '@mantine/core'
import { useTranslation } from 'react-i18next'

const colors = { ADMIN: 'accent', MODERATOR: 'gray' } as const

/** A role. Most people are employees, so that only the others stand out. */
export function RoleBadge({ role }: { role: Role }) {
  const { t } = useTranslation('user')
  if (role === 'EMPLOYEE') return t('role.EMPLOYEE')
  return (
    <Badge variant="light" color={colors[role]} tt="none" fw={500} radius="sm">
      {t(`role.${role}`)}
    </Badge>
  )
}
