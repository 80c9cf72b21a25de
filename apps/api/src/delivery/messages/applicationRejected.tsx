import { Text } from '@react-email/components'
import { createElement, Fragment } from 'react'
import { look } from './look.ts'
import type { WriteMessage } from './message.ts'
import { Hello, P } from './parts.tsx'

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
      {reason !== null && (
        <Text className="paragraph quote" style={{ ...look.paragraph, ...look.quote }}>
          <Lines text={reason} />
        </Text>
      )}
      <P>If you think that this is a mistake, ask whoever sent you the link.</P>
    </>
  ),
})

function Lines({ text }: { text: string }) {
  // Line breaks as elements: the plain text part keeps them, and so do clients that drop `white-space`.
  const lines = text.split('\n').flatMap(line => [<br key="break" />, line])
  return createElement(Fragment, null, ...lines.slice(1))
}
