import type { WriteMessage } from './message.ts'
import { Action, Aside, Hello, P } from './parts.tsx'
import { unlinked } from './unlinked.ts'

export interface CredentialsParams {
  firstName: string
  /** Who registered them: their name. */
  by: string
  /** The address, which is the login. */
  login: string
  hours: number
  /** Secret. */
  link: string
}

/** For who was registered by an admin: a link that sets their password. */
export const credentials: WriteMessage<CredentialsParams> = (
  { firstName, by, login, hours, link },
  { companyName },
) => ({
  subject: `You are registered at ${companyName}`,
  preview: `Set your password. The link works for ${hours} hours.`,
  heading: `Welcome to ${companyName}`,
  body: (
    <>
      <Hello firstName={firstName} />
      <P>
        {unlinked(by)} registered you at {companyName}. You sign in as {login}. Set a password of your own, and you are
        in.
      </P>
      <Action href={link}>Set your password</Action>
      <Aside>
        The link works once, within {hours} hours. After that, ask {unlinked(by)} for a new one.
      </Aside>
    </>
  ),
})
