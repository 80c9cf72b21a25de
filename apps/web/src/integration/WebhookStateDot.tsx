import { useTranslation } from 'react-i18next'
import { StatusDot } from '../shared/StatusDot.tsx'
import { isOffByHand, webhookState } from './webhookState.ts'
import type { Webhook } from './webhooksQuery.ts'

const colors = { ON: 'teal', UNTRIED: 'accent', FAILING: 'orange', OFF: 'gray' } as const

/** Where a webhook stands, as a dot and a word. */
export function WebhookStateDot({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation('integration')
  const { state } = webhookState(webhook)
  // Off after failing is something that somebody should do something about.
  const color = state === 'OFF' && !isOffByHand(webhook) ? 'red' : colors[state]
  return <StatusDot color={color}>{t(`webhook.state.${state}`)}</StatusDot>
}
