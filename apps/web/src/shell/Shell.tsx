import '@mantine/notifications/styles.css'
import { useApolloClient } from '@apollo/client/react'
import { AppShell, Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { can } from '../can.ts'
import { followEvents } from '../live.ts'
import { useViewer } from '../session/useViewer.ts'
import { WIDE } from '../theme.ts'
import { BrokenBanner } from './BrokenBanner.tsx'
import { CapturedBanner } from './CapturedBanner.tsx'
import { InviteOutlet } from './InviteOutlet.tsx'
import { NarrowHeader } from './NarrowHeader.tsx'
import { Navigation } from './Navigation.tsx'
import { PaletteOutlet } from './PaletteOutlet.tsx'

/** What stands around every view of signed-in people. */
export default function Shell() {
  const { t } = useTranslation(['shell', 'common'])
  const [opened, { toggle, close }] = useDisclosure()
  const viewer = useViewer()
  const client = useApolloClient()
  useEffect(() => followEvents(client), [client])
  return (
    <ModalsProvider labels={{ confirm: t('common:ok'), cancel: t('common:cancel') }}>
      <Button component="a" href="#content" className="skip-link">
        {t('skip')}
      </Button>
      <AppShell
        layout="alt"
        navbar={{ width: 240, breakpoint: WIDE, collapsed: { mobile: !opened } }}
        header={{ height: { base: 56, [WIDE]: 0 } }}
        padding={{ base: 'md', [WIDE]: 'lg' }}
      >
        <NarrowHeader opened={opened} toggle={toggle} />
        <Navigation opened={opened} close={close} />
        <AppShell.Main id="content" tabIndex={-1} style={{ outline: 'none' }}>
          <CapturedBanner />
          <BrokenBanner />
          <Outlet />
        </AppShell.Main>
      </AppShell>
      <PaletteOutlet />
      {can.invite(viewer) && <InviteOutlet />}
      <Notifications position="bottom-right" containerWidth={360} />
    </ModalsProvider>
  )
}
