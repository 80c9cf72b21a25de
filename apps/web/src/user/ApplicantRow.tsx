import { Checkbox, Group, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ToldMessage } from '../shared/list/ToldMessage.tsx'
import type { Placed } from '../shared/list/VirtualBody.tsx'
import { RelativeTime } from '../shared/RelativeTime.tsx'
import classes from './applicants.module.css'
import { DomainBadge } from './DomainBadge.tsx'
import { fullName } from './names.ts'
import { RowDecision } from './RowDecision.tsx'
import { UserAvatar } from './UserAvatar.tsx'
import type { Row } from './useDecided.ts'
import type { Deciding } from './useDeciding.ts'

export function ApplicantRow({ row, placed, deciding }: { row: Row; placed: Placed; deciding: Deciding }) {
  const { t } = useTranslation('user')
  const name = fullName(row)
  const selected = deciding.selected.some(({ id }) => id === row.id)
  const told = row.told !== undefined
  return (
    <Table.Tr {...placed} className={classes.row} data-row={row.id} data-selected={selected} tabIndex={-1}>
      <Table.Td>
        {!told && (
          <Checkbox
            size="xs"
            aria-label={t('select', { name })}
            checked={selected}
            onChange={() => deciding.select([row.id])}
          />
        )}
      </Table.Td>
      <Table.Td>
        <Group gap="sm" wrap="nowrap">
          <UserAvatar user={row} />
          <div className={classes.cell}>
            <Text size="sm" fw={500} lh="20px" truncate>
              {name}
            </Text>
            <Text size="xs" c="dimmed" lh="16px" truncate visibleFrom="sm">
              {row.email}
            </Text>
            <Text component="div" size="xs" c="dimmed" hiddenFrom="sm">
              {row.email && <DomainBadge email={row.email} />}
              <br />
              <RelativeTime at={row.createdAt} />
            </Text>
          </div>
        </Group>
      </Table.Td>
      {told ? (
        <ToldMessage
          text={row.told ?? ''}
          colSpan={3}
          dismissLabel={t('dismiss', { name })}
          dismiss={() => deciding.dismiss(row.id)}
        />
      ) : (
        <>
          <Table.Td visibleFrom="sm">{row.email && <DomainBadge email={row.email} />}</Table.Td>
          <Table.Td visibleFrom="sm">
            <RelativeTime at={row.createdAt} />
          </Table.Td>
          <Table.Td>
            <RowDecision applicant={row} deciding={deciding} />
          </Table.Td>
        </>
      )}
    </Table.Tr>
  )
}
