import { Group, Kbd, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

const keys = [
  ['J', 'K', 'move'],
  ['X', 'select'],
  ['A', 'approve'],
  ['R', 'reject'],
] as const

/** What the keyboard does here, for who has one. */
export function KeysHint() {
  const { t } = useTranslation('user')
  return (
    <Group gap="md" visibleFrom="sm">
      {keys.map(entry => {
        const word = entry[entry.length - 1] as 'move' | 'select' | 'approve' | 'reject'
        return (
          <Group key={word} gap={4}>
            {entry.slice(0, -1).map(key => (
              <Kbd key={key} size="xs">
                {key}
              </Kbd>
            ))}
            <Text size="xs" c="dimmed">
              {t(`keys.${word}`)}
            </Text>
          </Group>
        )
      })}
    </Group>
  )
}
