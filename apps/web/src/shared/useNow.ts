import { useInterval } from '@mantine/hooks'
import { useReducer } from 'react'

/** What time it is, looked at again after so many milliseconds and whenever something else is drawn anew. */
export function useNow(everyMs: number): Date {
  const [, lookAgain] = useReducer((times: number) => times + 1, 0)
  useInterval(lookAgain, everyMs, { autoInvoke: true })
  return new Date()
}
