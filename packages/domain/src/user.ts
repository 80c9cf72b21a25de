import { enumOf } from './enumOf.ts'
import { fold } from './text.ts'

export const Role = enumOf('ADMIN', 'MODERATOR', 'EMPLOYEE')
export type Role = keyof typeof Role

/** Stored, because a person decided it. */
export const UserStatus = enumOf('PENDING', 'ACTIVE', 'REJECTED', 'DEACTIVATED')
export type UserStatus = keyof typeof UserStatus

export const JoinedThrough = enumOf('SETUP', 'QUICK_LINK', 'EMAIL_INVITATION', 'SMS_INVITATION', 'DIRECT_REGISTRATION')
export type JoinedThrough = keyof typeof JoinedThrough

export const UserOrder = enumOf('NAME', 'NEWEST', 'OLDEST')
export type UserOrder = keyof typeof UserOrder

/** What becomes of the open invitations of who leaves. */
export const OpenInvitations = enumOf('HOLD', 'REVOKE', 'HAND_OVER')
export type OpenInvitations = keyof typeof OpenInvitations

/** What becomes of the tokens of programs that somebody who leaves answers for. Their own end in any case. */
export const ServiceTokens = enumOf('REVOKE', 'HAND_OVER')
export type ServiceTokens = keyof typeof ServiceTokens

/** What the Employees view sorts by: family name first, folded, so that both databases agree on the order. */
export function sortName(user: { firstName: string; lastName: string }): string {
  return [...fold(`${user.lastName} ${user.firstName}`).trim()].slice(0, 190).join('')
}
