import { Alert, Anchor, Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { RelativeTime } from '../shared/RelativeTime.tsx'
import { needsALook } from './recipients.ts'
import { change, type InviteList, type InviteState } from './recipientsState.ts'
import { focusInviteField } from './useInviteKeys.ts'

interface InviteSentProps {
  list: InviteList
  state: InviteState
  sent: NonNullable<InviteState['sent']>
}

/** What came of sending, and what is left to do. */
export function InviteSent({ list, state, sent }: InviteSentProps) {
  const { t } = useTranslation('invite')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const count = sent.invited + sent.renewed
  const look = state.rows.filter(needsALook)
  const retries = look.flatMap(({ retryAt }) => retryAt ?? [])
  const text = [
    t(count === 0 ? 'sent.none' : 'sent.count', { count }),
    look.length > 0 && t(`sent.look${list.channel}`, { count: look.length }),
  ]
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="status"
      variant="default"
      icon={count > 0 ? <IconCheck size={18} aria-hidden color="var(--mantine-color-teal-6)" /> : undefined}
      withCloseButton
      closeButtonLabel={t('sent.dismiss')}
      onClose={() => {
        change(list, { sent: null })
        setTimeout(focusInviteField)
      }}
    >
      <Text size="sm" fw={500}>
        {text.filter(Boolean).join(' ')}
      </Text>
      {count > 0 && (
        <Anchor component={Link} to="/invited" size="sm" underline="always">
          {t('sent.see')}
        </Anchor>
      )}
      {retries.length > 0 && (
        <Text size="sm">
          {t('sent.later')} <RelativeTime at={new Date(Math.min(...retries)).toISOString()} />.
        </Text>
      )}
    </Alert>
  )
}
