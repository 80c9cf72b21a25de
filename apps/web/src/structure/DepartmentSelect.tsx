import { useQuery } from '@apollo/client/react'
import { Select, type SelectProps } from '@mantine/core'
import { inTreeOrder, Places } from './structure.ts'

/** A department from the tree; typing finds it. */
export function DepartmentSelect(props: SelectProps) {
  const { data } = useQuery(Places)
  const tree = inTreeOrder(data?.departments ?? [])
  const depths = new Map(tree.map(({ id, depth }) => [id, depth]))
  return (
    <Select
      searchable
      clearable
      data={tree.map(({ id, name }) => ({ value: id, label: name }))}
      renderOption={({ option }) => (
        <span style={{ paddingInlineStart: (depths.get(option.value) ?? 0) * 14 }}>{option.label}</span>
      )}
      {...props}
    />
  )
}
