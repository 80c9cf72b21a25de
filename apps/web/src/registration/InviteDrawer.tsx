import type { Channel } from '@foyer/domain'
import { Box, Drawer, Group, Tabs } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { can } from '../can.ts'
import { loadTexts } from '../i18n.ts'
import { useInviteNews } from '../invitation/useInviteNews.ts'
import type { Viewer } from '../session/start.ts'
import { useViewer } from '../session/useViewer.ts'
import { TabsRow } from '../shared/TabsRow.tsx'
import classes from './invite.module.css'
import type { InviteTab } from './inviteTabs.ts'
import { PolicySkeleton } from './PolicySkeleton.tsx'
import { QuickRegistration } from './QuickRegistration.tsx'

interface InviteDrawerProps {
  /** Null while it is closed; it stays mounted, so that it can slide out. */
  tab: InviteTab | null
  onClose: () => void
}

const RegisterForm = lazy(async () => (await Promise.all([import('./RegisterForm.tsx'), loadTexts('user')]))[0])

const InviteRecipients = lazy(
  async () => (await Promise.all([import('../invitation/InviteRecipients.tsx'), loadTexts('invitation', 'user')]))[0],
)

/** The ways in, in the drawer's order. */
const tabs: { value: InviteTab; channel?: Channel; may?: (viewer: Viewer) => boolean }[] = [
  { value: 'quick' },
  { value: 'email', channel: 'EMAIL' },
  { value: 'sms', channel: 'SMS' },
  { value: 'register', may: can.register },
]

export default function InviteDrawer({ tab, onClose }: InviteDrawerProps) {
  const { t } = useTranslation(['invite', 'common'])
  const navigate = useNavigate()
  const unfinished = { EMAIL: useInviteNews('EMAIL', tab === 'email'), SMS: useInviteNews('SMS', tab === 'sms') }
  const last = useRef<InviteTab>('quick')
  last.current = tab ?? last.current
  const viewer = useViewer()
  const shown = tabs.filter(({ may }) => may?.(viewer) ?? true)
  const current = shown.some(({ value }) => value === last.current) ? last.current : 'quick'
  return (
    <Drawer
      opened={tab !== null}
      onClose={onClose}
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Tabs
        value={current}
        keepMounted={false}
        onChange={value => {
          const invite = tabs.find(it => it.value === value)?.value
          navigate({ to: '.', search: search => ({ ...search, invite }), replace: true, resetScroll: false })
        }}
      >
        <TabsRow active={current} mb="lg">
          {shown.map(({ value, channel }) => (
            <Tabs.Tab key={value} value={value}>
              <Group component="span" gap={6} wrap="nowrap" display="inline-flex">
                {t(`tab.${value}`)}
                {channel && unfinished[channel] && (
                  <Box className={classes.unfinished} role="img" aria-label={t('tab.unfinished')} />
                )}
              </Group>
            </Tabs.Tab>
          ))}
        </TabsRow>
        {shown.map(({ value, channel }) => (
          <Tabs.Panel key={value} value={value}>
            <Suspense fallback={<PolicySkeleton />}>
              {channel && <InviteRecipients channel={channel} />}
              {value === 'quick' && <QuickRegistration />}
              {value === 'register' && <RegisterForm />}
            </Suspense>
          </Tabs.Panel>
        ))}
      </Tabs>
    </Drawer>
  )
}
