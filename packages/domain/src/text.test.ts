import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refused } from './refusal.ts'
import { characters, fold, manyLines, oneLine, optionalLine, optionalLines, requiredLine, trimEnds } from './text.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('a', ' ', '\n', '\r', '\t', '\u200b', '\ufeff', '\u2028', '\u0000', '\u0301', 'e'),
  }),
)

describe('a text on one line', () => {
  test.each([
    ['  Ann  ', 'Ann'],
    ['Ann\tMarie\nLee', 'Ann Marie Lee'],
    ['Ann \u200b Lee', 'Ann Lee'],
    ['Ann\u0000Lee', 'AnnLee'],
    ['Ann\u202eeeL', 'AnneeL'],
    ['\ufeffAnn', 'Ann'],
    ['Jose\u0301', 'José'],
    ['half \ud800 of it', 'half of it'],
    ['👩‍💻 Ann', '👩‍💻 Ann'],
    ['می‌خواهم', 'می‌خواهم'],
    ['=HYPERLINK("x")', '=HYPERLINK("x")'],
    ['<b>Ann</b>', '<b>Ann</b>'],
    ['\u3164', ''],
    ['\u00ad\u200d', ''],
    ['\u2800 \u115f', ''],
  ])('%j becomes %j', (typed, kept) => {
    expect(oneLine(typed)).toBe(kept)
  })

  test('stays as it is when done again, and holds nothing that breaks or hides it', () => {
    fc.assert(
      fc.property(anyText, typed => {
        const line = oneLine(typed)
        expect(oneLine(line)).toBe(line)
        expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u200b\u202a-\u202e\u2066-\u2069\ufeff]|^\s|\s$|\s\s/u)
      }),
      { numRuns: 1_000 },
    )
  })
})

test('what comes along at the two ends is left there, however much there is of it within', () => {
  expect(trimEnds(' \u202a\ufeffa\u200bb\u202c\n\u200e')).toBe('a\u200bb')
  expect(trimEnds('\u200b \u200b')).toBe('')
  const gap = `a${' \u200b'.repeat(500_000)}b`
  const started = performance.now()
  expect(trimEnds(gap)).toBe(gap)
  expect(performance.now() - started).toBeLessThan(2_000)
})

describe('a text with line breaks', () => {
  test.each([
    ['Hello\r\nthere\rAnn', 'Hello\nthere\nAnn'],
    ['\n\nHello\n\n\n\n\nAnn\n', 'Hello\n\nAnn'],
    ['Hello\n \n\t\n\nAnn', 'Hello\n\nAnn'],
    ['Hello\n\u200b\n\u200b\nAnn', 'Hello\n\nAnn'],
    ['  indented\n  twice', 'indented\n  twice'],
    ['a\u2028b', 'a\nb'],
    ['bell\u0007', 'bell'],
    ['one\ttwo', 'one two'],
    ['\u3164\n\u2800', ''],
  ])('%j becomes %j', (typed, kept) => {
    expect(manyLines(typed)).toBe(kept)
  })

  test('stays as it is when done again, with one empty line in a row at most', () => {
    fc.assert(
      fc.property(anyText, typed => {
        const lines = manyLines(typed)
        expect(manyLines(lines)).toBe(lines)
        expect(lines).not.toMatch(/\n{3}|(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e]/u)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('a limit', () => {
  const atMost = (limit: number) => (text: string) => requiredLine(text, 'firstName', 'Your first name', limit)

  test('counts characters, not units or bytes', () => {
    expect(characters('Zoë')).toBe(3)
    expect(characters('🦊🐻')).toBe(2)
    expect(characters('李小龙')).toBe(3)
    expect(atMost(80)('🦊'.repeat(80))).toHaveLength(160)
    expect(() => atMost(80)('🦊'.repeat(81))).toThrow(Refused)
  })

  test('counts what is kept, not what was typed', () => {
    expect(atMost(3)('   A\u200b n\u0000  ')).toBe('A n')
    expect(atMost(1)('e\u0301')).toBe('é')
  })

  test('names the field and the limit in the refusal', () => {
    expect(() => atMost(2_000)('x'.repeat(2_001))).toThrow(
      expect.objectContaining({
        code: 'FIELD_INVALID',
        field: 'firstName',
        message: 'Your first name may have at most 2,000 characters.',
      }),
    )
  })

  test.each(['', '   ', '\n\t', '\u200b', '\u3164', '\u00ad'])('a required text may not be missing: %j', typed => {
    expect(() => atMost(80)(typed)).toThrow(expect.objectContaining({ code: 'FIELD_INVALID', field: 'firstName' }))
  })

  test.each([null, undefined, '', '  ', '\u200b'])('an optional text may: %j', typed => {
    expect(optionalLine(typed, 'position', 'The position', 120)).toBeNull()
    expect(optionalLines(typed, 'greeting', 'The greeting', 2_000)).toBeNull()
  })

  test('holds for optional texts too', () => {
    expect(() => optionalLine('x'.repeat(121), 'position', 'The position', 120)).toThrow(Refused)
    expect(() => optionalLines('x\n'.repeat(1_001), 'greeting', 'The greeting', 2_000)).toThrow(Refused)
    expect(optionalLines('x\n'.repeat(1_000), 'greeting', 'The greeting', 2_000)).toHaveLength(1_999)
  })
})

describe('folding', () => {
  test.each([
    ['ZOË', 'zoe'],
    ['Łukasz Ørsted', 'lukasz orsted'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['Æsir Œuvre', 'aesir oeuvre'],
    ['İstanbul ılık', 'istanbul ilik'],
    ['Йордан', 'иордан'],
    ['ΝΙΚΟΣ', 'νικοσ'],
    ['Νίκος', 'νικοσ'],
    ['O’Neill', "o'neill"],
    ['O´Neill', "o'neill"],
    ['Anne‑Marie – Lee', 'anne-marie - lee'],
    ['Ｔｏｋｙｏ', 'tokyo'],
    ['김철수', '김철수'],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test('is done once and for all', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 1_000 },
    )
  })
})
