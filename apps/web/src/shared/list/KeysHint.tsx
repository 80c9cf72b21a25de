import { Group, Kbd, Text } from '@mantine/core'

interface KeysHintProps {
  /** Keys, and what they do. */
  keys: [keys: string[], words: string][]
}

/** What the keyboard does here, for who has one. */
export function KeysHint({ keys }: KeysHintProps) {
  return (
    <Group gap="md" visibleFrom="sm">
      {keys.map(([caps, words]) => (
        <Group key={words} gap={4}>
          {caps.map(cap => (
            <Kbd key={cap} size="xs">
              {cap}
            </Kbd>
          ))}
          <Text size="xs" c="dimmed">
            {words}
          </Text>
        </Group>
      ))}
    </Group>
  )
}
