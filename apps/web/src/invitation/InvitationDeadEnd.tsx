import type { Refusal } from '../refusals.ts'
import { DeadEnd } from '../shared/DeadEnd.tsx'
import { isDeadEnd } from '../shared/deadEnds.ts'
import { AskForFresh } from './AskForFresh.tsx'

interface InvitationDeadEndProps {
  refusal: Refusal
  token: string
  lookAgain: () => void
}

/** An invitation that can't be accepted: whose it was, and what to do instead. */
export function InvitationDeadEnd({ refusal, token, lookAgain }: InvitationDeadEndProps) {
  const { code, message } = refusal
  if (code === 'INVITATION_EXPIRED' || code === 'INVITATION_HELD') {
    return <AskForFresh code={code} message={message} token={token} lookAgain={lookAgain} />
  }
  // Its message names who took it back.
  if (code === 'INVITATION_REVOKED') return <DeadEnd code={code} message={message} />
  return <DeadEnd code={isDeadEnd(code) ? code : 'INVITATION_UNKNOWN'} />
}
