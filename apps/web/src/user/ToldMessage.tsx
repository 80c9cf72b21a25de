import { CloseButton, Group, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** In place of the buttons: what somebody else decided. */
export function ToldMessage({ text, name, dismiss }: { text: string; name: string; dismiss: () => void }) {
  const { t } = useTranslation('user')
  return (
    <Table.Td colSpan={3}>
      <Group gap="xs" wrap="nowrap" justify="space-between">
        <Text size="sm" role="status">
          {text}
        </Text>
        <CloseButton aria-label={t('dismiss', { name })} onClick={dismiss} />
      </Group>
    </Table.Td>
  )
}
