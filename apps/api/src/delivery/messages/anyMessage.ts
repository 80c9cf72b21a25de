import type { ChatParams } from './renderChat.ts'
import type { MessageParams } from './renderMessage.tsx'

/** A code that proves a phone; by SMS alone. */
interface PhoneCodeParams {
  minutes: number
  /** Secret. */
  code: string
}

/** Every kind of message, whichever way it goes, and what is written into it: a delivery's `params` and `secret` together. */
export interface AnyParams extends MessageParams, ChatParams {
  PHONE_CODE: PhoneCodeParams
}
export type AnyKind = keyof AnyParams
