import type { WriteMessage } from './message.ts'
import { A, Action, Aside, Hello, P } from './parts.tsx'

export interface RegistrationKnownParams {
  firstName: string
  signInLink: string
  resetLink: string
}

/** Somebody used the quick link with an employee's address. The page told them nothing; the mailbox's owner learns it here. */
export const registrationKnown: WriteMessage<RegistrationKnownParams> = (
  { firstName, signInLink, resetLink },
  { companyName },
) => ({
  subject: `You already belong to ${companyName}`,
  preview: 'Nothing has changed. Sign in as usual.',
  heading: 'You already belong here',
  body: (
    <>
      <Hello firstName={firstName} />
      <P>
        Somebody, probably you, asked to join {companyName} with your e-mail address. You are an employee already, so
        nothing has changed: sign in as usual.
      </P>
      <Action href={signInLink}>Sign in</Action>
      <Aside>
        If it was not you who asked, you need not do anything. Forgotten your password?{' '}
        <A href={resetLink}>Set a new one</A>
      </Aside>
    </>
  ),
})
