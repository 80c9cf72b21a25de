import { Checkbox, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useInstallation } from '../session/useViewer.ts'
import { ToldMessage } from '../shared/list/ToldMessage.tsx'
import type { Placed } from '../shared/list/VirtualBody.tsx'
import { RelativeTime } from '../shared/RelativeTime.tsx'
import { fullName } from '../user/names.ts'
import { DeliveryCell } from './DeliveryCell.tsx'
import { InvitationMenu } from './InvitationMenu.tsx'
import classes from './invitation.module.css'
import { type Invitation, isOpen } from './invitationsQuery.ts'
import { RecipientCell } from './RecipientCell.tsx'
import { StatusCell } from './StatusCell.tsx'
import type { Invited } from './useInvited.ts'

interface InvitationRowProps {
  row: Invitation
  placed: Placed
  invited: Invited
}

export function InvitationRow({ row, placed, invited }: InvitationRowProps) {
  const { t } = useTranslation('invitation')
  const { companyName } = useInstallation()
  const { id, recipient } = row
  const told = invited.told.get(id)
  const open = isOpen(row)
  const selected = invited.selected.some(one => one.id === id)
  const inviter = fullName(row.invitedBy)
  const department = row.department?.name ?? companyName
  return (
    <Table.Tr
      {...placed}
      className={classes.row}
      data-row={id}
      data-selected={selected}
      tabIndex={-1}
      onClick={event => {
        // What can be clicked itself does what it says.
        if ((event.target as Element).closest('a, button, input, label, td:first-child')) return
        event.currentTarget.querySelector<HTMLElement>('a')?.click()
      }}
    >
      <Table.Td>
        {open && told === undefined && (
          <Checkbox
            size="xs"
            aria-label={t('select', { recipient })}
            checked={selected}
            onChange={() => invited.select([id])}
          />
        )}
      </Table.Td>
      <Table.Td>
        <RecipientCell row={row} />
      </Table.Td>
      {told !== undefined ? (
        <ToldMessage
          text={told}
          colSpan={6}
          dismissLabel={t('dismiss', { recipient })}
          dismiss={() => invited.dismiss(id)}
        />
      ) : (
        <>
          <Table.Td visibleFrom="md">
            <StatusCell row={row} />
          </Table.Td>
          <Table.Td visibleFrom="md">{row.delivery && <DeliveryCell delivery={row.delivery} />}</Table.Td>
          <Table.Td visibleFrom="lg" className={classes.cell} title={inviter}>
            {inviter}
          </Table.Td>
          <Table.Td visibleFrom="lg" className={classes.cell} title={department}>
            {department}
          </Table.Td>
          <Table.Td visibleFrom="md" className={classes.cell}>
            {open ? <RelativeTime at={row.expiresAt} /> : t('never')}
          </Table.Td>
          <Table.Td>{open && <InvitationMenu row={row} invited={invited} />}</Table.Td>
        </>
      )}
    </Table.Tr>
  )
}
