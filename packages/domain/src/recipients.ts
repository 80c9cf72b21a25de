import { trimEnds } from './text.ts'

/** So many recipients fit into one list of the Invite people drawer. */
export const RECIPIENT_LIST_MAX = 10_000

// What stays together whatever is in it: a quoted name, and an address in angle brackets; each within its line.
const ATOM = /"[^"\n\r]*"|<[^<>\n\r]*>|[\n\r\v\f\u0085\u2028\u2029\t,;，；、]|\s+?|./gsu
const SEPARATOR = /^[\n\r\v\f\u0085\u2028\u2029\t,;，；、]$/u
const COMMA = /^[,，]$/u

/** `Lee, Ann <ann@corp.com>`, as Outlook copies it: nothing before the comma could be a recipient, and a name goes on after it. */
const SURNAME = /^\s*[^\s@<>"\d][^@<>"\d]*$/u
const FORENAME =
  /^[^\S\n\r\v\f\u2028\u2029\t]*[^\s\u0085@<>"\d,;，；、][^@<>"\d\n\r\v\f\u0085\u2028\u2029\t,;，；、]*<[^<>\n\r]*>/u

/**
 * Recipients as people paste them, one by one: commas, semicolons, tabs and new lines part them, but not in a quoted name
 * nor in angle brackets. A space parts only what is complete, so that a name stays with its address and a phone number in
 * one piece. Nothing but separators is lost.
 */
export function splitRecipients(text: string): string[] {
  const parts: string[][] = [[]]
  for (const { 0: atom, index } of text.matchAll(ATOM)) {
    const part = parts.at(-1) as string[]
    if (!SEPARATOR.test(atom) || (COMMA.test(atom) && isWithinName(part, text, index + atom.length))) part.push(atom)
    else parts.push([])
  }
  return parts.flatMap(atSpaces).filter(piece => piece !== '')
}

/** Looks no further than a name goes: a long paste is read in one go. */
function isWithinName(before: string[], text: string, from: number): boolean {
  return before.length <= 80 && SURNAME.test(before.join('')) && FORENAME.test(text.slice(from, from + 400))
}

/** Parts a line at the spaces after what is complete, if something that could be a recipient follows. */
function atSpaces(atoms: string[]): string[] {
  const words = wordsOf(atoms)
  const pieces: string[] = []
  let piece: string[] = []
  // From the end: whether an address follows.
  const followed = words.map(() => false)
  for (let i = words.length - 2; i >= 0; i--) {
    followed[i] = followed[i + 1] === true || isAddress(words[i + 1])
  }
  words.forEach((word, i) => {
    piece.push(word)
    const next = words[i + 1]
    if (next === undefined || isParting(piece, next, followed[i] === true)) {
      pieces.push(piece.join(' '))
      piece = []
    }
  })
  return pieces
}

/** Whether the space between what was read and the next word parts two recipients. */
function isParting(piece: string[], next: string, addressFollows: boolean): boolean {
  // `ann@corp.com <ann@corp.com>`: some programs take the address for the name.
  if (next.startsWith('<')) return false
  if (isAddress(piece.at(-1))) return addressFollows || /^\(?[+\d]/.test(next)
  // No number has more groups than that.
  return (
    piece.length <= 12 &&
    isNumber(piece.join(' ')) &&
    (next.startsWith('+') || (addressFollows && !/^[+\d(]/.test(next)))
  )
}

const isAddress = (word = '') => word.endsWith('>') || word.replace(/"[^"]*"/g, '').includes('@')

const isNumber = (text: string) => /^\(?[+\d][\d\s().\-/\u2010-\u2015]{5,}$/u.test(text)

/** What stands between spaces, a quoted or bracketed space not counted. */
function wordsOf(atoms: string[]): string[] {
  const words: string[] = []
  let word = ''
  for (const atom of atoms) {
    if (/^\s$/u.test(atom)) {
      if (word !== '') words.push(word)
      word = ''
    } else word += atom
  }
  if (word !== '') words.push(word)
  return words
}

/**
 * One recipient as the API reads it, where people write it otherwise: a name in front of a bare address, or behind it in
 * brackets, an address for a name, a label, the mark of a list.
 */
export function tidyRecipient(text: string): string {
  const typed = trimEnds(text)
    .replace(/^(?:[-*•·–]|\d{1,5}[.)])\s+(?=.*[@+])/su, '')
    .replace(/^[\p{L} -]{1,40}:\s*(?=\S+@\S+$)/iu, '')
  const [, label, bracketed] = /^([^<>]*)<([^<>]*)>$/.exec(typed) ?? []
  if (label?.includes('@') && bracketed?.trim()) return bracketed.trim()
  const [, name, address] = /^([^\s@<>"\d][^@<>"\d]*?)\s+([^\s@<>]+@[^\s@<>]+)$/u.exec(typed) ?? []
  if (name && address) return `${name} <${address}>`
  const [, before, note] = /^([^\s@<>]+@[^\s@<>]+)\s+\(([^()@<>"]+)\)$/u.exec(typed) ?? []
  return before && note ? `${note.trim()} <${before}>` : typed
}

/** One recipient in the notation that says which name is which. */
export function namedRecipient(address: string, firstName: string, lastName: string): string {
  const clean = (name: string) => name.replace(/[<>"“”\s]+/gu, ' ').trim()
  const [first, last] = [clean(firstName), clean(lastName).replace(/ ?, ?/g, ' ')]
  return first === '' && last === '' ? address : `"${last}, ${first}" <${address}>`
}
