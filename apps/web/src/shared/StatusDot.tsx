import { Box, Group, type MantineColor } from '@mantine/core'

/** A status as a dot and a word. The word says it; the dot finds it. */
export function StatusDot({ color, children }: { color: MantineColor; children: string }) {
  return (
    <Group component="span" gap={8} wrap="nowrap" display="inline-flex">
      <Box component="span" aria-hidden w={8} h={8} bg={color} bdrs="50%" flex="none" />
      {children}
    </Group>
  )
}
