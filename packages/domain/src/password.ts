import { Refused } from './refusal.ts'
import { searchWords } from './search.ts'
import { fold } from './text.ts'

/** NIST 800-63B-4: length is what counts; no composition rules. */
export const PASSWORD_MIN_CHARACTERS = 12
/** What the hash is asked to read at most, in bytes. */
export const PASSWORD_MAX_BYTES = 1024

export type PasswordWeakness = 'SHORT' | 'LONG' | 'MONOTONOUS' | 'COMMON' | 'PERSONAL'

export interface PasswordCircumstances {
  /** The person's and the company's words: names, address, company name. */
  words: string[]
  /** Whether a password stands in a list of common ones; takes the folded password. The browser, which has no list, leaves it out. */
  isCommon?: (folded: string) => boolean
}

/** What is wrong with a password, or null. The form asks it for a hint, the use case for the truth. */
export function passwordWeakness(
  password: string,
  { words, isCommon }: PasswordCircumstances,
): PasswordWeakness | null {
  if ([...password].length < PASSWORD_MIN_CHARACTERS) return 'SHORT'
  if (new TextEncoder().encode(password).length > PASSWORD_MAX_BYTES) return 'LONG'
  const folded = fold(password)
  if (new Set(folded).size < 5 || isRun(folded)) return 'MONOTONOUS'
  if (isCommon) {
    // `password2026!` is `password` to everyone who guesses.
    const core = folded.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
    if (isCommon(folded) || (core.length >= 4 && folded.length - core.length <= 6 && isCommon(core))) return 'COMMON'
  }
  return isBuiltFrom(folded, words) ? 'PERSONAL' : null
}

/** Refuses a weak password in words that say what would do. */
export function demandStrongPassword(password: string, circumstances: PasswordCircumstances, field = 'password'): void {
  const weakness = passwordWeakness(password, circumstances)
  if (weakness !== null) throw new Refused('PASSWORD_WEAK', WEAKNESS_TEXT[weakness], field)
}

const WEAKNESS_TEXT: Record<PasswordWeakness, string> = {
  SHORT: `Use at least ${PASSWORD_MIN_CHARACTERS} characters. A few unrelated words are easy to remember.`,
  LONG: `Use at most ${PASSWORD_MAX_BYTES} bytes.`,
  MONOTONOUS: 'This password repeats itself. Use a few unrelated words instead.',
  COMMON: 'This password is among the first that anyone would guess. Use a few unrelated words instead.',
  PERSONAL: 'This password is built from your name, address or company. Use a few unrelated words instead.',
}

/** abcdefghijkl, 987654321098: each character one up or one down from the last. */
function isRun(text: string): boolean {
  const codes = [...text].map(sign => sign.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, i) => code - (codes[i] ?? 0))
  const regular = steps.filter(step => step === 1 || step === -1).length
  return regular >= steps.length * 0.8
}

/** Whether nothing much is left of it once the given words, digits and signs are taken away. */
function isBuiltFrom(folded: string, texts: string[]): boolean {
  const words = texts.flatMap(text => searchWords(text)).filter(word => word.length >= 3)
  words.sort((a, b) => b.length - a.length)
  let rest = folded
  for (const word of words) rest = rest.replaceAll(word, '')
  return rest.length < folded.length && rest.replace(/[^\p{L}]/gu, '').length < 4
}
