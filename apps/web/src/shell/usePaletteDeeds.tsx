import type { SpotlightActionData } from '@mantine/spotlight'
import { IconKey, IconLogout, IconTicket, IconUserPlus, IconUserShare, IconWebhook } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { can } from '../can.ts'
import { useSignOut } from '../session/useSignOut.ts'
import { useViewer } from '../session/useViewer.ts'
import { useInvite } from './useInvite.ts'
import { useSchemes } from './useSchemes.ts'

/** What the palette does: every action that is not about one row. */
export function usePaletteDeeds(): SpotlightActionData[] {
  const { t } = useTranslation('shell')
  const router = useRouter()
  const viewer = useViewer()
  const invite = useInvite()
  const signOut = useSignOut()
  const schemes = useSchemes()
  const deeds = [
    { id: 'invite', may: can.invite(viewer), label: t('invitePeople'), icon: IconUserPlus, act: () => invite() },
    {
      id: 'register',
      may: can.register(viewer),
      label: t('registerEmployee'),
      icon: IconUserShare,
      act: () => invite('register'),
    },
    {
      id: 'newToken',
      may: true,
      label: t('palette.newToken'),
      icon: IconTicket,
      act: () => router.navigate({ to: '/account/tokens', search: { new: true } }),
    },
    {
      id: 'newWebhook',
      may: can.manageApiAccess(viewer),
      label: t('palette.newWebhook'),
      icon: IconWebhook,
      act: () => router.navigate({ to: '/settings/webhooks', search: { new: true } }),
    },
    {
      id: 'changePassword',
      may: true,
      label: t('viewer.changePassword'),
      icon: IconKey,
      act: () => router.navigate({ to: '/change-password' }),
    },
    ...schemes.map(({ scheme, use, icon, choose }) => ({
      id: 'scheme' as const,
      key: scheme,
      may: true,
      label: t(use),
      icon,
      act: choose,
    })),
    { id: 'signOut', may: true, label: t('viewer.signOut'), icon: IconLogout, act: () => signOut() },
  ] as const
  return deeds
    .filter(({ may }) => may)
    .map(({ id, label, icon: Icon, act, ...more }) => ({
      id: 'key' in more ? more.key : id,
      label,
      keywords: t(`palette.keywords.${id}`),
      leftSection: <Icon size={18} stroke={1.6} aria-hidden />,
      onClick: act,
    }))
}
