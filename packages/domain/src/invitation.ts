import { parseEmail } from './email.ts'
import { enumOf } from './enumOf.ts'
import { type PermissionCircumstances, permissionsOf } from './permission.ts'
import { parsePhone } from './phone.ts'
import { phoneLine } from './phoneLine.ts'
import { Refused } from './refusal.ts'
import { holdsUnseen, oneLine, TextLimit, trimEnds } from './text.ts'
import { Role, UserStatus } from './user.ts'

/** The way an invitation goes. */
export const Channel = enumOf('EMAIL', 'SMS')
export type Channel = keyof typeof Channel

/** Derived, never stored: a stored EXPIRED would lie between the clock and the job that writes it. */
export const InvitationStatus = enumOf('PENDING', 'ACCEPTED', 'EXPIRED', 'REVOKED')
export type InvitationStatus = keyof typeof InvitationStatus

/** What became of one recipient of a batch. */
export const InviteVerdict = enumOf('INVITED', 'RENEWED', 'REFUSED')
export type InviteVerdict = keyof typeof InviteVerdict

/** So many recipients go into one call. */
export const RECIPIENTS_MAX = 1_000

/** A fresh invitation can be asked for so often. */
export const ASK_AGAIN_MS = 24 * 3_600_000

/** SMS cost money, and numbers that earn by receiving them exist: at most so many, unless configured otherwise. */
export const SMS_PER_NUMBER_AND_DAY = 3
export const SMS_PER_DAY = 500

/** Where an invitation stands. Its SQL twin is in the API's `invitationStatus.ts`; one table of cases tests both. */
export function invitationStatus(
  invitation: { acceptedAt: number | null; revokedAt: number | null; expiresAt: number },
  now: number,
): InvitationStatus {
  if (invitation.acceptedAt !== null) return InvitationStatus.ACCEPTED
  if (invitation.revokedAt !== null) return InvitationStatus.REVOKED
  return invitation.expiresAt <= now ? InvitationStatus.EXPIRED : InvitationStatus.PENDING
}

/** What can be done to an invitation, by its status. */
const ACTIONS = {
  resend: ['PENDING', 'EXPIRED'],
  revoke: ['PENDING', 'EXPIRED'],
  accept: ['PENDING'],
} as const satisfies Record<string, readonly InvitationStatus[]>

export const invitationCan = (action: keyof typeof ACTIONS, status: InvitationStatus): boolean =>
  (ACTIONS[action] as readonly InvitationStatus[]).includes(status)

/** When the one reminder is due: halfway through the life that its last message began. */
export const remindAt = (sentAt: number, expiresAt: number): number => Math.round((sentAt + expiresAt) / 2)

export interface Recipient {
  channel: Channel
  /** Canonical e-mail address or E.164: what recipients are compared by. */
  recipient: string
  /** From `Ann Lee <ann@corp.com>` or `"Lee, Ann" <ann@corp.com>`; null when not given. */
  firstName: string | null
  lastName: string | null
}

/** Reads one recipient as people paste them: an address or a mobile number, alone or behind a name. */
export function parseRecipient(text: string, defaultCountry: string | null): Recipient | Refused {
  const typed = text.length > 1_000 ? '' : trimEnds(text)
  const [, name = '', bracketed] = /^([^<>]*)<([^<>]*)>$/.exec(typed) ?? [null, '', typed]
  const bare = trimEnds(bracketed ?? '').replace(/^mailto:/i, '')
  const named = splitName(name)
  if (bare.includes('@')) {
    const email = parseEmail(bare)
    if (email) return { channel: Channel.EMAIL, recipient: email.canonical, ...named }
    // Shown without it, the address would look right.
    const unseen = holdsUnseen(bare.replace(/\s(?<!\ufeff)/gu, ' '))
    return malformed(typed, unseen ? 'holds an invisible character. Type it anew' : 'is not an e-mail address')
  }
  const phone = parsePhone(bare, defaultCountry)
  const line = phone && phoneLine(phone)
  if (phone && line === 'MOBILE') return { channel: Channel.SMS, recipient: phone, ...named }
  if (line === 'OTHER') return malformed(typed, 'can’t get SMS: give a mobile number')
  if (/^[\d\s().\-/]{5,}$/.test(bare) && !defaultCountry) {
    return malformed(typed, 'lacks its country code. Write it like +49 151 23456789, or set DEFAULT_COUNTRY')
  }
  return malformed(
    typed,
    /^[+\d]/.test(bare)
      ? 'is not a phone number. Write it like +49 151 23456789'
      : 'is no e-mail address and no phone number',
  )
}

