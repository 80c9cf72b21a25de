import { useState } from 'react'
import { useRun } from '../shared/useRun.ts'
import { useRefreshWebhooks } from './useRefreshWebhooks.ts'
import { type Attempt, TestWebhook } from './webhooksQuery.ts'

/** Sends a test, and keeps what came of the latest. */
export function useTrial(id: string) {
  const { run, busy, problem } = useRun(TestWebhook)
  const refresh = useRefreshWebhooks()
  const [attempt, setAttempt] = useState<Attempt | null>(null)
  return {
    busy,
    problem,
    attempt,
    dismiss: () => setAttempt(null),
    async send() {
      setAttempt(null)
      const came = await run({ id })
      setAttempt(came)
      // It may be the first that was accepted: until then the webhook is not told to be on.
      if (came?.error === null) await refresh()
    },
  }
}
export type Trial = ReturnType<typeof useTrial>
