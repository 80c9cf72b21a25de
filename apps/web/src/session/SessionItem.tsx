import { Button, Group, Text } from '@mantine/core'
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { RelativeTime } from '../shared/RelativeTime.tsx'
import { StatusDot } from '../shared/StatusDot.tsx'
import { deviceOf, isHandheld } from './device.ts'
import classes from './SessionItem.module.css'
import type { SessionRow } from './sessionDocuments.ts'

interface SessionItemProps {
  session: SessionRow
  busy: boolean
  end: () => void
}

export function SessionItem({ session, busy, end }: SessionItemProps) {
  const { t } = useTranslation('session')
  const device = useDeviceName(session.userAgent)
  const Icon = isHandheld(session.userAgent) ? IconDeviceMobile : IconDeviceDesktop
  return (
    <Group component="li" gap="sm" wrap="nowrap" className={classes.item}>
      <Icon size={20} stroke={1.5} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <Text size="sm" fw={500}>
          {device}
        </Text>
        <Text size="xs" c="dimmed">
          {t('sessions.signedIn')} <RelativeTime at={session.createdAt} />
          {session.address && ` ${t('sessions.address', { address: session.address })}`}
          {' · '}
          {t('sessions.lastSeen')} <RelativeTime at={session.lastSeenAt} />
        </Text>
      </div>
      {session.current ? (
        <Text size="sm" flex="none">
          <StatusDot color="teal.6">{t('sessions.current')}</StatusDot>
        </Text>
      ) : (
        <Button
          variant="default"
          size="xs"
          flex="none"
          disabled={busy}
          aria-label={t('sessions.endNamed', { device })}
          onClick={end}
        >
          {t('sessions.end')}
        </Button>
      )}
    </Group>
  )
}

function useDeviceName(userAgent: string | null): string {
  const { t } = useTranslation('session')
  const { browser, system } = deviceOf(userAgent)
  if (browser && system) return t('sessions.onSystem', { browser, system })
  return browser ?? system ?? t('sessions.unknown')
}
