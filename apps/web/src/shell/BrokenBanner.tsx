import { useQuery } from '@apollo/client/react'
import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { can } from '../can.ts'
import { useViewer } from '../session/useViewer.ts'
import { BrokenChannels } from './brokenChannels.ts'
import classes from './shell.module.css'

const POLL_MS = 30_000

/** Says, to who can do something about it, which provider cannot be used, why, and that nothing is lost. */
export function BrokenBanner() {
  const { t } = useTranslation('shell')
  const admin = can.seeCapturedMessages(useViewer())
  const { data } = useQuery(BrokenChannels, {
    skip: !admin,
    fetchPolicy: 'cache-and-network',
    pollInterval: POLL_MS,
    skipPollAttempt: () => document.hidden,
  })
  return (
    <div role="status">
      {admin &&
        data?.brokenChannels.map(({ channel, error, waiting }) => (
          <Alert
            key={channel}
            role="group"
            color="orange"
            className={classes.banner}
            mb="lg"
            p="xs"
            icon={<IconAlertTriangle size={18} aria-hidden />}
          >
            {t(`broken.${channel}`, { error })} {t('broken.waiting', { count: waiting })}
          </Alert>
        ))}
    </div>
  )
}
