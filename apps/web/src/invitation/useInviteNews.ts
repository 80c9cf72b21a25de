import type { Channel } from '@foyer/domain'
import { useDidUpdate, useWindowEvent } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { useToast } from '../shared/useToast.tsx'
import { useInviteList } from './useInviteList.ts'

/**
 * Whether sending is not finished; for what stays while the drawer is closed. Who leaves the page meanwhile is asked
 * whether they mean it, and who looks at something else is told in the end.
 */
export function useInviteNews(channel: Channel, seen: boolean): boolean {
  const { t } = useTranslation('invite')
  const toast = useToast()
  const { job, sent } = useInviteList(channel).state
  useWindowEvent('beforeunload', event => {
    if (job?.status === 'SENDING') event.preventDefault()
  })
  useDidUpdate(() => {
    if (sent && !seen) toast(t('sent.count', { count: sent.invited + sent.renewed }))
  }, [sent])
  return job !== null
}
