import type { KeyboardEvent } from 'react'

/** Up and down move through the rows of a table, from link to link. */
export function useRowArrows() {
  return {
    onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      const row = (event.target as HTMLElement).closest('tr')
      const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling
      const link = next?.querySelector<HTMLElement>('a, button')
      if (!link) return
      event.preventDefault()
      link.focus()
    },
  }
}
