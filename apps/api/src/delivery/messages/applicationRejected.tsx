import type { WriteMessage } from './message.ts'
import { Hello, P, Quote } from './parts.tsx'

export interface ApplicationRejectedParams {
  firstName: string
  /** As the moderator wrote it, with line breaks; null when the applicant is not to be told. */
  reason: string | null
}

/** The other decision. */
export const applicationRejected: WriteMessage<ApplicationRejectedParams> = (
  { firstName, reason },
  { companyName },
) => ({
  subject: `Your request to join ${companyName} was declined`,
  preview: reason === null ? 'Ask whoever sent you the link if this is a mistake.' : 'Read the reason that was given.',
  heading: 'Your request was declined',
  body: (
    <>
      <Hello firstName={firstName} />
      <P>
        Your request to join {companyName} was declined
        {reason === null ? '.' : ' for this reason:'}
      </P>
      {reason !== null && <Quote text={reason} />}
      <P>If you think that this is a mistake, ask whoever sent you the link.</P>
    </>
  ),
})
