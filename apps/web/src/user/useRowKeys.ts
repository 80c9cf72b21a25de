import { useWindowEvent } from '@mantine/hooks'
import { useRef } from 'react'
import { focusedRow, focusRow } from './rowFocus.ts'

const KEYS = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  x: 'select',
  a: 'approve',
  r: 'reject',
} as const

/** What a key does, with the row that has the focus. */
type Deeds = Record<'select' | 'approve' | 'reject', (id: string | undefined) => void>

// Where letters are typed or mean something else already.
const ELSEWHERE =
  'input:not([type="checkbox"]), textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"]'

/** j and k, or the arrows, move through the rows; x selects, a approves, r rejects. */
export function useRowKeys(ids: string[], deeds: Deeds) {
  const last = useRef<string>(undefined)

  function move(step: 1 | -1) {
    const at = ids.indexOf(focusedRow() ?? last.current ?? '')
    last.current = ids[at < 0 ? 0 : Math.min(ids.length - 1, Math.max(0, at + step))]
    focusRow(last.current)
  }

  useWindowEvent('keydown', event => {
    const word = Object.hasOwn(KEYS, event.key) && KEYS[event.key as keyof typeof KEYS]
    if (!word || ids.length === 0 || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    if ((event.target as Element).closest?.(ELSEWHERE)) return
    event.preventDefault()
    if (word === 'next') move(1)
    else if (word === 'previous') move(-1)
    // A key that is held down moves on, but decides only once.
    else if (!event.repeat) deeds[word](focusedRow())
  })
}
