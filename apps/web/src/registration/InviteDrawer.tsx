import type { Channel } from '@foyer/domain'
import { Drawer, Tabs } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { loadTexts } from '../i18n.ts'
import { InviteNews } from '../invitation/InviteNews.tsx'
import type { InviteTab } from './inviteTabs.ts'
import { PolicySkeleton } from './PolicySkeleton.tsx'
import { QuickRegistration } from './QuickRegistration.tsx'

interface InviteDrawerProps {
  /** Null while it is closed; it stays mounted, so that it can slide out. */
  tab: InviteTab | null
  onClose: () => void
}

const InviteRecipients = lazy(
  async () => (await Promise.all([import('../invitation/InviteRecipients.tsx'), loadTexts('invitation', 'user')]))[0],
)

/** The ways in, in the drawer's order. */
const tabs: { value: InviteTab; channel?: Channel }[] = [
  { value: 'quick' },
  { value: 'email', channel: 'EMAIL' },
  { value: 'sms', channel: 'SMS' },
]

export default function InviteDrawer({ tab, onClose }: InviteDrawerProps) {
  const { t } = useTranslation(['invite', 'common'])
  const navigate = useNavigate()
  const last = useRef<InviteTab>('quick')
  last.current = tab ?? last.current
  return (
    <Drawer
      opened={tab !== null}
      onClose={onClose}
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Tabs
        value={last.current}
        keepMounted={false}
        onChange={value => {
          const invite = tabs.find(it => it.value === value)?.value
          navigate({ to: '.', search: search => ({ ...search, invite }), replace: true, resetScroll: false })
        }}
      >
        <Tabs.List mb="lg">
          {tabs.map(({ value, channel }) => (
            <Tabs.Tab key={value} value={value}>
              {channel ? (
                <InviteNews channel={channel} opened={tab === value}>
                  {t(`tab.${value}`)}
                </InviteNews>
              ) : (
                t(`tab.${value}`)
              )}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map(({ value, channel }) => (
          <Tabs.Panel key={value} value={value}>
            <Suspense fallback={<PolicySkeleton />}>
              {channel ? <InviteRecipients channel={channel} /> : <QuickRegistration />}
            </Suspense>
          </Tabs.Panel>
        ))}
      </Tabs>
    </Drawer>
  )
}
