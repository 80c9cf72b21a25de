import { useReactiveVar } from '@apollo/client/react'
import { isLive } from '../live.ts'

/** While events come by themselves, asking is for what got lost. */
const RARELY_MS = 60_000

/** How often to ask for what events tell of: so many milliseconds where they don't come, else rarely. */
export const usePoll = (ms: number): number => (useReactiveVar(isLive) ? RARELY_MS : ms)
