import { Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { can } from '../can.ts'
import { useViewer } from '../session/useViewer.ts'
import { fullName } from '../user/names.ts'
import type { WholeInvitation } from './invitationQuery.ts'
import type { Moment } from './timeline.ts'

/** Who or why, where a moment has more to say than when. */
export function MomentDetail({ moment, invitation }: { moment: Moment; invitation: WholeInvitation }) {
  const { t } = useTranslation('invitation')
  const viewer = useViewer()
  const { kind, delivery } = moment
  const { acceptedBy, revokedBy, channel } = invitation
  if (kind === 'failed' || kind === 'waiting') {
    return (
      <Text
        size="sm"
        c={kind === 'failed' ? 'var(--mantine-color-error)' : 'dimmed'}
        style={{ overflowWrap: 'anywhere' }}
      >
        {delivery?.error} {delivery && delivery.attempts > 1 && t('tried', { count: delivery.attempts })}
      </Text>
    )
  }
  if (kind === 'sent') return <Detail>{t(`accepted.${channel}`)}</Detail>
  if (kind === 'captured') {
    return (
      <Detail>
        {t('notLeft')}{' '}
        {can.seeCapturedMessages(viewer) && (
          <Anchor
            inherit
            underline="always"
            renderRoot={props => (
              <Link {...props} to="/settings/captured-messages" search={{ message: delivery?.id }} preload={false} />
            )}
          >
            {t('readIt')}
          </Anchor>
        )}
      </Detail>
    )
  }
  if (kind === 'revoked' && revokedBy) return <Detail>{t('by', { name: fullName(revokedBy) })}</Detail>
  if (kind === 'registered' && acceptedBy) {
    return (
      <Detail>
        <Anchor
          inherit
          renderRoot={props => <Link {...props} to="/employees" search={{ user: acceptedBy.id }} preload={false} />}
        >
          {fullName(acceptedBy)}
        </Anchor>
      </Detail>
    )
  }
  return null
}

function Detail({ children }: { children: ReactNode }) {
  return (
    <Text size="sm" c="dimmed">
      {children}
    </Text>
  )
}
