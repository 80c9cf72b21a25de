import { Drawer } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { InviteTab } from './inviteTabs.ts'

interface InviteDrawerProps {
  /** Null while it is closed; it stays mounted, so that it can slide out. */
  tab: InviteTab | null
  onClose: () => void
}

export default function InviteDrawer({ tab, onClose }: InviteDrawerProps) {
  const { t } = useTranslation('invite')
  return <Drawer opened={tab !== null} onClose={onClose} title={t('title')} />
}
