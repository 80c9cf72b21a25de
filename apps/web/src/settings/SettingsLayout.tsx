import { Box, Tabs } from '@mantine/core'
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { can } from '../can.ts'
import { useViewer } from '../session/useViewer.ts'
import { TabsRow } from '../shared/TabsRow.tsx'
import { READABLE } from '../theme.ts'

const parts = [
  { to: '/settings/registration', label: 'registration', may: can.changePolicy },
  { to: '/settings/company', label: 'company', may: can.changePolicy },
  { to: '/settings/messages', label: 'messages', may: can.changePolicy },
  { to: '/settings/chat', label: 'chat', may: can.connectChat },
  { to: '/settings/api-access', label: 'apiAccess', may: can.manageApiAccess },
  { to: '/settings/webhooks', label: 'webhooks', may: can.manageApiAccess },
  { to: '/settings/audit', label: 'audit', may: can.seeAuditLog },
  { to: '/settings/captured-messages', label: 'capturedMessages', may: can.seeCapturedMessages },
] as const

/** The parts of Settings, side by side; each is a page of its own. */
export default function SettingsLayout() {
  const { t } = useTranslation('settings')
  const viewer = useViewer()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const shown = parts.filter(part => part.may(viewer))
  return (
    <Box maw={READABLE}>
      <Tabs value={pathname} onChange={to => navigate({ to: to as string })} mb="lg" activateTabWithKeyboard={false}>
        <TabsRow active={pathname} aria-label={t('title')}>
          {shown.map(({ to, label }) => (
            <Tabs.Tab key={to} value={to}>
              {t(label)}
            </Tabs.Tab>
          ))}
        </TabsRow>
      </Tabs>
      <Outlet />
    </Box>
  )
}
