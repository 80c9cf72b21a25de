import type { MantineBreakpoint } from '@mantine/core'
import type { useTranslation } from 'react-i18next'
import { RelativeTime } from '../shared/RelativeTime.tsx'
import type { Employee } from './employeesQuery.ts'
import { RoleBadge } from './RoleBadge.tsx'

type Words = ReturnType<typeof useTranslation<'user'>>['t']

interface Column {
  /** Of the table, in percent; what is as wide as its longest word, in pixels. */
  width: `${number}%` | number
  /** From which width of the window on. */
  from: MantineBreakpoint
  /** Whether the short list has it not: it is asked for only where it is looked at. */
  inDetail?: true
  text?: (employee: Employee, t: Words) => string | null | undefined
  cell?: (employee: Employee, t: Words) => React.ReactNode
}

/** What may be told of everybody beside the name, in the order of the table. */
export const COLUMNS = {
  position: { width: '19%', from: 'lg', text: ({ position }) => position },
  // Who came by SMS may have no address.
  email: { width: '25%', from: 'sm', text: ({ email, phone }) => email ?? phone },
  phone: { width: 136, from: 'md', text: ({ phone }) => phone },
  department: { width: '16%', from: 'md', text: ({ department }) => department?.name },
  workgroups: {
    width: '16%',
    from: 'md',
    inDetail: true,
    text: ({ workgroups }) => workgroups?.map(({ name }) => name).join(', '),
  },
  role: { width: 104, from: 'xs', cell: ({ role }) => <RoleBadge role={role} /> },
  through: {
    width: '14%',
    from: 'md',
    inDetail: true,
    text: ({ joinedThrough }, t) => joinedThrough && t(`through.${joinedThrough}`),
  },
  joined: {
    width: 112,
    from: 'lg',
    cell: ({ joinedAt }, t) => (joinedAt ? <RelativeTime at={joinedAt} /> : t('never')),
  },
} as const satisfies Record<string, Column>

export type ColumnName = keyof typeof COLUMNS
export const columnNames = Object.keys(COLUMNS) as ColumnName[]
export const USUAL: readonly ColumnName[] = ['position', 'email', 'department', 'role', 'joined']

export interface Shown extends Omit<Column, 'width'> {
  name: ColumnName
  width: string | number
}

/** The columns that were chosen, as wide as there is room for: the name keeps a quarter. */
export function shownColumns(chosen: readonly ColumnName[]): Shown[] {
  const columns = columnNames
    .filter(name => chosen.includes(name))
    .map(name => ({ name, ...(COLUMNS[name] as Column) }))
  const percent = (width: Column['width']) => (typeof width === 'string' ? Number.parseFloat(width) : width / 10)
  const all = columns.reduce((sum, { width }) => sum + percent(width), 0)
  const fixed = columns.reduce((sum, { width }) => sum + (typeof width === 'number' ? percent(width) : 0), 0)
  const scale = Math.min(1, (75 - fixed) / Math.max(1, all - fixed))
  return columns.map(column => ({
    ...column,
    width: typeof column.width === 'string' ? `${percent(column.width) * scale}%` : column.width,
  }))
}
