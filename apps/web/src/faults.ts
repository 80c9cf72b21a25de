import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors'

/** What went wrong where nobody said no: nothing a person did, so all they can do is wait, sign in or try again. */
export type Fault = 'NETWORK' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'BUSY' | 'SERVER'

export function faultOf(error: unknown): Fault {
  if (CombinedGraphQLErrors.is(error)) return faultOfCode(error.errors[0]?.extensions?.code)
  if (ServerError.is(error)) return error.statusCode === 429 || error.statusCode === 503 ? 'BUSY' : 'SERVER'
  // fetch throws a TypeError when no answer came.
  return error instanceof TypeError ? 'NETWORK' : 'SERVER'
}

export const isUnauthenticated = (error: unknown) => faultOf(error) === 'UNAUTHENTICATED'

function faultOfCode(code: unknown): Fault {
  return code === 'UNAUTHENTICATED' || code === 'FORBIDDEN' || code === 'NOT_FOUND' ? code : 'SERVER'
}
