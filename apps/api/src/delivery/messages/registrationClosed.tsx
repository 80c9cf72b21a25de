import type { WriteMessage } from './message.ts'
import { Aside, Hello, P } from './parts.tsx'

export interface RegistrationClosedParams {
  firstName: string
}

/** A rejected or deactivated user used the quick link, which is no way back in. */
export const registrationClosed: WriteMessage<RegistrationClosedParams> = ({ firstName }, { companyName }) => ({
  subject: `You cannot join ${companyName} with this link`,
  preview: 'Ask whoever sent you the link.',
  heading: 'This link does not let you in',
  body: (
    <>
      <Hello firstName={firstName} />
      <P>
        Somebody, probably you, asked to join {companyName} with your e-mail address. An earlier request of yours was
        declined, or your access was ended, so this one cannot go on.
      </P>
      <P>If you think that you belong to {companyName}, ask whoever sent you the link. They can let you in.</P>
      <Aside>If it was not you who asked, you need not do anything: nothing has changed.</Aside>
    </>
  ),
})
