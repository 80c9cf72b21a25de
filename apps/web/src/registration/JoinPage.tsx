import { graphql } from '@foyer/schema/client'
import { useRouteContext } from '@tanstack/react-router'
import { useState } from 'react'
import { RefusalParts } from '../refusals.ts'
import { DeadEnd } from '../shared/DeadEnd.tsx'
import { isDeadEnd } from '../shared/deadEnds.ts'
import { PublicError } from '../shared/PublicError.tsx'
import { PublicSkeleton } from '../shared/PublicSkeleton.tsx'
import { useOpenLink } from '../shared/useOpenLink.ts'
import { JoinForm } from './JoinForm.tsx'
import { LookInYourMailbox } from './LookInYourMailbox.tsx'
import { SignedInAlready } from './SignedInAlready.tsx'

const OpenQuickLink = graphql(
  `
    query OpenQuickLink($token: String!) {
      openQuickLink(token: $token) {
        __typename
        ... on QuickLinkPreview {
          companyName
          greeting
          registrationType
        }
        ...RefusalParts
      }
    }
  `,
  [RefusalParts],
)

const NOBODY = { firstName: '', lastName: '', email: '' }

/** Where the quick link leads. */
export default function JoinPage() {
  const { viewer } = useRouteContext({ from: '/join' })
  const { token, data, error, refetch } = useOpenLink(OpenQuickLink)
  // Whoever mistyped their address comes back to what they typed.
  const [typed, setTyped] = useState(NOBODY)
  const [sentTo, setSentTo] = useState<string | null>(null)
  if (viewer) return <SignedInAlready viewer={viewer} />
  if (error) return <PublicError error={error} retry={refetch} />
  if (!data) return <PublicSkeleton />
  const opened = data.openQuickLink
  if (opened.__typename === 'Refusal') return <DeadEnd code={isDeadEnd(opened.code) ? opened.code : 'LINK_UNKNOWN'} />
  if (sentTo !== null) return <LookInYourMailbox email={sentTo} again={() => setSentTo(null)} />
  return (
    <JoinForm
      token={token}
      preview={opened}
      initialValues={typed}
      onSent={values => {
        setTyped(values)
        setSentTo(values.email.trim())
      }}
    />
  )
}
