import { useWindowEvent } from '@mantine/hooks'
import { useRef } from 'react'
import { focusedRow, focusRow } from './rowFocus.ts'

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

// Where letters are typed or mean something else already.
const ELSEWHERE =
  'input:not([type="checkbox"]), textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"]'

/** j and k, or the arrows, move through the rows; what another key does, with the row that has the focus, says the view. */
export function useRowKeys(ids: string[], deeds: Readonly<Record<string, (id: string | undefined) => void>>) {
  const last = useRef<string>(undefined)

  function move(step: 1 | -1) {
    const at = ids.indexOf(focusedRow() ?? last.current ?? '')
    last.current = ids[at < 0 ? 0 : Math.min(ids.length - 1, Math.max(0, at + step))]
    focusRow(last.current)
  }

  useWindowEvent('keydown', event => {
    const { key } = event
    const target = event.target as Element
    const step = Object.hasOwn(STEPS, key) ? STEPS[key] : undefined
    const deed = Object.hasOwn(deeds, key) ? deeds[key] : undefined
    if (!(step || deed) || ids.length === 0) return
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || target.closest?.(ELSEWHERE)) return
    // On a button or a link inside the row it is theirs.
    if (key === 'Enter' && !target.matches('[data-row]')) return
    event.preventDefault()
    if (step) move(step)
    // A key that is held down moves on, but decides only once.
    else if (!event.repeat) deed?.(focusedRow())
  })
}
