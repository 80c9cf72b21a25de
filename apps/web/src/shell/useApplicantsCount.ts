import { useQuery } from '@apollo/client/react'
import { graphql } from '@foyer/schema/client'
import { can } from '../can.ts'
import { useViewer } from '../session/useViewer.ts'
import { usePoll } from '../shared/usePoll.ts'

const ApplicantsCount = graphql(`
  query ApplicantsCount {
    applicants(first: 1) {
      totalCount
    }
  }
`)

/** How many people wait for approval, kept up to date while the page is looked at. 0 for who does not decide. */
export function useApplicantsCount(): number {
  const { data } = useQuery(ApplicantsCount, {
    skip: !can.seeApplicants(useViewer()),
    pollInterval: usePoll(10_000),
    skipPollAttempt: () => document.hidden,
  })
  return data?.applicants.totalCount ?? 0
}
