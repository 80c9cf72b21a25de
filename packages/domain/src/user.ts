import { enumOf } from './enumOf.ts'
import { fold, searchWords } from './text.ts'

export const Role = enumOf('ADMIN', 'MODERATOR', 'EMPLOYEE')
export type Role = keyof typeof Role

/** Stored, because a person decided it. */
export const UserStatus = enumOf('PENDING', 'ACTIVE', 'REJECTED', 'DEACTIVATED')
export type UserStatus = keyof typeof UserStatus

export const JoinedThrough = enumOf('SETUP', 'QUICK_LINK', 'EMAIL_INVITATION', 'SMS_INVITATION', 'DIRECT_REGISTRATION')
export type JoinedThrough = keyof typeof JoinedThrough

export const UserOrder = enumOf('NAME', 'NEWEST', 'OLDEST')
export type UserOrder = keyof typeof UserOrder

/** What the Employees view sorts by: family name first, folded, so that both databases agree on the order. */
export function sortName(user: { firstName: string; lastName: string }): string {
  return fold(`${user.lastName} ${user.firstName}`).trim().slice(0, 190)
}

/** The words that find a user, each by its prefix. */
export function userSearchWords(user: {
  firstName: string
  lastName: string
  email?: string | null
  phone?: string | null
  position?: string | null
}): string[] {
  const words = new Set<string>()
  for (const text of [user.firstName, user.lastName, user.email, user.position]) {
    for (const word of searchWords(text ?? '')) words.add(word)
  }
  if (user.phone) {
    // +49 151…, 49151… and 0151… all begin a number that people type.
    words.add(user.phone)
    words.add(user.phone.slice(1))
  }
  return [...words].map(word => word.slice(0, SEARCH_WORD_MAX))
}

/** Longer words are cut, in the index and in the search alike. */
export const SEARCH_WORD_MAX = 64

/** What a typed search asks for: every word must begin a word of the user. At most eight count. */
export function searchPrefixes(search: string): string[] {
  const folded = fold(search).split(/[\s,;()]+/u)
  const prefixes = folded.map(word => word.replace(/^[^\p{L}\p{N}+]+|[^\p{L}\p{N}@.]+$/gu, '').replace(/['’`]/g, ''))
  return [...new Set(prefixes.filter(Boolean).map(word => word.slice(0, SEARCH_WORD_MAX)))].slice(0, 8)
}
