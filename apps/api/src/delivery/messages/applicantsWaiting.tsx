import { Column, Row } from '@react-email/components'
import { look } from './look.ts'
import type { WriteMessage } from './message.ts'
import { Action, Aside, P } from './parts.tsx'
import { unlinked } from './unlinked.ts'
import { when } from './when.ts'

export interface WaitingApplicant {
  name: string
  email: string
  /** Epoch milliseconds. */
  since: number
}

export interface ApplicantsWaitingParams {
  count: number
  /** Who waits longest first; not all of them when there are many. */
  applicants: WaitingApplicant[]
  link: string
}

/** The digest for who decides. What it says is found out when it is sent: people decided upon meanwhile are not in it. */
export const applicantsWaiting: WriteMessage<ApplicantsWaitingParams> = (
  { count, applicants, link },
  { companyName },
) => ({
  subject: `${people(count)} for approval at ${companyName}`,
  preview: 'Approve or reject: they can do nothing until you decide.',
  heading: `${people(count)} for approval`,
  body: (
    <>
      <P>They asked to join {companyName} and can do nothing until somebody decides.</P>
      <ApplicantRows count={count} applicants={applicants} />
      <Action href={link}>Approve or reject</Action>
      <Aside>You get this mail because you may decide on requests. It comes at most once in ten minutes.</Aside>
    </>
  ),
})

/** Who waits, one below the other. */
export function ApplicantRows({ count, applicants }: Pick<ApplicantsWaitingParams, 'count' | 'applicants'>) {
  return (
    <>
      {applicants.map(({ name, email, since }) => (
        <Row key={email}>
          <Column className="row" style={look.row}>
            <strong>{unlinked(name)}</strong>
            <br />
            <span className="faint" style={look.faint}>
              {email} · since {when(since)}
            </span>
          </Column>
        </Row>
      ))}
      {count > applicants.length && (
        <Row>
          <Column className="row" style={look.row}>
            … and {count - applicants.length} more.
          </Column>
        </Row>
      )}
    </>
  )
}

function people(count: number): string {
  return count === 1 ? '1 person waits' : `${count} people wait`
}
