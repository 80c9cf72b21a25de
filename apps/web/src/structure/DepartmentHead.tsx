import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fullName } from '../user/names.ts'
import { UserAvatar } from '../user/UserAvatar.tsx'
import type { Department } from './structureQuery.ts'

/** Who leads a department, in a line; or that nobody does. */
export function DepartmentHead({ head }: Pick<Department, 'head'>) {
  const { t } = useTranslation('structure')
  if (!head) {
    return (
      <Text span size="xs" c="dimmed">
        {t('headless')}
      </Text>
    )
  }
  return (
    <>
      <UserAvatar user={head} size={22} />
      <Text span size="xs" truncate title={head.position ?? undefined}>
        {fullName(head)}
      </Text>
    </>
  )
}
