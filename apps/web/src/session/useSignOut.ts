import { graphql } from '@foyer/schema/client'
import { RefusalParts } from '../refusals.ts'
import { useRun } from '../shared/useRun.ts'
import { useEnter } from './useEnter.ts'

const SignOut = graphql(
  `
  mutation SignOut {
    signOut {
      __typename
      ... on SignedOut {
        at
      }
      ...RefusalParts
    }
  }
`,
  [RefusalParts],
)

/** Ends this session and goes on as nobody. */
export function useSignOut() {
  const { run } = useRun(SignOut)
  const enter = useEnter()
  return async (href = '/sign-in') => {
    if (await run({})) await enter(href)
  }
}
