import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SEARCH_WORD_MAX, searchPrefixes, searchWords, userSearchWords } from './search.ts'
import { sortName } from './user.ts'

type Person = Parameters<typeof userSearchWords>[0]

/** As the database does it: every prefix must begin a word of the user. */
function finds(typed: string, person: Person): boolean {
  const words = userSearchWords(person)
  const prefixes = searchPrefixes(typed)
  return prefixes.length > 0 && prefixes.every(prefix => words.some(word => word.startsWith(prefix)))
}

const zoe: Person = {
  firstName: 'Zoë',
  lastName: "O'Neill-Smith",
  email: 'zoe.oneill@corp.example',
  phone: '+4915123456789',
  position: 'Head of R&D (Rockets), St. Gallen',
}

describe('Zoë O’Neill-Smith is found by', () => {
  test.each([
    'Zoë',
    'ZOE',
    'zo',
    'zoë o',
    'smith zoe',
    'Smith, Zoë',
    "o'neill",
    'O’Neill',
    'O`Neill',
    'O´Neill',
    'oneill',
    'o neill',
    'neill',
    'neill-s',
    'neill s',
    'neill–smith',
    "O'Neill-Smith",
    'ONeill Smith',
    'oneillsm',
    '"Zoë"',
    '(zoe)',
    'zoe.',
    'zoe.',
    'zoe.o',
    'zoe.oneill@corp',
    'zoe.oneill@corp.example',
    '<zoe.oneill@corp.example>',
    'Zoe.ONeill@Corp.Example',
    '@corp.example',
    'corp.ex',
    'r&d',
    'R & D',
    'head rockets',
    'St. Gallen',
    'zoe rock',
    '+49 151 234',
    '+49151234',
    '+49 (0)151 234',
    '+49 (0) 151 / 234',
    '+49-151-234',
    '0049 151 234',
    '0049151',
    '49151',
    '0151 234',
    '0151/234',
    '0151-234 56 78',
    '(0151) 234',
    '0151',
    '151 234',
    '+49\u00a0151\u00a0234',
    '\u202a+49 151 234\u202c',
    '＋４９ １５１',
    'zoe 0151 234',
    '0151 234 zoe',
    '+49 151 23456789',
  ])('%j', typed => {
    expect(finds(typed, zoe)).toBe(true)
  })

  test.each([
    'zoey',
    'oe',
    'smiths',
    'mith',
    'zoe miller',
    '0151 235',
    '234',
    '+1 151',
    'zoe@',
    'zoe.oneill@else',
    '@',
    '-',
    '+',
  ])('nothing like %j', typed => {
    expect(finds(typed, zoe)).toBe(false)
  })
})

describe('people of the world are found', () => {
  test.each<[string, Person]>([
    ['ольга', { firstName: 'Ольга', lastName: 'Ёлкина' }],
    ['ОЛЬ', { firstName: 'Ольга', lastName: 'Ёлкина' }],
    ['елкина', { firstName: 'Ольга', lastName: 'Ёлкина' }],
    ['李', { firstName: '小龙', lastName: '李' }],
    ['小龙', { firstName: '小龙', lastName: '李' }],
    ['龙', { firstName: '小龙', lastName: '李' }],
    ['李小龙', { firstName: '小龙', lastName: '李' }],
    ['李小', { firstName: '小龙', lastName: '李' }],
    ['李 小龙', { firstName: '小龙', lastName: '李' }],
    ['山田太郎', { firstName: '太郎', lastName: '山田' }],
    ['ヤマダ', { firstName: 'タロウ', lastName: 'ﾔﾏﾀﾞ' }],
    ['김철수', { firstName: '철수', lastName: '김' }],
    ['ΝΙΚΟΣ', { firstName: 'Νίκος', lastName: 'Παπαδόπουλος' }],
    ['ΠΑΠΑΔΟΠΟΥΛΟΣ', { firstName: 'Νίκος', lastName: 'Παπαδόπουλος' }],
    ['ΟΣ', { firstName: 'Όσιος', lastName: 'Παπάς' }],
    ['strasse', { firstName: 'Uwe', lastName: 'Straße' }],
    ['STRASSE', { firstName: 'Uwe', lastName: 'Straße' }],
    ['irem', { firstName: 'İrem', lastName: 'Işık' }],
    ['isik', { firstName: 'İrem', lastName: 'Işık' }],
    ['İREM', { firstName: 'İrem', lastName: 'Işık' }],
    ['anne-marie', { firstName: 'Anne Marie', lastName: 'Lee' }],
    ['anne marie', { firstName: 'Anne-Marie', lastName: 'Lee' }],
    ['annemarie', { firstName: 'Anne-Marie', lastName: 'Lee' }],
    ["o'neill", { firstName: 'Al', lastName: "Smith-O'Neill" }],
    ["d'arc", { firstName: 'Jeanne', lastName: 'd’Arc' }],
    ['arc', { firstName: 'Jeanne', lastName: 'd’Arc' }],
    ['J. R.', { firstName: 'John Ronald Reuel', lastName: 'Tolkien' }],
    ['nguyen', { firstName: 'Văn', lastName: 'Nguyễn' }],
    ['اللہ', { firstName: 'محمد', lastName: 'اللہ' }],
    ['(201) 555', { firstName: 'Al', lastName: 'Ray', phone: '+12015550123' }],
    ['1-201', { firstName: 'Al', lastName: 'Ray', phone: '+12015550123' }],
    ['8 (912) 345', { firstName: 'Оля', lastName: 'Ли', phone: '+79123456789' }],
    ['06 698', { firstName: 'Ada', lastName: 'Rossi', phone: '+390669812345' }],
    ["o'neill@corp", { firstName: 'Al', lastName: 'Ray', email: "o'neill@corp.example" }],
    ['al+foyer', { firstName: 'Al', lastName: 'Ray', email: 'al+foyer@corp.example' }],
    ['al@corp', { firstName: 'Al', lastName: 'Ray', email: 'al@corp.example' }],
    ['24/7', { firstName: 'Al', lastName: 'Ray', position: 'Support 24/7' }],
  ])('%j', (typed, person) => {
    expect(finds(typed, person)).toBe(true)
  })
})

