import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCountry, parsePhone, phoneSpellings } from './phone.ts'

describe('any spelling of a number is the same E.164', () => {
  test.each([
    ['+4915123456789', null],
    ['+49 151 23456789', null],
    ['+49 (0)151 23456789', null],
    ['+49 (0) 151 / 234 567 89', null],
    ['+49-151-2345-6789', null],
    ['+49.151.23456789', null],
    ['0049 151 23456789', null],
    ['0049 (0)151 23456789', null],
    ['  +49151 23456789\t', null],
    ['+49\u00a0151\u202f23456789', null],
    ['+49‑151‑23456789', null],
    ['+49 – 151 – 23456789', null],
    ['＋４９１５１２３４５６７８９', null],
    ['+٤٩١٥١٢٣٤٥٦٧٨٩', null],
    ['\u202a+49 151 23456789\u202c', null],
    ['tel:+49-151-23456789', null],
    ['0151 23456789', 'DE'],
    ['0151/23456789', 'DE'],
    ['(0151) 23456789', 'DE'],
    ['151 23456789', 'DE'],
    ['0151 23456789', 'de'.toUpperCase()],
    ['+49 151 23456789', 'US'],
    ['011 49 151 23456789', 'US'],
    ['00 49 151 23456789', 'FR'],
  ])('%j in %s', (typed, country) => {
    expect(parsePhone(typed, country)).toBe('+4915123456789')
  })

  test.each([
    ['(201) 555-0123', 'US', '+12015550123'],
    ['1-201-555-0123', 'US', '+12015550123'],
    ['201.555.0123', 'CA', '+12015550123'],
    ['06 698 12345', 'IT', '+390669812345'],
    ['8 (912) 345-67-89', 'RU', '+79123456789'],
  ])('%j in %s is %s', (typed, country, e164) => {
    expect(parsePhone(typed, country)).toBe(e164)
  })

  test('however its digits are grouped', () => {
    const separators = fc.array(fc.constantFrom('', ' ', '-', '.', '/', '\u00a0'), { minLength: 13, maxLength: 13 })
    fc.assert(
      fc.property(separators, between => {
        const typed = [...'4915123456789'].map((digit, i) => digit + (i < 12 ? between[i] : '')).join('')
        expect(parsePhone(`+${typed}`)).toBe('+4915123456789')
      }),
    )
  })

  test('which is parsed to itself', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\+?[\d ()-]{3,20}$/),
        fc.constantFrom(null, 'DE', 'US', 'IN'),
        (typed, country) => {
          const e164 = parsePhone(typed, country)
          if (e164 === null) return
          expect(e164).toMatch(/^\+[1-9]\d{4,14}$/)
          expect(parsePhone(e164)).toBe(e164)
        },
      ),
      { numRuns: 1_000 },
    )
  })
})

test.each([
  ['', 'DE'],
  ['+', 'DE'],
  ['00', 'DE'],
  ['112', 'DE'],
  ['0151 23456789', null],
  ['0151 23456789', 'XX'],
  ['+49 151', null],
  ['+49 151 23456789 ext. 5', null],
  ['+1 800 FLOWERS', null],
  ['call +49 151 23456789', null],
  ['+49 151 23456789, +49 151 23456780', null],
  ['+49 151 23456789;ext=5', null],
  ['ann@corp.com', 'DE'],
  [`+49 151${' . '.repeat(20)}23456789`, 'DE'],
])('%j in %s is no number', (typed, country) => {
  expect(parsePhone(typed, country)).toBeNull()
})

test('a number is found by its international and its national beginning', () => {
  expect(phoneSpellings('+4915123456789')).toEqual(['4915123456789', '015123456789', '15123456789'])
  expect(phoneSpellings('+12015550123')).toEqual(['12015550123', '2015550123'])
  expect(phoneSpellings('+390669812345')).toEqual(['390669812345', '0669812345'])
})

test('countries are known by their ISO code', () => {
  expect(isCountry('DE')).toBe(true)
  expect(isCountry('XX')).toBe(false)
  expect(isCountry('')).toBe(false)
})
