import type { WriteMessage } from './message.ts'
import { Action, Hello, P } from './parts.tsx'
import { unlinked } from './unlinked.ts'

export interface WebhookDisabledParams {
  firstName: string
  /** What it is called. */
  webhook: string
  /** Whether its receiver said that it wants no more; else nothing had arrived for days. */
  unwanted: boolean
  /** What came of the last attempt. */
  error: string
  webhooksLink: string
}

/** Tells admins that a program of theirs hears nothing any more. */
export const webhookDisabled: WriteMessage<WebhookDisabledParams> = (
  { firstName, webhook, unwanted, error, webhooksLink },
  { companyName },
) => ({
  subject: 'A webhook was switched off',
  preview: unwanted ? 'Its receiver wants no more events.' : 'Nothing had arrived there for days.',
  heading: 'A webhook was switched off',
  body: (
    <>
      <Hello firstName={firstName} />
      {unwanted ? (
        <P>
          {companyName} sends no events to “{unlinked(webhook)}” any more, because its receiver answered that it wants
          none (410).
        </P>
      ) : (
        <P>
          {companyName} sends no events to “{unlinked(webhook)}” any more, because none had arrived for days. The last
          attempt ended so: {unlinked(error)}
        </P>
      )}
      <P>
        {unwanted ? 'If that is not so, mend' : 'Mend'} the receiver, then switch the webhook on again. What was missed
        can be sent again from its log.
      </P>
      <Action href={webhooksLink}>See the webhook</Action>
    </>
  ),
})
