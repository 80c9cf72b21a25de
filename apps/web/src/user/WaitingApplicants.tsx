import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ListFrame } from '../shared/list/ListFrame.tsx'
import { useEndless } from '../shared/list/useEndless.ts'
import { PageHeader } from '../shared/PageHeader.tsx'
import { Problem } from '../shared/Problem.tsx'
import { usePoll } from '../shared/usePoll.ts'
import { ApplicantKeys } from './ApplicantKeys.tsx'
import { ApplicantsBar } from './ApplicantsBar.tsx'
import { ApplicantsTable } from './ApplicantsTable.tsx'
import { Applicants } from './applicantsQuery.ts'
import { DecisionBar } from './DecisionBar.tsx'
import { DecisionModals } from './DecisionModals.tsx'
import { NoApplicants } from './NoApplicants.tsx'
import { useDeciding } from './useDeciding.ts'

/** Who waits for approval, longest first; made to be worked through from the keyboard. */
export function WaitingApplicants() {
  const { t } = useTranslation('user')
  const { search } = useSearch({ from: '/signed-in/applicants' })
  const list = useEndless(Applicants, { search, first: 50 }, usePoll(5_000))
  const deciding = useDeciding(list.rows ?? [])
  const count = !list.total ? '\u00a0' : t('waiting', { count: list.total })
  const shown = { ...list, rows: list.rows && deciding.rows }
  return (
    <>
      <PageHeader title={t('applicants')} description={<span role="status">{count}</span>} />
      <ApplicantsBar>{deciding.rows.length > 0 && <ApplicantKeys />}</ApplicantsBar>
      <Problem text={deciding.problem} />
      <ListFrame list={shown} empty={<NoApplicants searched={search !== undefined} />}>
        {rows => <ApplicantsTable rows={rows} total={list.total ?? rows.length} deciding={deciding} />}
      </ListFrame>
      <DecisionBar deciding={deciding} />
      <DecisionModals deciding={deciding} />
    </>
  )
}
