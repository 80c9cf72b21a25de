import { Text } from '@mantine/core'

/** The company's greeting: plain text, its line breaks kept, whatever it contains shown as it was typed. */
export function Greeting({ text }: { text: string }) {
  return (
    <Text component="span" display="block" mt="xs" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
      {text}
    </Text>
  )
}
