import { Box, Tabs } from '@mantine/core'
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useViewer } from '../session/useViewer.ts'
import { TabsRow } from '../shared/TabsRow.tsx'
import { READABLE } from '../theme.ts'
import { settingsPartsOf } from './settingsParts.ts'

/** The parts of Settings, side by side; each is a page of its own. */
export default function SettingsLayout() {
  const { t } = useTranslation('settings')
  const shown = settingsPartsOf(useViewer())
  const navigate = useNavigate()
  const { pathname } = useLocation()
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
