import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Members } from './useMembers.ts'

/** What can be done with the people who are selected. */
export function MemberBar({ members }: { members: Members }) {
  const { t } = useTranslation(['structure', 'user', 'common'])
  const count = members.selected.length
  return (
    <Group gap="xs" mt="xs" role="toolbar" aria-label={t('user:selected', { count })}>
      <Text size="sm" flex={1}>
        {t('user:selected', { count })}
      </Text>
      <Button variant="subtle" color="gray" size="xs" onClick={members.clear}>
        {t('common:list.clearSelection')}
      </Button>
      <Button
        variant="default"
        size="xs"
        c="red"
        loading={members.busy}
        onClick={() => members.remove(members.selected)}
      >
        {t('group.removeCount', { count })}
      </Button>
    </Group>
  )
}
