import '@mantine/spotlight/styles.css'
import { Spotlight, type SpotlightActionData } from '@mantine/spotlight'
import {
  IconApi,
  IconBook,
  IconDevices,
  IconKey,
  IconLogout,
  IconSearch,
  IconTicket,
  IconUserCircle,
  IconUserPlus,
  IconUserShare,
} from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { can } from '../can.ts'
import { useSignOut } from '../session/useSignOut.ts'
import { useViewer } from '../session/useViewer.ts'
import { destinationsOf } from './destinations.ts'
import { paletteStore } from './palette.ts'
import { useInvite } from './useInvite.ts'
import { useSchemes } from './useSchemes.ts'

/** Ctrl-K: every view and every action that is not about one row. */
export default function Palette() {
  const { t } = useTranslation('shell')
  return (
    <Spotlight
      store={paletteStore}
      shortcut={null}
      actions={[
        { group: t('palette.views'), actions: useViewActions(t) },
        { group: t('palette.actions'), actions: useDeeds(t) },
      ]}
      nothingFound={t('palette.nothing')}
      highlightQuery
      overlayProps={{ blur: 0, backgroundOpacity: 0.3 }}
      scrollable
      attributes={{ content: { 'aria-label': t('palette.title') } }}
      maxHeight={400}
      searchProps={{
        'aria-label': t('palette.placeholder'),
        placeholder: t('palette.placeholder'),
        leftSection: <IconSearch size={18} aria-hidden />,
      }}
    />
  )
}

type Words = TFunction<'shell'>

function useViewActions(t: Words): SpotlightActionData[] {
  const router = useRouter()
  const views = destinationsOf(useViewer()).map(({ to, label, icon: Icon }) => ({
    id: to,
    label: t(label),
    leftSection: <Icon size={18} stroke={1.6} aria-hidden />,
    onClick: () => router.navigate({ to }),
  }))
  return [
    ...views,
    {
      id: 'profile',
      label: t('viewer.profile'),
      leftSection: <IconUserCircle size={18} stroke={1.6} aria-hidden />,
      onClick: () => router.navigate({ to: '/account/profile' }),
    },
    {
      id: 'sessions',
      label: t('viewer.sessions'),
      leftSection: <IconDevices size={18} stroke={1.6} aria-hidden />,
      onClick: () => router.navigate({ to: '/account/sessions' }),
    },
    {
      id: 'tokens',
      label: t('viewer.tokens'),
      leftSection: <IconTicket size={18} stroke={1.6} aria-hidden />,
      onClick: () => router.navigate({ to: '/account/tokens' }),
    },
    {
      id: 'explorer',
      label: t('viewer.explorer'),
      leftSection: <IconApi size={18} stroke={1.6} aria-hidden />,
      onClick: () => router.navigate({ to: '/explorer' }),
    },
    {
      id: 'guides',
      label: t('viewer.guides'),
      leftSection: <IconBook size={18} stroke={1.6} aria-hidden />,
      onClick: () => router.navigate({ to: '/guides/{-$guide}' }),
    },
  ]
}

function useDeeds(t: Words): SpotlightActionData[] {
  const router = useRouter()
  const viewer = useViewer()
  const invite = useInvite()
  const signOut = useSignOut()
  const schemes = useSchemes()
  const inviting = {
    id: 'invite',
    label: t('invitePeople'),
    leftSection: <IconUserPlus size={18} stroke={1.6} aria-hidden />,
    onClick: () => invite(),
  }
  const registering = {
    id: 'register',
    label: t('registerEmployee'),
    leftSection: <IconUserShare size={18} stroke={1.6} aria-hidden />,
    onClick: () => invite('register'),
  }
  return [
    ...(can.invite(viewer) ? [inviting] : []),
    ...(can.register(viewer) ? [registering] : []),
    {
      id: 'change-password',
      label: t('viewer.changePassword'),
      leftSection: <IconKey size={18} stroke={1.6} aria-hidden />,
      onClick: () => router.navigate({ to: '/change-password' }),
    },
    ...schemes.map(({ scheme, use, icon: Icon, choose }) => ({
      id: scheme,
      label: t(use),
      leftSection: <Icon size={18} stroke={1.6} aria-hidden />,
      onClick: choose,
    })),
    {
      id: 'sign-out',
      label: t('viewer.signOut'),
      leftSection: <IconLogout size={18} stroke={1.6} aria-hidden />,
      onClick: () => signOut(),
    },
  ]
}
