import { Drawer, Tabs } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { InviteTab } from './inviteTabs.ts'
import { QuickRegistration } from './QuickRegistration.tsx'

interface InviteDrawerProps {
  /** Null while it is closed; it stays mounted, so that it can slide out. */
  tab: InviteTab | null
  onClose: () => void
}

/** The ways in, in the drawer's order. */
const tabs = [{ value: 'quick', View: QuickRegistration }] as const

export default function InviteDrawer({ tab, onClose }: InviteDrawerProps) {
  const { t } = useTranslation(['invite', 'common'])
  const last = useRef<InviteTab>('quick')
  last.current = tab ?? last.current
  return (
    <Drawer
      opened={tab !== null}
      onClose={onClose}
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Tabs value={last.current} keepMounted={false}>
        <Tabs.List mb="lg">
          {tabs.map(({ value }) => (
            <Tabs.Tab key={value} value={value}>
              {t(`tab.${value}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map(({ value, View }) => (
          <Tabs.Panel key={value} value={value}>
            <View />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Drawer>
  )
}
