import { ActionIcon, Group, Menu, Switch, Text } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Counts, needsALook, type Row } from './recipients.ts'
import { lookAgain, remove } from './recipientsList.ts'
import type { InviteList } from './recipientsState.ts'
import { useInviteCounts } from './useInviteCounts.ts'
import { focusInviteField } from './useInviteKeys.ts'

interface InviteListHeadProps {
  list: InviteList
  rows: Row[]
  counts: Counts
  narrowed: boolean
  narrow: (on: boolean) => void
}

/** The counts, a switch to what needs a look, and what can be done to many at once. */
export function InviteListHead({ list, rows, counts, narrowed, narrow }: InviteListHeadProps) {
  const { t } = useTranslation('invite')
  const text = useInviteCounts(list.channel, counts)
  const removeAll = (which: (row: Row) => boolean) => {
    remove(list, which)
    setTimeout(focusInviteField)
  }
  return (
    <Group justify="space-between" mb={8} gap="4px 12px">
      <Text size="sm" role="status" flex="1 1 240px">
        {text}
      </Text>
      <Group gap="xs" wrap="nowrap" ml="auto">
        {counts.look > 0 && counts.look < rows.length && (
          <Switch
            size="xs"
            label={t('list.onlyLook')}
            checked={narrowed}
            onChange={event => narrow(event.currentTarget.checked)}
          />
        )}
        <Menu width="max-content" position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t('list.more')}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {counts.renewed > 0 && (
              <Menu.Item onClick={() => removeAll(row => row.verdict === 'RENEWED')}>
                {t('list.removeRenewed', { count: counts.renewed })}
              </Menu.Item>
            )}
            {counts.look > 0 && (
              <Menu.Item onClick={() => removeAll(needsALook)}>
                {t('list.removeLook', { count: counts.look })}
              </Menu.Item>
            )}
            <Menu.Item onClick={() => lookAgain(list, () => true)}>{t('list.checkAgain')}</Menu.Item>
            <Menu.Item onClick={() => removeAll(() => true)}>{t('list.removeAll')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
    </Group>
  )
}
