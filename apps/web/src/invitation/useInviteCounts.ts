import type { Channel } from '@foyer/domain'
import { useTranslation } from 'react-i18next'
import type { Counts } from './recipients.ts'

/** `12 new · 2 already invited · 1 needs a look`; what is none is not said. */
export function useInviteCounts(channel: Channel, counts: Counts): string {
  const { t } = useTranslation('invite')
  const { invited, renewed, look, checking, twice, sms, good } = counts
  const parts: [number, string][] = [
    [invited, t('list.invited', { count: invited })],
    [renewed, t('list.renewed', { count: renewed })],
    [look, t('list.look', { count: look })],
    [twice, t('list.twice', { count: twice })],
    channel === 'EMAIL'
      ? [sms, t('list.bySms', { count: sms })]
      : [good - sms, t('list.byEmail', { count: good - sms })],
    [checking, t('list.checking', { count: checking })],
  ]
  return parts.flatMap(([count, text]) => (count > 0 ? [text] : [])).join(' · ')
}
