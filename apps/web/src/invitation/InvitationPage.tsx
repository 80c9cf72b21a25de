import { useRouteContext } from '@tanstack/react-router'
import { useState } from 'react'
import { SignedInAlready } from '../registration/SignedInAlready.tsx'
import { PublicError } from '../shared/PublicError.tsx'
import { PublicSkeleton } from '../shared/PublicSkeleton.tsx'
import { useOpenLink } from '../shared/useOpenLink.ts'
import { AcceptForm } from './AcceptForm.tsx'
import { InvitationDeadEnd } from './InvitationDeadEnd.tsx'
import { OpenInvitation } from './openInvitation.ts'

/** Where the link of an invitation leads, whichever way it came. */
export default function InvitationPage() {
  const { viewer } = useRouteContext({ from: '/invitation' })
  const { token, data, error, refetch } = useOpenLink(OpenInvitation)
  const [looks, setLooks] = useState(0)
  if (viewer) return <SignedInAlready viewer={viewer} />
  if (error) return <PublicError error={error} retry={refetch} />
  if (!data) return <PublicSkeleton />

  function lookAgain() {
    // What comes of it, also that nothing came, is in `data` and `error`.
    refetch().catch(() => {})
    setLooks(looks + 1)
  }

  const opened = data.openInvitation
  if (opened.__typename === 'InvitationPreview') {
    return <AcceptForm key={looks} token={token} preview={opened} lookAgain={lookAgain} />
  }
  return <InvitationDeadEnd refusal={opened} token={token} lookAgain={lookAgain} />
}
