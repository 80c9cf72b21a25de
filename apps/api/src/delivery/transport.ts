import type { DeliveryChannel } from '@foyer/domain'
import type { AnyKind, AnyParams } from './messages/anyMessage.ts'
import type { Sender } from './messages/message.ts'

/** How many messages of a channel are on their way at once: one that hangs holds up none of the others. */
export const AT_ONCE = 5

/** A delivery as a transport gets it: claimed, its content complete. */
export interface Outgoing {
  /** The delivery's. The same at every attempt, and so is what is made of it (`Message-ID`, `client-ref`). */
  id: string
  to: { address: string; name: string | null }
  kind: AnyKind
  params: AnyParams[AnyKind]
  sender: Sender
}

/** What came of one attempt. */
export type Outcome =
  /** The provider has it; what it calls it, if that is worth keeping. */
  | { result: 'accepted'; ref?: string }
  /** The provider will never take it. */
  | { result: 'rejected'; error: string }
  /** Not this time. */
  | {
      result: 'deferred'
      error: string
      /** Whether the provider as a whole could not be used, so that nobody else's message goes either. */
      providerDown: boolean
      /** For how long the whole channel rests, where trying with other messages would be useless or unwelcome. */
      restMs?: number
      /** Whether it was an attempt that says nothing of the next one, so that there is no pause before that. */
      dueAtOnce?: boolean
    }

/** Begins the error of what waits for the provider as such; those are hurried when it is back. */
export const PROVIDER_DOWN = {
  EMAIL: 'The mail server cannot be used: ',
  SMS: 'Vonage cannot be used: ',
  CHAT: 'The chat cannot be used: ',
  WEBHOOK: 'The webhook cannot be used: ',
} satisfies Record<DeliveryChannel, string>

/** One way to get messages out. */
export interface Transport {
  /** Whether messages stay on this machine, to be read in the client. */
  captures: boolean
  /**
   * One attempt. Aborting the signal ends it at once, as deferred. `turn` is waited for before the last word is said, after
   * which the provider may have accepted the message; from then on the signal is aborted only when Foyer stops.
   */
  send(message: Outgoing, signal: AbortSignal, turn: () => Promise<void>): Promise<Outcome>
  close(): void
}
