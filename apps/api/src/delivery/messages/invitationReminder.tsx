import type { InvitationParams } from './invitation.tsx'
import type { WriteMessage } from './message.ts'
import { Action, Aside, Hello, P, Quote } from './parts.tsx'
import { unlinked } from './unlinked.ts'
import { when } from './when.ts'

/** The one reminder, halfway through an invitation's life. The link is a new one; the first one works too. */
export const invitationReminder: WriteMessage<InvitationParams> = (
  { inviter, firstName, message, expiresAt, link },
  { companyName },
) => ({
  subject: `Reminder: you are invited to join ${companyName}`,
  preview: `The invitation from ${unlinked(inviter)} works until ${when(expiresAt)}.`,
  heading: `Your invitation to ${companyName} is still open`,
  body: (
    <>
      <Hello firstName={firstName} />
      <P>
        {unlinked(inviter)} invited you to join {companyName}:
      </P>
      {message !== null && <Quote text={message} />}
      <Action href={link}>Accept the invitation</Action>
      <Aside>
        The link works until {when(expiresAt)}. This is the only reminder. You don’t want to join? Then there is nothing
        to do.
      </Aside>
    </>
  ),
})
