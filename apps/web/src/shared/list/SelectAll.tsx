import { Checkbox } from '@mantine/core'
import type { Selection } from './useSelection.ts'

/** In the head of a table: selects all that can be acted on, or none. */
export function SelectAll({ selection, label }: { selection: Selection; label: string }) {
  const { open, selected, select } = selection
  const all = open.length > 0 && selected.length === open.length
  return (
    <Checkbox
      size="xs"
      aria-label={label}
      disabled={open.length === 0}
      checked={all}
      indeterminate={!all && selected.length > 0}
      onChange={() =>
        select(
          open.map(({ id }) => id),
          !all,
        )
      }
    />
  )
}
