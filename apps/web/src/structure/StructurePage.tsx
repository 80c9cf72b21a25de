import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../shared/ErrorState.tsx'
import { localeOf } from '../shared/format.ts'
import { PageHeader } from '../shared/PageHeader.tsx'
import { usePoll } from '../shared/usePoll.ts'
import { growBranches } from './branches.ts'
import { StructureBody } from './StructureBody.tsx'
import { StructureSkeleton } from './StructureSkeleton.tsx'
import { Structure } from './structureQuery.ts'

/** Others change the structure, too. */
const POLL_MS = 30_000

/** The departments, as a chart or as an outline. All of the view's state is in the address. */
export default function StructurePage() {
  const { t, i18n } = useTranslation('structure')
  const { data, error, refetch } = useQuery(Structure, {
    fetchPolicy: 'cache-and-network',
    pollInterval: usePoll(POLL_MS),
    skipPollAttempt: () => document.hidden,
  })
  const departments = data?.departments
  const branches = useMemo(
    () => (departments ? growBranches(departments, localeOf(i18n.language)) : null),
    [departments, i18n.language],
  )
  if (branches) return <StructureBody branches={branches} />
  return (
    <>
      <PageHeader title={t('title')} description={'\u00a0'} />
      {error ? <ErrorState error={error} retry={refetch} /> : <StructureSkeleton />}
    </>
  )
}