/** `Ann Lee`, `"Lee, Ann"`: the last word is the last name, unless a comma says which is which. */
function splitName(text: string): { firstName: string | null; lastName: string | null } {
  const name = oneLine(text.replace(/^[\s"'“”]+|[\s"'“”]+$/g, ''))
  const comma = name.indexOf(',')
  const space = name.lastIndexOf(' ')
  const [first, last] =
    comma >= 0
      ? [name.slice(comma + 1), name.slice(0, comma)]
      : space >= 0
        ? [name.slice(0, space), name.slice(space + 1)]
        : [name, '']
  const cut = (part: string) => [...oneLine(part)].slice(0, TextLimit.name).join('') || null
  return { firstName: cut(first), lastName: cut(last) }
}

const malformed = (typed: string, what: string) =>
  new Refused('RECIPIENT_MALFORMED', `“${[...oneLine(typed)].slice(0, 100).join('')}” ${what}.`, 'recipients')

/** Who vouches for an invitation, as they are at the moment that is asked about. */
export interface Inviter {
  status: UserStatus
  role: Role
  departmentId: string | null
}

/** What an invitation gives. */
export interface InvitationTerms {
  role: Role
  departmentId: string | null
}

/**
 * Why somebody may not give these terms; null if they may. Asked when inviting and again when accepting, so that nobody
 * gets in on the word of who has lost it.
 */
export function invitingRefusal(
  inviter: Inviter,
  terms: InvitationTerms,
  circumstances: PermissionCircumstances,
): Refused | null {
  const may = permissionsOf(inviter.role, circumstances)
  if (inviter.status !== UserStatus.ACTIVE || !may.invitePeople) {
    return new Refused('INVITATION_HELD', 'Who sent this invitation may no longer invite people.')
  }
  if (may.manageEmployees) return null
  if (terms.role !== Role.EMPLOYEE) {
    return new Refused('ROLE_TOO_HIGH', 'Only admins invite people with another role than employee.', 'role')
  }
  if (terms.departmentId !== null && terms.departmentId !== inviter.departmentId) {
    return new Refused('DEPARTMENT_NOT_YOURS', 'Invite into your own department, or into none.', 'departmentId')
  }
  return null
}

/** Why a person who is known already is not invited; null if they may be. */
export function knownRefusal(status: UserStatus, inviterDecidesApplicants: boolean): Refused | null {
  switch (status) {
    case UserStatus.ACTIVE:
      return new Refused('ALREADY_EMPLOYEE', 'This person is an employee already.')
    case UserStatus.PENDING:
      return new Refused('ALREADY_APPLICANT', 'This person waits for approval. Decide under Pending approval.')
    case UserStatus.DEACTIVATED:
      return new Refused('DEACTIVATED', 'This person was deactivated. Reactivate them instead of inviting them.')
    case UserStatus.REJECTED:
      // Whoever decides on applicants may think again; others don't get around what was decided.
      return inviterDecidesApplicants
        ? null
        : new Refused('REJECTED', 'This person’s request to join was declined. Only moderators and admins invite them.')
  }
}

/** What an invitation says when nobody wrote another text. */
export function standardInvitationMessage(companyName: string): string {
  return `I would like to invite you to ${companyName}. Register with the link below: it takes a minute, and you are in.`
}
