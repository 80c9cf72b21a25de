import { CloseButton, Group, Table, Text } from '@mantine/core'

interface ToldMessageProps {
  text: string
  /** How many columns it stands in place of. */
  colSpan: number
  /** What the button does, for who doesn't see the row around it. */
  dismissLabel: string
  dismiss: () => void
}

/** In place of a row's buttons: why what was asked for was not done. */
export function ToldMessage({ text, colSpan, dismissLabel, dismiss }: ToldMessageProps) {
  return (
    <Table.Td colSpan={colSpan}>
      <Group gap="xs" wrap="nowrap" justify="space-between">
        <Text size="sm" role="status">
          {text}
        </Text>
        <CloseButton aria-label={dismissLabel} onClick={dismiss} />
      </Group>
    </Table.Td>
  )
}
