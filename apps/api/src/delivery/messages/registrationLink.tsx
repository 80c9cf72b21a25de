import type { WriteMessage } from './message.ts'
import { Action, Aside, Hello, P } from './parts.tsx'

export interface RegistrationLinkParams {
  firstName: string
  email: string
  hours: number
  /** Secret. */
  link: string
}

/** Proves the mailbox of who came by the quick link. No user exists until the link is used. */
export const registrationLink: WriteMessage<RegistrationLinkParams> = (
  { firstName, email, hours, link },
  { companyName },
) => ({
  subject: `Set your password to join ${companyName}`,
  preview: `Confirm that ${email} is yours. The link works for ${hours} hours.`,
  heading: 'Confirm your e-mail address',
  body: (
    <>
      <Hello firstName={firstName} />
      <P>
        You asked to join {companyName} as {email}. Set a password to confirm that this mailbox is yours and to finish
        your registration.
      </P>
      <Action href={link}>Set your password</Action>
      <Aside>
        The link works once, within {hours} hours. You did not ask to join? Then ignore this mail: without the link
        nothing happens.
      </Aside>
    </>
  ),
})
