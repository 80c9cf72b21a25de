import type { WriteMessage } from './message.ts'
import { Action, Hello, P } from './parts.tsx'
import { unlinked } from './unlinked.ts'

export interface WebhookDisabledParams {
  firstName: string
  /** What it is called. */
  webhook: string
  /** What came of the last attempt. */
  error: string
  webhooksLink: string
}

/** Tells admins that a program of theirs hears nothing any more. */
export const webhookDisabled: WriteMessage<WebhookDisabledParams> = (
  { firstName, webhook, error, webhooksLink },
  { companyName },
) => ({
  subject: 'A webhook was switched off',
  preview: 'Nothing had arrived there any more.',
  heading: 'A webhook was switched off',
  body: (
    <>
      <Hello firstName={firstName} />
      <P>
        {companyName} sends no events to “{unlinked(webhook)}” any more, because none had arrived. The last attempt
        ended so: {unlinked(error)}
      </P>
      <P>Mend the receiver, then switch the webhook on again. What was missed can be sent again from its log.</P>
      <Action href={webhooksLink}>See the webhook</Action>
    </>
  ),
})
