import type { WriteMessage } from './message.ts'
import { Action, Hello, P } from './parts.tsx'

export interface PasswordChangedParams {
  firstName: string
  resetLink: string
}

/** Tells the owner, so that a password changed by somebody else does not go unnoticed. */
export const passwordChanged: WriteMessage<PasswordChangedParams> = ({ firstName, resetLink }, { companyName }) => ({
  subject: `Your password for ${companyName} was changed`,
  preview: 'Was it you? Then there is nothing to do.',
  heading: 'Your password was changed',
  body: (
    <>
      <Hello firstName={firstName} />
      <P>Your password for {companyName} was changed just now, and your other sessions were ended.</P>
      <P>
        Was it you? Then there is nothing to do. If not, set a new password at once and tell an admin at {companyName}.
      </P>
      <Action href={resetLink}>Set a new password</Action>
    </>
  ),
})
