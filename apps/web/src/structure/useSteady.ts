import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { ChartLayout } from './chartLayout.ts'

/** Holds a card where it is on the screen while the chart around it takes another form. */
export function useSteady(frame: RefObject<HTMLElement | null>, layout: ChartLayout) {
  const held = useRef<{ card: Element; left: number; top: number } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the other form is drawn
  useLayoutEffect(() => {
    if (!held.current) return
    const { card, left, top } = held.current
    held.current = null
    const now = card.getBoundingClientRect()
    frame.current?.scrollBy({ left: now.left - left, top: now.top - top, behavior: 'instant' })
  }, [layout])
  return (card: Element | null) => {
    if (!card) return
    const { left, top } = card.getBoundingClientRect()
    held.current = { card, left, top }
  }
}
