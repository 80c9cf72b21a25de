import titles from 'virtual:guide-titles'
import type { SpotlightActionData } from '@mantine/spotlight'
import { IconApi, IconBook, IconDevices, IconTicket, IconUserCircle } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useViewer } from '../session/useViewer.ts'
import { settingsPartsOf } from '../settings/settingsParts.ts'
import { destinationsOf } from './destinations.ts'

const account = [
  { to: '/account/profile', label: 'profile', icon: IconUserCircle },
  { to: '/account/sessions', label: 'sessions', icon: IconDevices },
  { to: '/account/tokens', label: 'tokens', icon: IconTicket },
  { to: '/explorer', label: 'explorer', icon: IconApi },
] as const

/** Where the palette leads: the views, the parts of Settings, what is one's own, and the guides. */
export function usePaletteViews(): SpotlightActionData[] {
  const { t } = useTranslation(['shell', 'settings'])
  const viewer = useViewer()
  const router = useRouter()
  const action = (to: string, Icon: typeof IconApi, words: { label: string; keywords: string }) => ({
    id: to,
    leftSection: <Icon size={18} stroke={1.6} aria-hidden />,
    onClick: () => router.navigate({ to }),
    ...words,
  })
  return [
    ...destinationsOf(viewer).map(({ to, label, icon }) =>
      action(to, icon, { label: t(label), keywords: t(`palette.keywords.${label}`) }),
    ),
    ...settingsPartsOf(viewer).map(({ to, label, icon }) =>
      action(to, icon, {
        label: t('palette.setting', { name: t(`settings:${label}`) }),
        keywords: t(`palette.keywords.setting.${label}`),
      }),
    ),
    ...account.map(({ to, label, icon }) =>
      action(to, icon, { label: t(`viewer.${label}`), keywords: t(`palette.keywords.${label}`) }),
    ),
    ...titles.map(({ slug, title }) =>
      action(slug ? `/guides/${slug}` : '/guides', IconBook, {
        label: slug ? t('palette.guide', { title }) : t('viewer.guides'),
        keywords: t('palette.keywords.guides'),
      }),
    ),
  ]
}
