import type { WriteMessage } from './message.ts'
import { Aside, Hello, P } from './parts.tsx'

export interface RegistrationWaitingParams {
  firstName: string
}

/** An applicant used the quick link once more. */
export const registrationWaiting: WriteMessage<RegistrationWaitingParams> = ({ firstName }, { companyName }) => ({
  subject: `Your request to join ${companyName} is waiting for approval`,
  preview: 'You need not ask again. We write as soon as it is decided.',
  heading: 'Your request is already waiting',
  body: (
    <>
      <Hello firstName={firstName} />
      <P>
        Somebody, probably you, asked again to join {companyName} with your e-mail address. Your first request is still
        waiting for approval, so there is no need for another.
      </P>
      <P>You will get a mail as soon as it is decided.</P>
      <Aside>If it was not you who asked again, you need not do anything: nothing has changed.</Aside>
    </>
  ),
})
