import { AppShell, Burger, Button, Group, NavLink, ScrollArea, Text } from '@mantine/core'
import { IconSearch, IconUserPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { can } from '../can.ts'
import { useInstallation, useViewer } from '../session/useViewer.ts'
import { Mark } from '../shared/Mark.tsx'
import { WIDE } from '../theme.ts'
import { CountBadge } from './CountBadge.tsx'
import { destinationsOf } from './destinations.ts'
import { palette } from './palette.ts'
import classes from './shell.module.css'
import { useApplicantsCount } from './useApplicantsCount.ts'
import { useInvitationsCount } from './useInvitationsCount.ts'
import { useInvite } from './useInvite.ts'
import { ViewerMenu } from './ViewerMenu.tsx'

export function Navigation({ opened, close }: { opened: boolean; close: () => void }) {
  const { t } = useTranslation('shell')
  const { companyName } = useInstallation()
  const viewer = useViewer()
  const invite = useInvite()
  const waiting = useApplicantsCount()
  const pending = useInvitationsCount()
  const counters: { [to: string]: ReactNode } = {
    '/invited': <CountBadge count={pending} words={t('pendingCount', { count: pending })} />,
    '/applicants': <CountBadge count={waiting} words={t('waitingCount', { count: waiting })} />,
  }
  return (
    <AppShell.Navbar p="sm" className={classes.navbar} aria-label={t('navigation')}>
      <Group gap="xs" h={32} px={6} mb="sm" wrap="nowrap">
        <Burger hiddenFrom={WIDE} opened={opened} onClick={close} size="sm" aria-label={t('closeNavigation')} />
        <Mark size={22} />
        <Text fw={600} truncate title={companyName}>
          {companyName}
        </Text>
      </Group>
      <Button
        variant="default"
        size="xs"
        h={32}
        mb="xs"
        fw={400}
        justify="space-between"
        className={classes.search}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={
          <Text component="kbd" size="xs" c="dimmed" ff="inherit" visibleFrom={WIDE}>
            Ctrl K
          </Text>
        }
        onClick={palette.open}
      >
        {t('search')}
      </Button>
      {can.invite(viewer) && (
        <Button
          size="xs"
          h={32}
          leftSection={<IconUserPlus size={16} aria-hidden />}
          onClick={() => {
            close()
            invite()
          }}
        >
          {t('invitePeople')}
        </Button>
      )}
      <ScrollArea flex={1} mt="xs">
        {destinationsOf(viewer).map(({ to, label, icon: Icon }) => (
          <NavLink
            key={to}
            component={Link}
            to={to}
            onClick={close}
            label={t(label)}
            className={classes.link}
            leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
            rightSection={counters[to]}
          />
        ))}
      </ScrollArea>
      <ViewerMenu />
    </AppShell.Navbar>
  )
}
