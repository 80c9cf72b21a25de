import { Anchor, Group, Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Placed } from '../shared/list/VirtualBody.tsx'
import type { Shown } from './employeeColumns.tsx'
import classes from './employees.module.css'
import type { Employee } from './employeesQuery.ts'
import { fullName } from './names.ts'
import { UserAvatar } from './UserAvatar.tsx'

interface EmployeeRowProps {
  employee: Employee
  columns: Shown[]
  placed: Placed
}

export function EmployeeRow({ employee, columns, placed }: EmployeeRowProps) {
  const { t } = useTranslation('user')
  const link = useRef<HTMLAnchorElement>(null)
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
              {employee.email ?? employee.phone}
            </Text>
          </div>
        </Group>
      </Table.Td>
      {columns.map(({ name, from, text, cell }) => {
        const words = text?.(employee, t) ?? undefined
        return (
          <Table.Td key={name} visibleFrom={from} className={classes.cell} title={words}>
            {cell ? cell(employee, t) : words}
          </Table.Td>
        )
      })}
    </Table.Tr>
  )
}
