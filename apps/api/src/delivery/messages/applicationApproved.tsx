import type { WriteMessage } from './message.ts'
import { Action, Hello, P } from './parts.tsx'

export interface ApplicationApprovedParams {
  firstName: string
  signInLink: string
}

/** The good decision. */
export const applicationApproved: WriteMessage<ApplicationApprovedParams> = (
  { firstName, signInLink },
  { companyName },
) => ({
  subject: `Welcome to ${companyName}`,
  preview: 'Your request was approved. You can sign in now.',
  heading: `Welcome to ${companyName}`,
  body: (
    <>
      <Hello firstName={firstName} />
      <P>Your request to join was approved. Sign in with your e-mail address and the password that you have set.</P>
      <Action href={signInLink}>Sign in</Action>
    </>
  ),
})
