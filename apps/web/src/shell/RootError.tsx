import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { PublicError } from '../shared/PublicError.tsx'

/** Where a page could not even begin: mostly a server that is out of reach. */
export function RootError({ error }: ErrorComponentProps) {
  const router = useRouter()
  return <PublicError error={error} retry={() => router.invalidate()} />
}
