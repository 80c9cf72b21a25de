import { useMantineColorScheme } from '@mantine/core'
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'

const schemes = [
  { scheme: 'light', label: 'viewer.light', use: 'viewer.useLight', icon: IconSun },
  { scheme: 'dark', label: 'viewer.dark', use: 'viewer.useDark', icon: IconMoon },
  { scheme: 'auto', label: 'viewer.auto', use: 'viewer.useAuto', icon: IconDeviceDesktop },
] as const

/** The colour schemes one may choose, and which one is chosen. */
export function useSchemes() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return schemes.map(entry => ({
    ...entry,
    chosen: entry.scheme === colorScheme,
    choose: () => setColorScheme(entry.scheme),
  }))
}
