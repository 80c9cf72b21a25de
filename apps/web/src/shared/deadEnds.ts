const signIn = { to: '/sign-in', label: 'signIn', variant: 'filled' } as const
// For who came by a dead link but is an employee; most are not.
const signInMaybe = { ...signIn, variant: 'default' } as const
const askAgain = { to: '/forgot-password', label: 'forgotPassword', variant: 'filled' } as const
const home = { to: '/employees', label: 'home', variant: 'filled' } as const

/** Every dead end, and the way on from it; null where there is nothing to do but wait or speak to somebody. */
export const deadEnds = {
  LINK_CLOSED: signInMaybe,
  LINK_UNKNOWN: signInMaybe,
  INVITATION_EXPIRED: null,
  INVITATION_HELD: null,
  INVITATION_REVOKED: null,
  INVITATION_SPENT: signIn,
  INVITATION_UNKNOWN: signInMaybe,
  REGISTRATION_EXPIRED: signInMaybe,
  REGISTRATION_UNKNOWN: signInMaybe,
  ALREADY_EMPLOYEE: signIn,
  AWAITING_APPROVAL: null,
  REJECTED: null,
  DEACTIVATED: null,
  RESET_EXPIRED: askAgain,
  RESET_UNKNOWN: askAgain,
  SET_UP_ALREADY: signIn,
  SET_UP_LINK_NEEDED: null,
  NOT_FOUND: home,
} as const

export type DeadEndCode = keyof typeof deadEnds

/** Whether a refusal leaves nothing to mend on the page, so that it gets one of its own. */
export const isDeadEnd = (code: string | undefined): code is DeadEndCode =>
  code !== undefined && Object.hasOwn(deadEnds, code)
