import { useTranslation } from 'react-i18next'
import { useRun } from '../shared/useRun.ts'
import { useToast } from '../shared/useToast.tsx'
import { ApproveApplicants, BATCH, type Outcome, RejectApplicants } from './applicantsQuery.ts'

export interface Placement {
  departmentId?: string
  workgroupIds?: string[]
}

/** Approves and rejects, however many; tells the list what came of it, and the viewer in a toast. */
export function useDecisions(settle: (outcomes: Outcome[]) => void) {
  const { t } = useTranslation('user')
  const toast = useToast()
  const approval = useRun(ApproveApplicants)
  const rejection = useRun(RejectApplicants)

  async function decide(
    ids: string[],
    send: (batch: string[]) => Promise<{ outcomes: Outcome[] } | null>,
    word: 'approved' | 'rejected',
  ): Promise<boolean> {
    const outcomes: Outcome[] = []
    let complete = true
    for (let start = 0; start < ids.length && complete; start += BATCH) {
      const batch = await send(ids.slice(start, start + BATCH))
      if (batch) outcomes.push(...batch.outcomes)
      complete = batch !== null
    }
    settle(outcomes)
    const late = outcomes.filter(outcome => outcome.refusal).length
    const done = outcomes.length - late
    if (done > 0) {
      toast(t(`decided.${word}`, { count: done }) + (late > 0 ? ` ${t('decided.late', { count: late })}` : ''))
    }
    return complete
  }

  return {
    approve: (ids: string[], placement: Placement = {}) =>
      decide(ids, batch => approval.run({ input: { ids: batch, ...placement } }), 'approved'),
    reject: (ids: string[], reason: string, notify: boolean) =>
      decide(ids, batch => rejection.run({ input: { ids: batch, reason: reason || null, notify } }), 'rejected'),
    approval,
    rejection,
  }
}
