import { ActionIcon, Button, Checkbox, Group, Table, Text } from '@mantine/core'
import { IconEraser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Placed } from '../shared/list/VirtualBody.tsx'
import { RelativeTime } from '../shared/RelativeTime.tsx'
import classes from './applicants.module.css'
import { fullName } from './names.ts'
import { isErased, type RejectedApplicant } from './rejectedQuery.ts'
import { UserAvatar } from './UserAvatar.tsx'
import type { Erasing } from './useErasing.ts'

export function RejectedRow({ row, placed, erasing }: { row: RejectedApplicant; placed: Placed; erasing: Erasing }) {
  const { t } = useTranslation('user')
  const erased = isErased(row)
  const name = erased ? t('erasedApplicant') : fullName(row)
  const selected = erasing.selected.some(({ id }) => id === row.id)
  const ask = () => erasing.ask([row])
  return (
    <Table.Tr {...placed} className={classes.row} data-selected={selected}>
      <Table.Td>
        {!erased && (
          <Checkbox
            size="xs"
            aria-label={t('select', { name })}
            checked={selected}
            onChange={() => erasing.select([row.id])}
          />
        )}
      </Table.Td>
      <Table.Td>
        <Group gap="sm" wrap="nowrap">
          {!erased && <UserAvatar user={row} />}
          <div className={classes.cell}>
            <Text size="sm" fw={erased ? 400 : 500} c={erased ? 'dimmed' : undefined} lh="20px" truncate>
              {name}
            </Text>
            <Text size="xs" c="dimmed" lh="16px" truncate>
              {row.email}
            </Text>
          </div>
        </Group>
      </Table.Td>
      <Table.Td visibleFrom="sm" className={classes.cell}>
        {row.decidedBy && fullName(row.decidedBy)}
      </Table.Td>
      <Table.Td visibleFrom="sm">{row.decidedAt && <RelativeTime at={row.decidedAt} />}</Table.Td>
      <Table.Td ta="right">
        {!erased && (
          <>
            <Button
              size="xs"
              variant="subtle"
              color="gray"
              visibleFrom="sm"
              aria-label={t('eraseName', { name })}
              onClick={ask}
            >
              {t('eraseAsk')}
            </Button>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              hiddenFrom="sm"
              aria-label={t('eraseName', { name })}
              onClick={ask}
            >
              <IconEraser size={18} aria-hidden />
            </ActionIcon>
          </>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
