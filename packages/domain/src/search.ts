import { phoneSpellings } from './phone.ts'
import { fold } from './text.ts'

/** Longer words are cut, in the index and in the search alike. */
export const SEARCH_WORD_MAX = 64

/** So many words of a search count. */
const PREFIXES_MAX = 8

/**
 * The folded words of a text: what search compares, and what a password must not be built from. `O'Neill-Smith` gives
 * oneill, smith, o, neill, oneillsmith; an address also gives itself.
 */
export function searchWords(text: string): string[] {
  const words = new Set<string>()
  for (const chunk of fold(text).split(/[\s,;()]+/u)) {
    const plain = trimmed(chunk).replaceAll("'", '')
    if (plain === '') continue
    words.add(plain.includes('@') ? plain : partsOf(plain).join(''))
    for (const part of [...partsOf(plain), ...partsOf(chunk)]) words.add(part)
  }
  // Writing without spaces (Chinese, Japanese): every suffix is findable by its prefix.
  for (const word of [...words]) {
    if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)) {
      const signs = [...word]
      for (let i = 1; i < signs.length; i++) words.add(signs.slice(i).join(''))
    }
  }
  return [...words]
}

/** The words that find a user, each by its prefix. */
export function userSearchWords(user: {
  firstName: string
  lastName: string
  email?: string | null
  phone?: string | null
  position?: string | null
}): string[] {
  const texts = [user.firstName, user.lastName, user.email ?? '', user.position ?? '']
  const name = user.lastName + user.firstName
  // Where names are written without a space, they are typed without one.
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name)) {
    texts.push(name, user.firstName + user.lastName)
  }
  const words = [...texts.flatMap(searchWords), ...(user.phone ? phoneSpellings(user.phone) : [])]
  return [...new Set(words.map(cut))]
}

/** What a typed search asks for: every prefix must begin a word of the user. At most eight count. */
export function searchPrefixes(search: string): string[] {
  const prefixes: string[] = []
  // Numbers that stand side by side are one phone number, however it is grouped.
  let number = ''
  const endNumber = () => {
    number = number.trim()
    const digits = number.replace(/^(\+.*?|00.*?)\(0\)/, '$1').replace(/\D/g, '')
    if (digits !== '') prefixes.push(number.startsWith('+') ? digits : digits.replace(/^00/, ''))
    number = ''
  }
  for (const chunk of fold(search)
    .replace(/\p{Cf}/gu, '')
    .split(/(\s+|[,;]+)/u)) {
    if (/^[\d\s+().\-/]*$/.test(chunk)) number += chunk
    else {
      endNumber()
      const plain = trimmed(chunk).replaceAll("'", '')
      // An address is looked for as it stands, a name part by part: `anne-marie` finds `Anne Marie`.
      prefixes.push(...(plain.includes('@') ? [plain] : partsOf(plain)))
    }
  }
  endNumber()
  return [...new Set(prefixes.map(cut))].slice(0, PREFIXES_MAX)
}

const partsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean)

/** Without the signs around it; but what is typed of an address may end in its @. */
const trimmed = (text: string): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}@]+$/gu, '')

const cut = (word: string): string => [...word].slice(0, SEARCH_WORD_MAX).join('')
