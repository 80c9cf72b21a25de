import { type PointerEvent, type RefObject, useRef } from 'react'

/** The mouse drags what a frame shows, where it meets nothing else. Fingers and wheels scroll by themselves. */
export function usePanning(frame: RefObject<HTMLElement | null>) {
  const from = useRef<{ x: number; y: number } | null>(null)
  return {
    onPointerDown(event: PointerEvent) {
      const { target, pointerType, button, clientX: x, clientY: y } = event
      if (pointerType !== 'mouse' || button !== 0 || (target as Element).closest('[role="treeitem"]')) return
      // A menu that was opened from the frame is somewhere else.
      if (!frame.current?.contains(target as Element)) return
      from.current = { x, y }
      frame.current.setPointerCapture(event.pointerId)
    },
    onPointerMove({ clientX: x, clientY: y }: PointerEvent) {
      if (!from.current) return
      frame.current?.scrollBy({ left: from.current.x - x, top: from.current.y - y, behavior: 'instant' })
      from.current = { x, y }
    },
    onLostPointerCapture() {
      from.current = null
    },
  }
}
