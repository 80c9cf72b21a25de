import { useQuery } from '@apollo/client/react'
import { useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { ErrorState } from '../shared/ErrorState.tsx'
import { focusRow } from '../shared/list/rowFocus.ts'
import { RowsSkeleton } from '../shared/RowsSkeleton.tsx'
import { WebhookGone } from './WebhookGone.tsx'
import { WebhookList } from './WebhookList.tsx'
import { WebhookView } from './WebhookView.tsx'
import { Webhooks } from './webhooksQuery.ts'

/** Settings → Webhooks: all of them, or one with its log. */
export default function WebhooksPage() {
  const { webhook: id } = useSearch({ from: '/signed-in/settings/webhooks' })
  const { data, error, refetch } = useQuery(Webhooks, {
    fetchPolicy: 'cache-and-network',
    pollInterval: 10_000,
    skipPollAttempt: () => document.hidden,
  })
  useBackToRow(id)
  if (id === undefined) return <WebhookList webhooks={data?.webhooks} error={error} retry={refetch} />
  const webhook = data?.webhooks.find(one => one.id === id)
  if (webhook) return <WebhookView key={id} webhook={webhook} />
  if (data) return <WebhookGone />
  return error ? <ErrorState error={error} retry={refetch} /> : <RowsSkeleton />
}

/** From one webhook back to its row in the list; on the way there, to its name. */
function useBackToRow(id: string | undefined) {
  const last = useRef(id)
  useEffect(() => {
    if (id !== last.current) focusRow(id === undefined ? last.current : undefined)
    last.current = id
  }, [id])
}
