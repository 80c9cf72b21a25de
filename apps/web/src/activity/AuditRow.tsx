import { ActionIcon, Group, Table, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Placed } from '../shared/list/VirtualBody.tsx'
import { RelativeTime } from '../shared/RelativeTime.tsx'
import { fullName } from '../user/names.ts'
import { UserAvatar } from '../user/UserAvatar.tsx'
import { AuditChanges } from './AuditChanges.tsx'
import classes from './audit.module.css'
import type { AuditEntry } from './auditQuery.ts'
import { Summary } from './Summary.tsx'

/** One entry; what changed by it is told when one asks. */
export function AuditRow({ entry, placed }: { entry: AuditEntry; placed: Placed }) {
  const { t } = useTranslation('activity')
  const [opened, { toggle }] = useDisclosure()
  const { actor, address, tokenName, changes } = entry
  return (
    <Table.Tr {...placed} className={classes.row}>
      <Table.Td visibleFrom="sm" c="dimmed">
        <RelativeTime at={entry.at} />
      </Table.Td>
      <Table.Td visibleFrom="md">
        {actor ? (
          <Group gap="xs" wrap="nowrap">
            <UserAvatar user={actor} size={24} />
            <Text size="sm" truncate>
              {fullName(actor)}
            </Text>
          </Group>
        ) : (
          <Text size="sm" c="dimmed">
            {t('audit.nobody')}
          </Text>
        )}
      </Table.Td>
      <Table.Td className={classes.what}>
        <Summary entry={entry} />
        {tokenName && (
          <Text component="div" size="xs" c="dimmed">
            {t('audit.byToken', { name: tokenName })}
          </Text>
        )}
        <Text component="div" size="xs" c="dimmed" hiddenFrom="sm">
          <RelativeTime at={entry.at} />
          {address && ` · ${address}`}
        </Text>
        {opened && <AuditChanges changes={changes} />}
      </Table.Td>
      <Table.Td visibleFrom="md" c="dimmed" className={classes.what}>
        {address}
      </Table.Td>
      <Table.Td>
        {changes.length > 0 && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-expanded={opened}
            aria-label={t('audit.changesOf', { summary: entry.summary })}
            onClick={toggle}
          >
            <IconChevronRight size={16} aria-hidden className={classes.chevron} />
          </ActionIcon>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
