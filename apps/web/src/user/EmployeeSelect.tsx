import { Select, type SelectProps } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmployeeOption } from './EmployeeOption.tsx'
import { useEmployeeOptions } from './employeeOptions.ts'
import { fullName } from './names.ts'
import type { Person } from './peopleQuery.ts'
import { UserAvatar } from './UserAvatar.tsx'

interface EmployeeSelectProps extends Omit<SelectProps, 'data' | 'value'> {
  value?: string | null
  /** Who is chosen when it opens, if somebody is: their name is shown before anything is asked. */
  initial?: Person | null
}

/** One employee, found by typing a part of their name, position or address. */
export function EmployeeSelect({ value = null, initial = null, onChange, ...props }: EmployeeSelectProps) {
  const { t } = useTranslation('user')
  const [chosen, setChosen] = useState(initial)
  const [typed, setTyped] = useState('')
  const current = chosen?.id === value ? chosen : null
  // The name of who is chosen stands in the field; it is not what one looks for.
  const { people, searching } = useEmployeeOptions(current && typed === fullName(current) ? '' : typed)
  const known = current && !people.some(({ id }) => id === current.id) ? [current, ...people] : people
  return (
    <Select
      searchable
      clearable
      value={value}
      data={known.map(user => ({ value: user.id, label: fullName(user) }))}
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id, option) => {
        setChosen(known.find(user => user.id === id) ?? null)
        onChange?.(id, option)
      }}
      nothingFoundMessage={searching ? t('choose.searching') : t('choose.nobody')}
      leftSection={current && <UserAvatar user={current} size={20} />}
      renderOption={({ option }) => {
        const user = known.find(({ id }) => id === option.value)
        return user && <EmployeeOption user={user} />
      }}
      {...props}
    />
  )
}
