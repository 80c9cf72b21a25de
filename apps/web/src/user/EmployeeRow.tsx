import { Anchor, Group, Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Placed } from '../shared/list/VirtualBody.tsx'
import { RelativeTime } from '../shared/RelativeTime.tsx'
import classes from './employees.module.css'
import type { Employee } from './employeesQuery.ts'
import { fullName } from './names.ts'
import { RoleBadge } from './RoleBadge.tsx'
import { UserAvatar } from './UserAvatar.tsx'

export function EmployeeRow({ employee, placed }: { employee: Employee; placed: Placed }) {
  const { t } = useTranslation('user')
  const link = useRef<HTMLAnchorElement>(null)
  const contact = employee.email ?? employee.phone
  return (
    <Table.Tr
      className={classes.row}
      {...placed}
      onClick={event => event.target !== link.current && link.current?.click()}
    >
      <Table.Td>
        <Group gap="sm" wrap="nowrap">
          <UserAvatar user={employee} />
          <div className={classes.cell}>
            <Anchor
              ref={link}
              className={classes.name}
              size="sm"
              underline="never"
              renderRoot={props => (
                <Link
                  {...props}
                  from="/employees"
                  to="/employees"
                  search={before => ({ ...before, user: employee.id })}
                  resetScroll={false}
                  preload={false}
                />
              )}
            >
              {fullName(employee)}
            </Anchor>
            <Text size="xs" c="dimmed" truncate hiddenFrom="sm">
              {contact}
            </Text>
          </div>
        </Group>
      </Table.Td>
      <Table.Td visibleFrom="lg" className={classes.cell} title={employee.position ?? undefined}>
        {employee.position}
      </Table.Td>
      <Table.Td visibleFrom="sm" className={classes.cell} title={contact ?? undefined}>
        {contact}
      </Table.Td>
      <Table.Td visibleFrom="md" className={classes.cell} title={employee.department?.name}>
        {employee.department?.name}
      </Table.Td>
      <Table.Td visibleFrom="xs" c="dimmed">
        <RoleBadge role={employee.role} />
      </Table.Td>
      <Table.Td visibleFrom="lg">{employee.joinedAt ? <RelativeTime at={employee.joinedAt} /> : t('never')}</Table.Td>
    </Table.Tr>
  )
}
