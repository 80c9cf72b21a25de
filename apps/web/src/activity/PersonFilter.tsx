import { useQuery } from '@apollo/client/react'
import { Skeleton } from '@mantine/core'
import { useRef } from 'react'
import { EmployeeSelect } from '../user/EmployeeSelect.tsx'
import { OneUser } from '../user/userQuery.ts'

interface PersonFilterProps {
  label: string
  value: string | undefined
  onChange: (id: string | undefined) => void
}

/** Narrows to one person. Of whom the address brought the name is asked first; whoever is chosen here is known. */
export function PersonFilter({ label, value, onChange }: PersonFilterProps) {
  const picked = useRef<string>(undefined)
  const brought = useRef(value)
  if (value !== undefined && value !== picked.current) brought.current = value
  const id = brought.current
  const { data, loading } = useQuery(OneUser, { variables: { id: id ?? '' }, skip: id === undefined })
  if (loading) return <Skeleton h={36} />
  return (
    <EmployeeSelect
      key={id}
      aria-label={label}
      placeholder={label}
      initial={data?.user ?? null}
      value={value ?? null}
      onChange={chosen => {
        picked.current = chosen ?? undefined
        onChange(chosen ?? undefined)
      }}
    />
  )
}
