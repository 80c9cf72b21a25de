import { graphql } from '@foyer/schema/client'
import { RefusalParts } from '../refusals.ts'
import { DeadEnd } from '../shared/DeadEnd.tsx'
import { isDeadEnd } from '../shared/deadEnds.ts'
import { PublicError } from '../shared/PublicError.tsx'
import { PublicSkeleton } from '../shared/PublicSkeleton.tsx'
import { useOpenLink } from '../shared/useOpenLink.ts'
import { ResetPasswordForm } from './ResetPasswordForm.tsx'

const OpenPasswordReset = graphql(
  `
    query OpenPasswordReset($token: String!) {
      openPasswordReset(token: $token) {
        __typename
        ... on PasswordResetPreview {
          login
        }
        ...RefusalParts
      }
    }
  `,
  [RefusalParts],
)

export default function ResetPasswordPage() {
  const { token, data, error, refetch } = useOpenLink(OpenPasswordReset)
  if (error) return <PublicError error={error} retry={refetch} />
  if (!data) return <PublicSkeleton />
  const opened = data.openPasswordReset
  if (opened.__typename === 'PasswordResetPreview') return <ResetPasswordForm token={token} login={opened.login} />
  return <DeadEnd code={isDeadEnd(opened.code) ? opened.code : 'RESET_UNKNOWN'} />
}
