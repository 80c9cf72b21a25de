import { Vonage } from '@vonage/server-sdk'
import type { Config } from '../config.ts'
import { isSmsKind, renderSms, smsSize } from './messages/renderSms.ts'
import { pace } from './pace.ts'
import { RECEIPTS_PATH } from './receiptsPath.ts'
import type { Outgoing, Transport } from './transport.ts'
import { unlessAborted } from './turns.ts'
import { failureOf, outcomeOf } from './vonageErrors.ts'

type VonageOptions = Pick<
  NonNullable<Config['vonage']>,
  'apiKey' | 'apiSecret' | 'from' | 'apiUrl' | 'signatureSecret'
> & {
  publicUrl: string
  /** How long one attempt may take in all, whatever Vonage does meanwhile. */
  attemptMs: number
}

/** Sends SMS by Vonage's SMS API, each to one number. */
export function vonage({
  apiKey,
  apiSecret,
  from,
  apiUrl,
  signatureSecret,
  publicUrl,
  attemptMs,
}: VonageOptions): Transport {
  const { sms } = new Vonage(
    { apiKey, apiSecret },
    // The SDK closes the connection when this time is over.
    { timeout: attemptMs, ...(apiUrl && { restHost: apiUrl.replace(/\/+$/, '') }) },
  )
  const speed = pace()
  type Sms = NonNullable<Parameters<typeof sms.send>[0]>

  return {
    captures: false,
    async send({ id, to, kind, params, sender }: Outgoing, signal, turn) {
      if (!isSmsKind(kind)) return { result: 'rejected', error: 'There is no SMS of this kind.' }
      const text = renderSms(kind, params as Parameters<typeof renderSms>[1], sender)
      const message: Sms = {
        from: digits(from),
        to: digits(to.address),
        text,
        // As text, letters outside GSM-7 would arrive as question marks.
        type: (smsSize(text).encoding === 'GSM-7' ? 'text' : 'unicode') as Sms['type'],
        // The same at every attempt: receipts name it, and whoever looks into Vonage's records sees a repeat.
        clientRef: id,
        // Nobody listens to what is not signed.
        ...(signatureSecret && { callback: publicUrl + RECEIPTS_PATH }),
      }
      try {
        await turn()
        await unlessAborted(signal, speed.next)
        const answer = await unlessAborted(signal, () => sms.send(message))
        return speed.mind(outcomeOf(answer))
      } catch (error) {
        if (signal.aborted) {
          return { result: 'deferred', error: 'Foyer stopped before it was sent.', providerDown: false }
        }
        return speed.mind(failureOf(error, attemptMs))
      }
    },
    close() {},
  }
}

/** Vonage takes numbers without the +; senders may be names, too. */
const digits = (number: string) => number.replace(/^\+(?=\d+$)/, '')
