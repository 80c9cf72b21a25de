import { useState } from 'react'
import { useRun } from '../shared/useRun.ts'
import { type Attempt, TestWebhook } from './webhooksQuery.ts'

/** Sends a test, and keeps what came of the latest. */
export function useTrial(id: string) {
  const { run, busy, problem } = useRun(TestWebhook)
  const [attempt, setAttempt] = useState<Attempt | null>(null)
  return {
    busy,
    problem,
    attempt,
    dismiss: () => setAttempt(null),
    async send() {
      setAttempt(null)
      setAttempt(await run({ id }))
    },
  }
}
export type Trial = ReturnType<typeof useTrial>
