import type { Virtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useState } from 'react'

/** Where one goes on in the drawer: the field, or while it is sent what can be done about that. */
export const focusInviteField = () => document.querySelector<HTMLElement>('[data-invite-field]')?.focus()

/**
 * Takes the focus where it is lost: when the tab's code comes later than the drawer, it is still on how to close that;
 * when a button has gone with what it did, it is nowhere.
 */
export function useFirstFocus(when?: unknown) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the buttons change
  useEffect(() => {
    const here = document.activeElement
    if (here === document.body || here?.matches('.mantine-Drawer-close, [role="dialog"]')) focusInviteField()
  }, [when])
}

const STEPS: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
  Home: -Infinity,
  End: Infinity,
}

/** Of ten thousand rows the tab key reaches one; the arrows move to the others. */
export function useInviteKeys(count: number, virtual: Virtualizer<HTMLDivElement, HTMLElement>) {
  const [active, setActive] = useState(0)

  /** A row that was not drawn yet has to be, before it can take the focus. */
  function focusRow(wanted: number) {
    const index = Math.max(0, Math.min(count - 1, wanted))
    setActive(index)
    virtual.scrollToIndex(index)
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const row = virtual.scrollElement?.querySelector(`[data-index="${index}"]`)
        row?.querySelector<HTMLElement>('input, button')?.focus()
      }),
    )
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const step = STEPS[event.key]
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-index]')
    // In a field, Home and End belong to its text.
    const isText =
      event.target instanceof HTMLInputElement && !event.key.startsWith('Arrow') && !event.key.startsWith('Page')
    if (step === undefined || !row || isText) return
    event.preventDefault()
    focusRow(Number(row.dataset.index) + step)
  }

  return { active: Math.min(active, count - 1), setActive, focusRow, onKeyDown }
}
