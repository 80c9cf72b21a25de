import type { Channel } from '@foyer/domain'
import { Box, Group } from '@mantine/core'
import { useDidUpdate, useWindowEvent } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useToast } from '../shared/useToast.tsx'
import { useInviteList } from './useInviteList.ts'

interface InviteNewsProps {
  channel: Channel
  /** Whether one sees the drawer. */
  opened: boolean
  children: ReactNode
}

/** A tab's name, with a mark while its sending is not finished. Whoever closed the drawer is told in the end. */
export function InviteNews({ channel, opened, children }: InviteNewsProps) {
  const { t } = useTranslation('invite')
  const toast = useToast()
  const { state } = useInviteList(channel)
  const { job, sent } = state
  useWindowEvent('beforeunload', event => {
    if (job?.status === 'SENDING') event.preventDefault()
  })
  useDidUpdate(() => {
    if (sent && !opened) toast(t('sent.count', { count: sent.invited + sent.renewed }))
  }, [sent])
  return (
    <Group component="span" gap={6} wrap="nowrap" display="inline-flex">
      {children}
      {job && <Box component="span" w={8} h={8} bdrs="50%" bg="accent" role="img" aria-label={t('tab.unfinished')} />}
    </Group>
  )
}
