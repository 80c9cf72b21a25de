import { type RefusalCode, Refused } from '@foyer/domain'
import { GraphQLError } from 'graphql'
import { isDeadlock, isDisconnected, isDiskFull } from '../database/retries.ts'
import { TokenRefused } from '../http/credentials.ts'

/** RFC 7644, table 9: those that Foyer has a use for. */
type ScimType =
  | 'invalidFilter'
  | 'invalidPath'
  | 'invalidSyntax'
  | 'invalidValue'
  | 'mutability'
  | 'tooMany'
  | 'uniqueness'

/** What SCIM itself refuses: a mistake in what was asked, or a rule that only this door has. */
export class ScimRefused extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly scimType: ScimType | null = null,
  ) {
    super(message)
  }
}

export const invalidValue = (message: string) => new ScimRefused(400, message, 'invalidValue')
export const invalidPath = (message: string) => new ScimRefused(400, message, 'invalidPath')
export const notFound = (what: string) => new ScimRefused(404, `There is no such ${what}.`)

/** An answer that says no, before it is written down. */
export interface Answer {
  status: number
  scimType?: string | null
  detail: string
  retryAfterSeconds?: number | null
}

/** Why something was not done, in SCIM's terms; null for a fault, which is not the caller's business. */
export function answerFor(error: unknown): Answer | null {
  if (error instanceof ScimRefused) return { ...error, status: error.status, detail: error.message }
  if (error instanceof TokenRefused) return { ...error, status: error.status, detail: error.message }
  if (error instanceof Refused) return answerForRefusal(error)
  if (error instanceof GraphQLError) {
    const { code } = error.extensions
    if (code === 'FORBIDDEN') return { status: 403, detail: error.message }
    if (code === 'BAD_USER_INPUT') return { status: 400, scimType: 'invalidValue', detail: error.message }
  }
  const passing = passingReason(error)
  if (passing) return { status: 503, detail: passing, retryAfterSeconds: 5 }
  return answerForRequest(error)
}

const TAKEN: readonly RefusalCode[] = ['ALREADY_APPLICANT', 'ALREADY_EMPLOYEE', 'DEACTIVATED', 'WORKGROUP_NAME_TAKEN']
const ELSEWHERE: readonly RefusalCode[] = ['CONFLICT', 'LAST_ADMIN']
const GONE: readonly RefusalCode[] = ['USER_UNKNOWN', 'WORKGROUP_UNKNOWN']

function answerForRefusal({ code, message: detail, field, retryAfterSeconds }: Refused): Answer {
  if (TAKEN.includes(code)) return { status: 409, scimType: 'uniqueness', detail }
  if (ELSEWHERE.includes(code)) return { status: 409, detail }
  // With a field it is about one of several that were named, not about the resource.
  if (GONE.includes(code) && field === null) return { status: 404, detail }
  if (code === 'TOO_MANY') return { status: 429, detail, retryAfterSeconds }
  return { status: 400, scimType: 'invalidValue', detail }
}

function passingReason(error: unknown): string | null {
  const cause = (error as { driverError?: unknown } | null)?.driverError ?? error
  if (isDeadlock(cause)) return 'The database is busy. Try again.'
  if (isDisconnected(cause)) return 'The database could not be reached for a moment. Try again.'
  if (isDiskFull(cause)) return 'The server’s disk is full. Try again when there is room.'
  return null
}

/** What was wrong with the request before anybody read what it asks: its type, its size, its JSON. */
function answerForRequest(error: unknown): Answer | null {
  const { statusCode: status, message } = (error ?? {}) as { statusCode?: number; message?: string }
  if (!status || status < 400 || status > 499) return null
  return { status, scimType: status === 400 ? 'invalidSyntax' : null, detail: message ?? 'Bad request.' }
}
