import { useEventListener, useMergedRef } from '@mantine/hooks'
import { useLayoutEffect, useRef, useState } from 'react'
import type { ChartLayout } from './chartLayout.ts'

/** Space around the chart, in pixels of the screen. */
export const MARGIN = 48
/** Below it there is more: the buttons stand there. */
export const FOOT = 80
const LEAST = 0.1
const MOST = 1.5
/** Below this nobody reads it: what does not fit is scrolled. */
const READABLE = 0.7
const STEP = 1.2

interface Place {
  x: number
  y: number
}

/** How large the chart is drawn in its frame, which scrolls. What one looks at stays where it is. */
export function useZoom({ width, height }: ChartLayout) {
  const frame = useRef<HTMLDivElement>(null)
  const drawing = useRef<HTMLDivElement>(null)
  // An object: placing the chart anew is a change, even in the same size.
  const [view, setView] = useState({ zoom: 1 })
  const { zoom } = view
  const held = useRef<{ screen: Place; chart: Place } | null>(null)

  /** Changes the size, with the point of the chart that is there on the screen held. */
  function zoomTo(next: number, screen: Place = middleOf(frame.current)) {
    const at = drawing.current?.getBoundingClientRect()
    if (!at) return
    held.current = { screen, chart: { x: (screen.x - at.left) / zoom, y: (screen.y - at.top) / zoom } }
    setView({ zoom: Math.min(MOST, Math.max(LEAST, next)) })
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once it is drawn as it shall be
  useLayoutEffect(() => {
    const at = drawing.current?.getBoundingClientRect()
    if (!at || !held.current) return
    const { screen, chart } = held.current
    held.current = null
    frame.current?.scrollBy({
      left: at.left + chart.x * zoom - screen.x,
      top: at.top + chart.y * zoom - screen.y,
      behavior: 'instant',
    })
  }, [view])

  const fitting = () => {
    const { clientWidth = 0, clientHeight = 0 } = frame.current ?? {}
    return Math.min(1, (clientWidth - 2 * MARGIN) / width, (clientHeight - MARGIN - FOOT) / height)
  }

  const wheel = useEventListener(
    'wheel',
    (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      zoomTo(zoom * Math.exp(-event.deltaY / 400), { x: event.clientX, y: event.clientY })
    },
    { passive: false },
  )

  return {
    frame,
    frameRef: useMergedRef(frame, wheel),
    drawing,
    zoom,
    zoomIn: () => zoomTo(zoom * STEP),
    zoomOut: () => zoomTo(zoom / STEP),
    fit: () => zoomTo(fitting()),
    reset: () => zoomTo(1),
    /** As much as can be read, with this spot of the chart in the middle, near the top. */
    begin(chart: Place) {
      const { x, y } = middleOf(frame.current)
      held.current = { screen: { x, y: y - (frame.current?.clientHeight ?? 0) / 4 }, chart }
      setView({ zoom: Math.max(READABLE, fitting()) })
    },
  }
}
export type Zoom = ReturnType<typeof useZoom>

function middleOf(element: Element | null): Place {
  const { left = 0, top = 0, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {}
  return { x: left + width / 2, y: top + height / 2 }
}