describe('whoever it is', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  const person = fc.record({ firstName: name, lastName: name, position: name })

  test('typing a name, or the start of it, in any case finds the person', () => {
    fc.assert(
      fc.property(person, fc.nat(), (someone, length) => {
        const [word] = searchWords(someone.lastName)
        if (!word) return
        expect(finds(someone.lastName, someone)).toBe(true)
        const start = [...word].slice(0, 1 + (length % [...word].length)).join('')
        if (searchPrefixes(start).length > 0) expect(finds(start, someone)).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  test('words and prefixes are each there once, folded, and fit the index', () => {
    fc.assert(
      fc.property(person, someone => {
        for (const words of [userSearchWords(someone), searchPrefixes(Object.values(someone).join(' '))]) {
          expect(new Set(words).size).toBe(words.length)
          for (const word of words) expect([...word].length).toBeLessThanOrEqual(SEARCH_WORD_MAX)
          expect(words).not.toContain('')
        }
      }),
    )
  })
})

test('long words that begin alike stand in the index once, or a second row would collide', () => {
  const local = 'a'.repeat(64)
  const words = userSearchWords({ firstName: 'Al', lastName: 'Ray', email: `${local}@corp.example` })
  expect(words.filter(word => word === local)).toHaveLength(1)
  expect(finds(`${local}@corp.example`, { firstName: 'Al', lastName: 'Ray', email: `${local}@corp.example` })).toBe(
    true,
  )
})

test('at most eight words of a search count', () => {
  expect(searchPrefixes('a b c d e f g h i j')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
  expect(searchPrefixes('ann ann ANN')).toEqual(['ann'])
  expect(searchPrefixes(' ,; -/() ')).toEqual([])
})

describe('the order by name', () => {
  test('is by last name, then first name; case and accents do not count', () => {
    const people = [
      ['Zoë', 'Ärmel'],
      ['Bob', 'armel'],
      ['Al', 'Armelo'],
      ['Uwe', 'Östman'],
      ['Ann', 'Lee'],
      ['Ann', 'Lee-Ray'],
      ['ann', 'LEE'],
      ['Zed', 'Le'],
      ['Ольга', 'Ли'],
      ['Admin', ''],
    ].map(([firstName = '', lastName = '']) => ({ firstName, lastName }))
    const sorted = [...people].sort((a, b) => (sortName(a) < sortName(b) ? -1 : 1))
    expect(sorted.map(({ firstName, lastName }) => `${lastName} ${firstName}`.trim())).toEqual([
      'Admin',
      'armel Bob',
      'Ärmel Zoë',
      'Armelo Al',
      'Le Zed',
      'Lee Ann',
      'LEE ann',
      'Lee-Ray Ann',
      'Östman Uwe',
      'Ли Ольга',
    ])
  })

  test('fits its column, in characters and in whole ones, whatever folding makes of a name', () => {
    const long = sortName({ firstName: 'ﷺ'.repeat(80), lastName: '🦊'.repeat(80) })
    expect([...long].length).toBeLessThanOrEqual(190)
    expect(long).not.toMatch(/\p{Cs}/u)
    expect(sortName({ firstName: 'x', lastName: `${'a'.repeat(189)}🦊` })).toBe(`${'a'.repeat(189)}🦊`)
  })
})
