import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseRecipient } from './invitation.ts'
import { namedRecipient, splitRecipients, tidyRecipient } from './recipients.ts'

describe('a paste comes apart into recipients', () => {
  test.each<[string, string[]]>([
    ['', []],
    [' \n , ; \t ', []],
    ['ann@corp.com', ['ann@corp.com']],
    ['ann@corp.com, bob@corp.com;cy@corp.com', ['ann@corp.com', 'bob@corp.com', 'cy@corp.com']],
    [
      'ann@corp.com\r\nbob@corp.com\n\ncy@corp.com\tdi@corp.com',
      ['ann@corp.com', 'bob@corp.com', 'cy@corp.com', 'di@corp.com'],
    ],
    ['ann@corp.com bob@corp.com  cy@corp.com', ['ann@corp.com', 'bob@corp.com', 'cy@corp.com']],
    [
      'ann@corp.com， bob@corp.com；cy@corp.com、di@corp.com',
      ['ann@corp.com', 'bob@corp.com', 'cy@corp.com', 'di@corp.com'],
    ],
    ['Ann Lee <ann@corp.com>', ['Ann Lee <ann@corp.com>']],
    ['Ann Lee <ann@corp.com>, Bob Ray <bob@corp.com>', ['Ann Lee <ann@corp.com>', 'Bob Ray <bob@corp.com>']],
    ['Ann Lee <ann@corp.com> Bob Ray <bob@corp.com>', ['Ann Lee <ann@corp.com>', 'Bob Ray <bob@corp.com>']],
    [
      '"Lee, Ann" <ann@corp.com>; "Ray, Bob" <bob@corp.com>',
      ['"Lee, Ann" <ann@corp.com>', '"Ray, Bob" <bob@corp.com>'],
    ],
    ['bob@corp.com "Lee, Ann" <ann@corp.com>', ['bob@corp.com', '"Lee, Ann" <ann@corp.com>']],
    ['Lee, Ann <ann@corp.com>; Ray, Bob <bob@corp.com>', ['Lee, Ann <ann@corp.com>', 'Ray, Bob <bob@corp.com>']],
    ['ann@corp.com, Ray, Bob <bob@corp.com>', ['ann@corp.com', 'Ray, Bob <bob@corp.com>']],
    ['"Lee, Ann <ann@corp.com>', ['"Lee', 'Ann <ann@corp.com>']],
    ['ann@corp.com <ann@corp.com>', ['ann@corp.com <ann@corp.com>']],
    ['"ann@corp.com" <ann@corp.com> bob@corp.com', ['"ann@corp.com" <ann@corp.com>', 'bob@corp.com']],
    ['Ann Lee ann@corp.com Bob bob@corp.com', ['Ann Lee ann@corp.com', 'Bob bob@corp.com']],
    ['ann@corp.com (home)', ['ann@corp.com (home)']],
    ['<ann@corp.com><bob@corp.com>', ['<ann@corp.com><bob@corp.com>']],
    ['annacorp.com bob', ['annacorp.com bob']],
    ['+49 151 23456789', ['+49 151 23456789']],
    ['+49 (151) 234-567 89\n0151/234 567 89', ['+49 (151) 234-567 89', '0151/234 567 89']],
    ['+49 151 23456789, 0151 234567;(0151) 234 568', ['+49 151 23456789', '0151 234567', '(0151) 234 568']],
    ['+49 151 23456789 +44 7700 900123', ['+49 151 23456789', '+44 7700 900123']],
    ['+49 151 23456789 ann@corp.com', ['+49 151 23456789', 'ann@corp.com']],
    ['ann@corp.com +49 151 23456789', ['ann@corp.com', '+49 151 23456789']],
    ['Ann Lee <+49 151 23456789>, bob@corp.com', ['Ann Lee <+49 151 23456789>', 'bob@corp.com']],
    ['112 +', ['112 +']],
  ])('%j', (text, pieces) => {
    expect(splitRecipients(text)).toEqual(pieces)
  })
})

