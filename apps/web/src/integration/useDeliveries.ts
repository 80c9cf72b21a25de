import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { focusedRow, focusRow } from '../shared/list/rowFocus.ts'
import { useRowKeys } from '../shared/list/useRowKeys.ts'
import { useSelection } from '../shared/list/useSelection.ts'
import { useRun } from '../shared/useRun.ts'
import { useToast } from '../shared/useToast.tsx'
import { useRefreshWebhooks } from './useRefreshWebhooks.ts'
import { type Delivery, ReplayWebhook, type Webhook } from './webhooksQuery.ts'

/** As many as one request takes. */
const BATCH = 100

/** Which deliveries are selected, and sending them again. What waits is sent anyway; what is off takes nothing. */
export function useDeliveries(webhook: Webhook, rows: Delivery[], open: (id: string) => void) {
  const { t } = useTranslation('integration')
  const toast = useToast()
  const refresh = useRefreshWebhooks()
  const { run, busy, problem } = useRun(ReplayWebhook)
  const sendable = (row: Delivery) => webhook.enabled && row.status !== 'QUEUED'
  const selection = useSelection(rows.filter(sendable))
  const { selected, select, clear } = selection
  const [asked, setAsked] = useState<Delivery[] | null>(null)
  const [from, setFrom] = useState<string>()

  /** By a key, or for many at once: what leaves the house is not taken back. */
  function ask(which: Delivery[]) {
    if (which.length === 0) return
    setFrom(focusedRow())
    setAsked(which)
  }

  function dismiss() {
    setAsked(null)
    // The bar with the button that asked may be gone.
    setTimeout(() => focusRow(from ?? asked?.[0]?.id))
  }

  /** Resolves to whether all of them were taken. */
  async function sendAgain(which: Delivery[]): Promise<boolean> {
    let count = 0
    let all = false
    for (let start = 0; start < which.length; start += BATCH) {
      const ids = which.slice(start, start + BATCH).map(({ id }) => id)
      const sent = await run({ input: { webhookId: webhook.id, ids } })
      if (!sent) break
      count += sent.count
      all = start + BATCH >= which.length
    }
    if (all) clear()
    if (count > 0) toast(t('log.sentAgain', { count }))
    await refresh()
    return all
  }

  useRowKeys(
    rows.map(({ id }) => id),
    {
      x: id => selection.open.some(row => row.id === id) && select([id as string]),
      s: id => ask(selected.length > 0 ? selected : selection.open.filter(row => row.id === id)),
      Enter: id => id !== undefined && open(id),
    },
  )

  return {
    ...selection,
    sendable,
    sendAgain,
    asked,
    ask,
    dismiss,
    openRow: open,
    enabled: webhook.enabled,
    busy,
    problem,
  }
}
export type Deliveries = ReturnType<typeof useDeliveries>
