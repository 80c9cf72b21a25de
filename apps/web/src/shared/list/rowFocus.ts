/** Rows of a list that is worked through from the keyboard carry `data-row`, and take the focus. */
const rowOf = (id: string | undefined) =>
  id === undefined ? null : document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)

/** Whose row has the focus, somewhere inside. */
export const focusedRow = () => document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row

/** Focuses a row; the heading when there is none. */
export function focusRow(id: string | undefined) {
  const row = rowOf(id) ?? document.querySelector('h1')
  row?.focus()
}
