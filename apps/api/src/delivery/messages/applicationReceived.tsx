import type { WriteMessage } from './message.ts'
import { Hello, P } from './parts.tsx'

export interface ApplicationReceivedParams {
  firstName: string
}

/** The mailbox is proved; now somebody decides. */
export const applicationReceived: WriteMessage<ApplicationReceivedParams> = ({ firstName }, { companyName }) => ({
  subject: `${companyName} has your request to join`,
  preview: 'It waits for approval. We write as soon as it is decided.',
  heading: 'Your request is waiting for approval',
  body: (
    <>
      <Hello firstName={firstName} />
      <P>
        Your e-mail address is confirmed and your password is set. Somebody at {companyName} now decides on your request
        to join.
      </P>
      <P>You will get a mail as soon as it is decided. Until then there is nothing for you to do.</P>
    </>
  ),
})
