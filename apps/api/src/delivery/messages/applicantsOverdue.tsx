import type { ApplicantsWaitingParams } from './applicantsWaiting.tsx'
import { ApplicantRows } from './applicantsWaiting.tsx'
import type { WriteMessage } from './message.ts'
import { Action, Aside, P } from './parts.tsx'

export interface ApplicantsOverdueParams extends ApplicantsWaitingParams {
  /** How long nobody shall wait, by the registration policy. */
  hours: number
}

/** For who decides: somebody waits longer than the policy wants. Who waits is looked up when it is sent. */
export const applicantsOverdue: WriteMessage<ApplicantsOverdueParams> = (
  { count, applicants, link, hours },
  { companyName },
) => ({
  subject: `Somebody has waited for approval at ${companyName} for ${inWords(hours)}`,
  preview: 'Approve or reject: they can do nothing until you decide.',
  heading: 'Somebody waits too long',
  body: (
    <>
      <P>
        Nobody should wait longer than {inWords(hours)} to hear from {companyName}. Who waits, longest first:
      </P>
      <ApplicantRows count={count} applicants={applicants} />
      <Action href={link}>Approve or reject</Action>
      <Aside>You get this mail because you may decide on requests. It comes once for each person who waits.</Aside>
    </>
  ),
})

const inWords = (hours: number): string => {
  if (hours % 24 !== 0) return hours === 1 ? 'an hour' : `${hours} hours`
  return hours === 24 ? 'a day' : `${hours / 24} days`
}
