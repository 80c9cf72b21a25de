import type { WriteMessage } from './message.ts'
import { Action, Aside, Code, Hello, P } from './parts.tsx'
import { unlinked } from './unlinked.ts'

export interface TemporaryPasswordParams {
  firstName: string
  /** Who registered them: their name. */
  by: string
  /** The address, which is the login. */
  login: string
  hours: number
  link: string
  /** Secret. */
  password: string
}

/** For who was registered by an admin: a password for the first sign-in, which replaces it. */
export const temporaryPassword: WriteMessage<TemporaryPasswordParams> = (
  { firstName, by, login, hours, link, password },
  { companyName },
) => ({
  subject: `You are registered at ${companyName}`,
  preview: `Sign in with the password in this mail within ${hours} hours, and choose one of your own.`,
  heading: `Welcome to ${companyName}`,
  body: (
    <>
      <Hello firstName={firstName} />
      <P>
        {unlinked(by)} registered you at {companyName}. Sign in as {login} with this password:
      </P>
      <Code text={password} />
      <Action href={link}>Sign in</Action>
      <Aside>
        The password works for {hours} hours. You choose one of your own when you first sign in. After that, or if it
        has run out, this one is worthless; {unlinked(by)} can send you a new one.
      </Aside>
    </>
  ),
})
