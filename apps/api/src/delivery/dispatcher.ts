import type { DeliveryChannel } from '@foyer/domain'
import type { App } from '../app.ts'
import { capture } from './capture.ts'
import { type Dispatcher, type DispatchOptions, dispatchChannel } from './dispatchChannel.ts'
import { dispatchWebhooks } from './dispatchWebhooks.ts'
import type { Transport } from './transport.ts'

/**
 * Sends what is queued, as soon as it is committed, and again until it is accepted, refused for good or given up. Each
 * channel by itself: a provider of SMS that hangs or asks for patience holds up no mail, and the other way round.
 */
export function startDispatcher(app: App, options: DispatchOptions = {}): Dispatcher {
  const channels = (['EMAIL', 'SMS', 'CHAT'] as const).map(channel =>
    dispatchChannel(app, { channel }, attemptMs => transportFor(app, channel, attemptMs), options),
  )
  const webhooks = dispatchWebhooks(app, options)
  const wake = () => {
    for (const channel of channels) channel.wake()
    webhooks.wake()
  }
  const forget = app.database.onCommit(wake)
  wake()
  return {
    wake,
    async stop() {
      forget()
      await Promise.all([...channels, webhooks].map(it => it.stop()))
    },
  }
}

/** Loaded when the first message goes: neither rendering nor a provider's library is needed to answer requests. */
async function transportFor(
  app: App,
  channel: Exclude<DeliveryChannel, 'WEBHOOK'>,
  attemptMs: number,
): Promise<Transport> {
  const { config } = app
  const { publicUrl } = config
  if (channel === 'CHAT') return (await import('./chat.ts')).chat(app, attemptMs)
  if (channel === 'SMS') {
    if (!config.vonage) return capture
    const { vonage } = await import('./vonage.ts')
    return vonage({ ...config.vonage, publicUrl, attemptMs })
  }
  const { smtpUrl, mailFrom } = config
  if (!smtpUrl || !mailFrom) return capture
  const { smtp } = await import('./smtp.ts')
  return smtp({ smtpUrl, mailFrom, publicUrl, attemptMs })
}
