import type { WriteMessage } from './message.ts'
import { Action, Aside, Hello, P } from './parts.tsx'
import { unlinked } from './unlinked.ts'

export interface InvitationAskedParams {
  firstName: string
  /** Who asks: the recipient, with the name that the inviter gave. */
  who: string
  link: string
}

/** Somebody stands before a closed door and asks for a fresh invitation. */
export const invitationAsked: WriteMessage<InvitationAskedParams> = ({ firstName, who, link }, { companyName }) => ({
  subject: `Somebody asks for a fresh invitation to ${companyName}`,
  preview: 'Their invitation does not work any more. Resend it, or revoke it.',
  heading: 'A fresh invitation is asked for',
  body: (
    <>
      <Hello firstName={firstName} />
      <P>
        {unlinked(who)} opened an invitation to {companyName} that does not work any more, and asks for a fresh one.
      </P>
      <Action href={link}>See the invitation</Action>
      <Aside>
        Resend it if they should join, or revoke it. This mail comes once a day at most for each invitation.
      </Aside>
    </>
  ),
})
