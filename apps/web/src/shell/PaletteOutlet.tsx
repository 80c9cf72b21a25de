import { useHotkeys } from '@mantine/hooks'
import { useSpotlight } from '@mantine/spotlight'
import { lazy, Suspense, useRef } from 'react'
import { palette, paletteStore } from './palette.ts'

const Palette = lazy(() => import('./Palette.tsx'))

/** Ctrl-K, in fields too; the palette itself is fetched when it is first opened. */
export function PaletteOutlet() {
  useHotkeys([['mod+K', palette.toggle]], [])
  const { opened } = useSpotlight(paletteStore)
  const wanted = useRef(false)
  wanted.current ||= opened
  return <Suspense>{wanted.current && <Palette />}</Suspense>
}
