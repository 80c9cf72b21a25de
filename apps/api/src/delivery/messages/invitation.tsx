import type { WriteMessage } from './message.ts'
import { Action, Aside, Hello, P, Quote } from './parts.tsx'
import { unlinked } from './unlinked.ts'
import { when } from './when.ts'

export interface InvitationParams {
  /** Who invites: their name. */
  inviter: string
  /** As the inviter knew it. */
  firstName: string | null
  /** The inviter's words, with line breaks; null in an SMS. */
  message: string | null
  /** Epoch milliseconds. */
  expiresAt: number
  /** Secret. */
  link: string
}

/** Offers a place in the company to whoever reads this mailbox. */
export const invitation: WriteMessage<InvitationParams> = (
  { inviter, firstName, message, expiresAt, link },
  { companyName },
) => ({
  subject: `You are invited to join ${companyName}`,
  preview: `${unlinked(inviter)} invites you. The link works until ${when(expiresAt)}.`,
  heading: `Join ${companyName}`,
  body: (
    <>
      <Hello firstName={firstName} />
      <P>
        {unlinked(inviter)} invites you to join {companyName}:
      </P>
      {message !== null && <Quote text={message} />}
      <Action href={link}>Accept the invitation</Action>
      <Aside>
        The link works until {when(expiresAt)}, for you alone: whoever opens it can accept in your place. You don’t know{' '}
        {unlinked(inviter)}? Then ignore this mail: without the link nothing happens.
      </Aside>
    </>
  ),
})
