import { EVENTS_KEPT_DAYS } from '@foyer/domain'
import { Checkbox, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRun } from '../shared/useRun.ts'
import { useToast } from '../shared/useToast.tsx'
import { DialogForm } from '../structure/DialogForm.tsx'
import { useRefreshWebhooks } from './useRefreshWebhooks.ts'
import type { WebhookActs } from './useWebhookActs.ts'
import { missedSince } from './webhookState.ts'
import { ReplayWebhook, UpdateWebhook, type Webhook } from './webhooksQuery.ts'

/** Switches a webhook on again, and sends what did not arrive meanwhile if one likes. */
export function SwitchOnForm({ webhook, acts }: { webhook: Webhook; acts: WebhookActs }) {
  const { t } = useTranslation('integration')
  const toast = useToast()
  const refresh = useRefreshWebhooks()
  const switching = useRun(UpdateWebhook)
  const replaying = useRun(ReplayWebhook)
  // Once it is on nobody knows any more since when it failed.
  const [since] = useState(() => missedSince(webhook))
  const [missed, setMissed] = useState(true)
  const { id, name } = webhook
  async function switchOn(event: FormEvent) {
    event.preventDefault()
    if (!(await switching.run({ id, input: { enabled: true } }))) return
    const again = missed && since !== null
    const sent = again ? await replaying.run({ input: { webhookId: id, missedSince: since } }) : null
    await refresh()
    if (again && !sent) return
    acts.close()
    toast(t('webhook.isOn', { name }) + (sent?.count ? ` ${t('log.sentAgain', { count: sent.count })}` : ''))
  }
  const state = { busy: switching.busy || replaying.busy, problem: switching.problem ?? replaying.problem }
  return (
    <DialogForm onSubmit={switchOn} onCancel={acts.close} state={state} submit={t('webhook.on')} question>
      <Text size="sm">{t('webhook.onText')}</Text>
      {since !== null && (
        <Checkbox
          data-autofocus
          label={t('webhook.missed')}
          description={t('webhook.missedText', { count: EVENTS_KEPT_DAYS })}
          checked={missed}
          onChange={event => setMissed(event.currentTarget.checked)}
        />
      )}
    </DialogForm>
  )
}
