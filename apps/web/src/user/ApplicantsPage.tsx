import { useSearch } from '@tanstack/react-router'
import { RejectedApplicants } from './RejectedApplicants.tsx'
import { WaitingApplicants } from './WaitingApplicants.tsx'

/** Pending approval: who waits for a decision, or who was turned down. */
export default function ApplicantsPage() {
  const { status } = useSearch({ from: '/signed-in/applicants' })
  // Not as one expression: the type of the page would then wait for that of the router, which waits for the page's.
  if (status === 'REJECTED') return <RejectedApplicants />
  return <WaitingApplicants />
}
