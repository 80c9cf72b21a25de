import { useTranslation } from 'react-i18next'
import { useRun } from '../shared/useRun.ts'
import { useToast } from '../shared/useToast.tsx'
import {
  BATCH,
  type Invitation,
  type InvitationOutcome,
  ResendInvitations,
  RevokeInvitations,
} from './invitationsQuery.ts'

type Settle = (invitations: Invitation[], outcomes: InvitationOutcome[]) => void

/** Resends and revokes, however many; tells the list what came of it, and the viewer in a toast. */
export function useInvitationBatches(settle: Settle) {
  const { t } = useTranslation('invitation')
  const toast = useToast()
  const resending = useRun(ResendInvitations)
  const revoking = useRun(RevokeInvitations)

  async function inBatches(
    invitations: Invitation[],
    send: (ids: string[]) => Promise<{ outcomes: InvitationOutcome[] } | null>,
    word: 'resent' | 'revoked',
  ): Promise<boolean> {
    const ids = invitations.map(({ id }) => id)
    const outcomes: InvitationOutcome[] = []
    let complete = true
    for (let start = 0; start < ids.length && complete; start += BATCH) {
      const batch = await send(ids.slice(start, start + BATCH))
      if (batch) outcomes.push(...batch.outcomes)
      complete = batch !== null
    }
    settle(invitations, outcomes)
    const refused = outcomes.filter(outcome => outcome.refusal).length
    const done = outcomes.length - refused
    if (done > 0) {
      toast(t(`done.${word}`, { count: done }) + (refused > 0 ? ` ${t('done.refused', { count: refused })}` : ''))
    }
    return complete
  }

  return {
    resend: (them: Invitation[]) => inBatches(them, ids => resending.run({ ids }), 'resent'),
    revoke: (them: Invitation[]) => inBatches(them, ids => revoking.run({ ids }), 'revoked'),
    resending,
    revoking,
  }
}
