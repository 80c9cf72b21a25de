import { useSearch } from '@tanstack/react-router'
import { RejectedApplicants } from './RejectedApplicants.tsx'
import { WaitingApplicants } from './WaitingApplicants.tsx'

/** Pending approval: who waits for a decision, or who was turned down. */
export default function ApplicantsPage() {
  const { status } = useSearch({ from: '/signed-in/applicants' })
  return status === 'REJECTED' ? <RejectedApplicants /> : <WaitingApplicants />
}
