import type { WriteMessage } from './message.ts'
import { Action, Aside, Hello, P } from './parts.tsx'

export interface PasswordResetParams {
  firstName: string
  minutes: number
  /** Secret. */
  link: string
}

/** For who forgot the password. */
export const passwordReset: WriteMessage<PasswordResetParams> = ({ firstName, minutes, link }, { companyName }) => ({
  subject: `Set a new password for ${companyName}`,
  preview: `The link works once, within ${minutes} minutes.`,
  heading: 'Set a new password',
  body: (
    <>
      <Hello firstName={firstName} />
      <P>
        Somebody, probably you, asked for a new password at {companyName}. Choose it here; you are signed in at once.
      </P>
      <Action href={link}>Set a new password</Action>
      <Aside>
        The link works once, within {minutes} minutes. If it was not you who asked, ignore this mail: your password
        stays as it is.
      </Aside>
    </>
  ),
})
