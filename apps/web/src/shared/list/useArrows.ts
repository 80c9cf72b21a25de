import type { KeyboardEvent } from 'react'

/** Up and down move through a list, from link to link. */
export function useArrows(row: 'tr' | 'li') {
  return {
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      const here = (event.target as HTMLElement).closest(row)
      const next = event.key === 'ArrowDown' ? here?.nextElementSibling : here?.previousElementSibling
      const link = next?.querySelector<HTMLElement>('a, button')
      if (!link) return
      event.preventDefault()
      link.focus()
    },
  }
}
