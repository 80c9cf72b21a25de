import { graphql } from '@foyer/schema/client'
import { useRouteContext } from '@tanstack/react-router'
import { RefusalParts } from '../refusals.ts'
import { DeadEnd } from '../shared/DeadEnd.tsx'
import { isDeadEnd } from '../shared/deadEnds.ts'
import { PublicError } from '../shared/PublicError.tsx'
import { PublicSkeleton } from '../shared/PublicSkeleton.tsx'
import { useOpenLink } from '../shared/useOpenLink.ts'
import { RegistrationForm } from './RegistrationForm.tsx'
import { SignedInAlready } from './SignedInAlready.tsx'

const OpenRegistration = graphql(
  `
    query OpenRegistration($token: String!) {
      openRegistration(token: $token) {
        __typename
        ... on RegistrationPreview {
          companyName
          email
          firstName
          lastName
        }
        ...RefusalParts
      }
    }
  `,
  [RefusalParts],
)

/** Where the mailed link leads that proves the mailbox. */
export default function RegistrationPage() {
  const { viewer } = useRouteContext({ from: '/registration' })
  const { token, data, error, refetch } = useOpenLink(OpenRegistration)
  if (viewer) return <SignedInAlready viewer={viewer} />
  if (error) return <PublicError error={error} retry={refetch} />
  if (!data) return <PublicSkeleton />
  const opened = data.openRegistration
  if (opened.__typename === 'RegistrationPreview') return <RegistrationForm token={token} preview={opened} />
  return <DeadEnd code={isDeadEnd(opened.code) ? opened.code : 'REGISTRATION_UNKNOWN'} />
}
