import { useEffect, useRef } from 'react'

/**
 * Calls `then` the first time that a person touches what is in the element: by a pointer, a key or the focus. Scanners of
 * links load the page and run its scripts; whatever a script does itself does not count.
 */
export function useFirstTouch(then: () => void) {
  const element = useRef<HTMLDivElement>(null)
  const latest = useRef(then)
  latest.current = then
  useEffect(() => {
    const untilTouched = new AbortController()
    function touch(event: Event) {
      if (!event.isTrusted) return
      untilTouched.abort()
      latest.current()
    }
    for (const kind of ['pointerdown', 'keydown', 'focusin']) {
      element.current?.addEventListener(kind, touch, { signal: untilTouched.signal })
    }
    return () => untilTouched.abort()
  }, [])
  return element
}
