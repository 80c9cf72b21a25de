import type { SmsSize } from '@foyer/schema'
import { SegmentedMessage } from 'sms-segments-calculator'
import type { InvitationParams } from './invitation.tsx'
import type { Sender } from './message.ts'

type SmsText = (from: string, link: string) => string

/** The texts of SMS. Nobody edits them; each fits one SMS with a usual link and company name. */
const TEXTS = {
  INVITATION: (from, link) => `${from} invites you. Register here: ${link}`,
  INVITATION_REMINDER: (from, link) => `Reminder: ${from} invites you. Register here: ${link}`,
} satisfies Record<string, SmsText>

export type SmsKind = keyof typeof TEXTS

export const isSmsKind = (kind: string): kind is SmsKind => Object.hasOwn(TEXTS, kind)

/** Writes an SMS: with the inviter's name where that still makes one SMS, else with the company's alone. */
export function renderSms(kind: SmsKind, { inviter, link }: InvitationParams, { companyName }: Sender): string {
  const named = TEXTS[kind](`${unlinkable(inviter)} of ${companyName}`, link)
  return smsSize(named).segments === 1 ? named : TEXTS[kind](companyName, link)
}

/** A name that no phone makes a link of. The invisible sign that mails use would double the price of an SMS. */
const unlinkable = (name: string) => name.replace(/[.:@/]+(?=\S)/g, ' ')

/** How much a text takes, and how many SMS it is sent, and paid, as. */
export function smsSize(text: string): SmsSize {
  const { numberOfCharacters, segmentsCount, encodingName } = new SegmentedMessage(text, 'auto')
  return { encoding: encodingName, characters: numberOfCharacters, segments: segmentsCount }
}
