/** Cards of the chart and rows of the outline are tree items that carry the department’s id. */
export const departmentItem = (id: string) =>
  document.querySelector<HTMLElement>(`[role="treeitem"][data-value="${CSS.escape(id)}"]`)

/** Which department something on the page belongs to. */
export const departmentOf = (target: EventTarget | null) =>
  (target as Element | null)?.closest<HTMLElement>('[role="treeitem"]')?.dataset.value

/** Focuses a department’s card or row, and brings it in sight; the heading when it is not there. */
export function focusDepartment(id: string) {
  const item = departmentItem(id)
  if (!item) return document.querySelector<HTMLElement>('h1')?.focus()
  item.focus({ preventScroll: true })
  // A row of the outline holds those below it; what is to be seen is its own line.
  const seen = item.querySelector('[data-line]') ?? item
  seen.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
