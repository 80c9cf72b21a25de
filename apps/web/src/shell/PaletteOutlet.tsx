import { useHotkeys } from '@mantine/hooks'
import { useSpotlight } from '@mantine/spotlight'
import { lazy, Suspense, useRef } from 'react'
import { loadTexts } from '../i18n.ts'
import { palette, paletteStore } from './palette.ts'

const Palette = lazy(async () => (await Promise.all([import('./Palette.tsx'), loadTexts('settings')]))[0])

/** Ctrl-K, in fields too; the palette itself is fetched when it is first opened. */
export function PaletteOutlet() {
  useHotkeys([['mod+K', palette.toggle]], [])
  const { opened } = useSpotlight(paletteStore)
  const wanted = useRef(false)
  wanted.current ||= opened
  return <Suspense>{wanted.current && <Palette />}</Suspense>
}
