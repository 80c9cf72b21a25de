import { useApolloClient } from '@apollo/client/react'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { useRun } from '../shared/useRun.ts'
import { EndSessions, Sessions } from './sessionDocuments.ts'

/** Ends some sessions, the viewer's or somebody else's, and looks again at which there are. */
export function useEndSessions(userId?: string) {
  const { t } = useTranslation('session')
  const client = useApolloClient()
  const { run, busy, problem } = useRun(EndSessions)
  async function end(ids: string[]) {
    const ended = await run({ ids, userId })
    if (!ended) return
    await client.refetchQueries({ include: [Sessions] })
    notifications.show({ message: t('sessions.ended', { count: ended.ids.length }) })
  }
  return { end, busy, problem }
}
