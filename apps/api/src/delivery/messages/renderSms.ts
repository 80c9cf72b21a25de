import type { SmsSize } from '@foyer/schema'
import { SegmentedMessage } from 'sms-segments-calculator'
import type { AnyParams } from './anyMessage.ts'
import type { Sender } from './message.ts'

/** What can go by SMS. */
export type SmsKind = 'INVITATION' | 'INVITATION_REMINDER' | 'PASSWORD_RESET' | 'PHONE_CODE'

type WriteSms<Kind extends SmsKind> = (params: AnyParams[Kind], company: string) => string[]

const invited = (begin: string, from: string, link: string) => `${begin}${from} invites you. Register here: ${link}`

/**
 * The texts of SMS, the better one first: the first that makes one SMS is taken, else the last. Nobody edits them; each
 * makes one SMS with a usual link and company name.
 */
const TEXTS: { [Kind in SmsKind]: WriteSms<Kind> } = {
  INVITATION: ({ inviter, link }, company) => [
    invited('', `${unlinkable(inviter)} of ${company}`, link),
    invited('', company, link),
  ],
  INVITATION_REMINDER: ({ inviter, link }, company) => [
    invited('Reminder: ', `${unlinkable(inviter)} of ${company}`, link),
    invited('Reminder: ', company, link),
  ],
  PASSWORD_RESET: ({ minutes, link }, company) => [
    `${company}: set a new password within ${minutes} minutes: ${link}`,
    `Set a new password: ${link}`,
  ],
  PHONE_CODE: ({ minutes, code }, company) => [
    `${company}: your code is ${code}. It works for ${minutes} minutes. Nobody will ask you for it.`,
    `Your code is ${code}. It works for ${minutes} minutes.`,
  ],
}

export const isSmsKind = (kind: string): kind is SmsKind => Object.hasOwn(TEXTS, kind)

/** Writes an SMS. */
export function renderSms<Kind extends SmsKind>(kind: Kind, params: AnyParams[Kind], { companyName }: Sender): string {
  const texts = TEXTS[kind](params, companyName)
  return texts.find(text => smsSize(text).segments === 1) ?? texts.at(-1) ?? ''
}

/** A name that no phone makes a link of. The invisible sign that mails use would double the price of an SMS. */
const unlinkable = (name: string) => name.replace(/[.:@/]+(?=\S)/g, ' ')

/** How much a text takes, and how many SMS it is sent, and paid, as. */
export function smsSize(text: string): SmsSize {
  const { numberOfCharacters, segmentsCount, encodingName } = new SegmentedMessage(text, 'auto')
  return { encoding: encodingName, characters: numberOfCharacters, segments: segmentsCount }
}
