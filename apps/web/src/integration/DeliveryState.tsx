import { useTranslation } from 'react-i18next'
import { StatusDot } from '../shared/StatusDot.tsx'
import type { Delivery } from './webhooksQuery.ts'

const colors = { QUEUED: 'accent', SENT: 'teal', DELIVERED: 'teal', FAILED: 'red' } as const

/** What became of an event on its way, as a dot and a word; one that is tried again is no mere waiting. */
export function DeliveryState({ row: { status, error } }: { row: Pick<Delivery, 'status' | 'error'> }) {
  const { t } = useTranslation('integration')
  if (status === 'QUEUED' && error) return <StatusDot color="orange">{t('log.retrying')}</StatusDot>
  return <StatusDot color={colors[status]}>{t(`log.statuses.${status}`)}</StatusDot>
}
