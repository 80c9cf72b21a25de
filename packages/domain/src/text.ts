import { Refused } from './refusal.ts'

/** Lengths in characters, used by forms for hints and by use cases for truth. */
export const TextLimit = {
  name: 80,
  companyName: 120,
  position: 120,
  departmentName: 120,
  greeting: 2_000,
  message: 2_000,
  reason: 1_000,
  search: 200,
} as const

// Control characters, halves of characters, and the invisible ones that reorder or hide text (bidirectional overrides,
// zero width, byte order mark). White space is none of these.
const INVISIBLE = /(?!\s(?<!\ufeff))[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu
// What leaves a mark on the page. Some letters don't: a name of fillers alone would be shown as nothing.
const SEEN = /[\p{L}\p{N}\p{P}\p{S}](?<![\u115f\u1160\u2800\u3164\uffa0])/u

/** A text on one line: trimmed, inner white space folded, control characters gone, composed form; empty if nothing is to be seen. */
export function oneLine(text: string): string {
  const line = text.replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim().normalize('NFC')
  return SEEN.test(line) ? line : ''
}

/** Without white space and format marks at its two ends: they come along when people copy. */
export function trimEnds(text: string): string {
  // Looks back so that a long gap inside is read once, not from each of its signs on.
  return text.replace(/^[\s\p{Cf}]+|(?<![\s\p{Cf}])[\s\p{Cf}]+$/gu, '')
}

/** Whether something in it leaves no mark on the page: two texts that look alike may differ by it. A space is seen. */
export function holdsUnseen(text: string): boolean {
  return /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u.test(text)
}

/** A text with line breaks: trimmed, at most one empty line in a row; empty if nothing is to be seen. */
export function manyLines(text: string): string {
  const lines = text
    .replace(INVISIBLE, '')
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .normalize('NFC')
  return SEEN.test(lines) ? lines : ''
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

/** Case, accents and the typographer's marks folded, so that `ZOE` finds `Zoë`; the same on every database, because it is done here. */
export function fold(text: string): string {
  return (
    text
      // This one would come apart into a space and an accent.
      .replaceAll('´', "'")
      .normalize('NFKD')
      .replace(/[’‘ʼʻ`′]/g, "'")
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/\p{Pd}/gu, '-')
      .replace(/ß/g, 'ss')
      .replace(/æ/g, 'ae')
      .replace(/œ/g, 'oe')
      .replace(/ø/g, 'o')
      .replace(/đ/g, 'd')
      .replace(/ł/g, 'l')
      .replace(/ı/g, 'i')
      // A word that goes on after what was typed has another sigma there.
      .replace(/ς/g, 'σ')
      .normalize('NFC')
  )
}