const part = fc.oneof(
  fc.constantFrom(
    'ann@corp.com',
    'Ann Lee',
    '<ann@corp.com>',
    '"Lee, Ann"',
    '+49 151 234 567',
    '0151/23',
    '"',
    '<',
    '>',
    '@',
    '(',
    '+',
    '.',
    ' ',
    '  ',
    ',',
    ';',
    '\n',
    '\r\n',
    '\t',
    '\u2028',
    '\u00a0',
    '，',
    'ß',
    '😀',
  ),
  fc.string({ maxLength: 4, unit: 'binary' }),
)
const pasted = fc.array(part, { maxLength: 14 }).map(parts => parts.join(''))
const bare = (text: string) => text.replace(/[\s\u0085,;，；、]/gu, '')

test('nothing but separators is lost, and the order stays', () => {
  fc.assert(
    fc.property(pasted, text => {
      expect(bare(splitRecipients(text).join(''))).toBe(bare(text))
    }),
    { numRuns: 3_000 },
  )
})

test.each(['\t', '\v', '\f', '\u0085', '\u2028'])(
  'a comma before the separator %j goes with it, not with a name',
  separator => {
    expect(splitRecipients(`Lee,${separator}Ann <ann@corp.com>`)).toEqual(['Lee', 'Ann <ann@corp.com>'])
  },
)

test('what was parted stays parted, and comes no further apart', () => {
  fc.assert(
    fc.property(pasted, text => {
      const pieces = splitRecipients(text)
      expect(splitRecipients(pieces.join('\n'))).toEqual(pieces)
    }),
    { numRuns: 3_000 },
  )
})

test('ten thousand in one line take no time', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => `Person ${i} <person${i}@corp.com>`)
  const started = performance.now()
  expect(splitRecipients(many.join(', '))).toHaveLength(10_000)
  expect(splitRecipients(many.join(' '))).toHaveLength(10_000)
  expect(performance.now() - started).toBeLessThan(2_000)
})

test.each([
  ['ann@corp.com', 'ann@corp.com'],
  [' ann@corp.com ', 'ann@corp.com'],
  ['\u202a- ann@corp.com\u202c', 'ann@corp.com'],
  ['Ann Lee a\u200bnn@corp.com', 'Ann Lee <a\u200bnn@corp.com>'],
  ['Ann Lee ann@corp.com', 'Ann Lee <ann@corp.com>'],
  ['ann@corp.com (Ann Lee)', 'Ann Lee <ann@corp.com>'],
  ['ann@corp.com <ann@corp.com>', 'ann@corp.com'],
  ["'ann@corp.com' <ann@corp.com>", 'ann@corp.com'],
  ['Ann Lee <ann@corp.com>', 'Ann Lee <ann@corp.com>'],
  ['"Lee, Ann" <ann@corp.com>', '"Lee, Ann" <ann@corp.com>'],
  ['- ann@corp.com', 'ann@corp.com'],
  ['12. ann@corp.com', 'ann@corp.com'],
  ['• +49 151 23456789', '+49 151 23456789'],
  ['E-mail: ann@corp.com', 'ann@corp.com'],
  ['mailto:ann@corp.com', 'ann@corp.com'],
  ['0151 23456789', '0151 23456789'],
  ['annacorp.com', 'annacorp.com'],
  ['@', '@'],
])('%j is read as %j', (text, tidied) => {
  expect(tidyRecipient(text)).toBe(tidied)
  expect(tidyRecipient(tidied)).toBe(tidied)
})

test.each([
  ['Ann', 'Lee', 'Ann', 'Lee'],
  ['Mary Ann', '', 'Mary Ann', null],
  ['', 'van der Berg', null, 'van der Berg'],
  ['Ann', 'Lee, "Jr."', 'Ann', 'Lee Jr.'],
  ['', '', null, null],
])('the names %j and %j arrive as such', (first, last, firstName, lastName) => {
  const read = parseRecipient(namedRecipient('ann@corp.com', first, last), null)
  expect(read).toMatchObject({ recipient: 'ann@corp.com', firstName, lastName })
  const text = namedRecipient('ann@corp.com', first, last)
  expect(splitRecipients(text)).toEqual([text])
})
