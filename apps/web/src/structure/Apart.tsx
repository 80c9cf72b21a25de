import type { ReactNode, SyntheticEvent } from 'react'

const stop = (event: SyntheticEvent) => event.stopPropagation()

/** Buttons inside a card or a row: what happens in them, or in the menus that they open, is not the card’s. */
export function Apart({ children }: { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps events from going further
    <span style={{ display: 'contents' }} onClick={stop} onKeyDown={stop} onContextMenu={stop}>
      {children}
    </span>
  )
}
