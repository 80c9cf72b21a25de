import { MultiSelect, type MultiSelectProps } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmployeeOption } from './EmployeeOption.tsx'
import { useEmployeeOptions } from './employeeOptions.ts'
import { fullName } from './names.ts'
import type { Person } from './peopleQuery.ts'

interface EmployeesSelectProps extends Omit<MultiSelectProps, 'data' | 'value'> {
  value?: string[]
}

/** Several employees, found one after the other by typing. */
export function EmployeesSelect({ value = [], onChange, ...props }: EmployeesSelectProps) {
  const { t } = useTranslation('user')
  const [chosen, setChosen] = useState<Person[]>([])
  const [typed, setTyped] = useState('')
  const { people, searching } = useEmployeeOptions(typed)
  const kept = chosen.filter(({ id }) => value.includes(id) && !people.some(user => user.id === id))
  const known = [...people, ...kept]
  return (
    <MultiSelect
      searchable
      hidePickedOptions
      value={value}
      data={known.map(user => ({ value: user.id, label: fullName(user) }))}
      filter={({ options }) =>
        (options as { value: string }[]).filter(it => people.some(({ id }) => id === it.value)) as typeof options
      }
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={ids => {
        setChosen(known.filter(user => ids.includes(user.id)))
        setTyped('')
        onChange?.(ids)
      }}
      nothingFoundMessage={searching ? t('choose.searching') : t('choose.nobody')}
      renderOption={({ option }) => {
        const user = known.find(({ id }) => id === option.value)
        return user && <EmployeeOption user={user} />
      }}
      {...props}
    />
  )
}
