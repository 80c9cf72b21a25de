import { Refused } from './refusal.ts'

/** Lengths in characters, used by forms for hints and by use cases for truth. */
export const TextLimit = {
  name: 80,
  companyName: 120,
  position: 120,
  departmentName: 120,
  greeting: 2_000,
  reason: 1_000,
  search: 200,
} as const

// Control characters, and the invisible ones that reorder or hide text (bidirectional overrides, zero width, byte order mark).
const INVISIBLE = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu
const INVISIBLE_BUT_NEWLINE = /(?!\n)[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

/** A text on one line: trimmed, inner white space folded, control characters gone, composed form. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(INVISIBLE, '').trim().normalize('NFC')
}

/** A text with line breaks: trimmed, at most one empty line in a row. */
export function manyLines(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE_BUT_NEWLINE, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .normalize('NFC')
}

/** Counted as a person counts: an emoji of two UTF-16 units is one. */
export function characters(text: string): number {
  return [...text].length
}

/** A required text on one line, or a refusal that names the field. */
export function requiredLine(text: string, field: string, label: string, limit: number): string {
  const line = oneLine(text)
  if (line === '') throw new Refused('FIELD_INVALID', `${label} is missing. Please fill it in.`, field)
  return withinLimit(line, field, label, limit)
}

/** An optional text on one line; an empty one is null. */
export function optionalLine(
  text: string | null | undefined,
  field: string,
  label: string,
  limit: number,
): string | null {
  const line = oneLine(text ?? '')
  return line === '' ? null : withinLimit(line, field, label, limit)
}

/** An optional text with line breaks; an empty one is null. */
export function optionalLines(
  text: string | null | undefined,
  field: string,
  label: string,
  limit: number,
): string | null {
  const lines = manyLines(text ?? '')
  return lines === '' ? null : withinLimit(lines, field, label, limit)
}

function withinLimit(text: string, field: string, label: string, limit: number): string {
  if (characters(text) <= limit) return text
  throw new Refused('FIELD_INVALID', `${label} may have at most ${limit.toLocaleString('en')} characters.`, field)
}

/** Case and accents folded, so that `ZOE` finds `Zoë`; the same on every database, because it is done here. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/ø/g, 'o')
    .replace(/đ/g, 'd')
    .replace(/ł/g, 'l')
    .replace(/ı/g, 'i')
    .normalize('NFC')
}

/** The folded words of a text, in order: what search compares. `O'Neill-Smith` gives oneill, smith, o'neill-smith's parts and its whole. */
export function searchWords(text: string): string[] {
  const words = new Set<string>()
  for (const chunk of fold(text).split(/[\s,;()]+/u)) {
    const whole = chunk.replace(/^[^\p{L}\p{N}+]+|[^\p{L}\p{N}]+$/gu, '')
    if (whole === '') continue
    words.add(whole)
    words.add(whole.replace(/['’`]/g, ''))
    for (const part of whole.split(/[^\p{L}\p{N}]+/u)) if (part !== '') words.add(part)
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
