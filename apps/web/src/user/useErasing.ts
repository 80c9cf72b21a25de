import { useApolloClient } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSelection } from '../shared/list/useSelection.ts'
import { useRun } from '../shared/useRun.ts'
import { useToast } from '../shared/useToast.tsx'
import { BATCH } from './applicantsQuery.ts'
import { EraseApplicants, isErased, type RejectedApplicant } from './rejectedQuery.ts'

/** Who of the rejected is selected, about whom the dialog asks, and what erasing does. */
export function useErasing(rows: RejectedApplicant[]) {
  const { t } = useTranslation('user')
  const client = useApolloClient()
  const toast = useToast()
  const { run, busy, problem } = useRun(EraseApplicants)
  const [asked, setAsked] = useState<RejectedApplicant[] | null>(null)
  const selection = useSelection(rows.filter(row => !isErased(row)))

  return {
    ...selection,
    asked,
    ask: (people: RejectedApplicant[]) => people.length > 0 && setAsked(people),
    close: () => setAsked(null),
    busy,
    problem,
    async erase(people: RejectedApplicant[]) {
      let done = 0
      for (let start = 0; start < people.length; start += BATCH) {
        const batch = await run({ ids: people.slice(start, start + BATCH).map(({ id }) => id) })
        if (!batch) break
        done += batch.outcomes.filter(({ refusal }) => refusal === null).length
        // Whom somebody else erased first is erased all the same.
        if (start + BATCH >= people.length) setAsked(null)
      }
      selection.clear()
      if (done > 0) toast(t('erased', { count: done }))
      await client.refetchQueries({ include: ['Rejected'] })
    },
  }
}
export type Erasing = ReturnType<typeof useErasing>
