import { Group, Text } from '@mantine/core'

import { fullName } from './names.ts'
import type { Person } from './peopleQuery.ts'
import { UserAvatar } from './UserAvatar.tsx'

/** Somebody in a list of those who can be chosen. */
export function EmployeeOption({ user }: { user: Person }) {
  return (
    <Group gap="xs" wrap="nowrap" miw={0}>
      <UserAvatar user={user} size={24} />
      <Text span size="sm" truncate>
        {fullName(user)}
        {user.position && (
          <Text span c="dimmed" inherit>
            {` · ${user.position}`}
          </Text>
        )}
      </Text>
    </Group>
  )
}
