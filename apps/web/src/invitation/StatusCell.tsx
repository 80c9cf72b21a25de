import type { InvitationStatus } from '@foyer/domain'
import { Text, Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { StatusDot } from '../shared/StatusDot.tsx'
import { fullName } from '../user/names.ts'
import classes from './invitation.module.css'
import type { Invitation } from './invitationsQuery.ts'

const colors: Record<InvitationStatus, string> = {
  PENDING: 'accent',
  ACCEPTED: 'teal',
  EXPIRED: 'orange',
  REVOKED: 'gray',
}

interface StatusCellProps {
  row: Pick<Invitation, 'status' | 'held' | 'freshAskedAt' | 'invitedBy'>
  /** What stands on the same line. */
  children?: ReactNode
}

/** Where an invitation stands, and what somebody should do about it. */
export function StatusCell({ row, children }: StatusCellProps) {
  const { t } = useTranslation('invitation')
  const { status, held, freshAskedAt, invitedBy } = row
  return (
    <div className={classes.cell}>
      <StatusDot color={colors[status]}>{t(`status.${status}`)}</StatusDot>
      {held && (
        <>
          {' · '}
          <Tooltip label={t('heldWhy', { name: fullName(invitedBy) })} multiline maw={280}>
            <span className={classes.mark}>{t('held')}</span>
          </Tooltip>
        </>
      )}
      {children}
      {freshAskedAt && (
        <Text size="xs" lh="16px" className={classes.mark} truncate>
          {t('freshAsked')}
        </Text>
      )}
    </div>
  )
}
