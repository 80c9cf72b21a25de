import { DeadEnd } from '../shared/DeadEnd.tsx'

export default function NotFoundPage() {
  return <DeadEnd code="NOT_FOUND" />
}
