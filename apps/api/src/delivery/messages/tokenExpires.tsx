import type { WriteMessage } from './message.ts'
import { Action, Hello, P } from './parts.tsx'
import { unlinked } from './unlinked.ts'
import { when } from './when.ts'

export interface TokenExpiresParams {
  firstName: string
  /** What it is called. */
  token: string
  /** Epoch milliseconds. */
  expiresAt: number
  tokensLink: string
}

/** Tells who answers for an API token, while there is time to make another. */
export const tokenExpires: WriteMessage<TokenExpiresParams> = (
  { firstName, token, expiresAt, tokensLink },
  { companyName },
) => ({
  subject: 'An API token ends soon',
  preview: `It ends on ${when(expiresAt)}.`,
  heading: 'An API token ends soon',
  body: (
    <>
      <Hello firstName={firstName} />
      <P>
        Your API token “{unlinked(token)}” for {companyName} ends on {when(expiresAt)}. Programs that use it are turned
        away from then on. Make a new one and give it to them; revoke this one when they have it.
      </P>
      <Action href={tokensLink}>See your API tokens</Action>
    </>
  ),
})
