import examples from 'libphonenumber-js/examples.mobile.json'
import { describe, expect, test } from 'vitest'
import { parsePhone } from './phone.ts'
import { phoneLine } from './phoneLine.ts'

const lineOf = (typed: string, country = 'DE') => phoneLine(parsePhone(typed, country) ?? '')

describe('an SMS goes to', () => {
  test.each([
    ['0151 23456789', 'DE'],
    ['+44 7400 123456', 'DE'],
    // In North America nobody can tell a landline by its number.
    ['(201) 555-0123', 'US'],
    // A satellite phone is in no country.
    ['+881 612 345678', 'DE'],
  ])('%s in %s', (typed, country) => {
    expect(lineOf(typed, country)).toBe('MOBILE')
  })

  test.each(Object.entries(examples))('a mobile phone in %s', (country, typed) => {
    expect(lineOf(typed as string, country)).toBe('MOBILE')
  })
})

test.each([
  ['a landline', '030 901820'],
  ['a landline, which this date happens to be', '20261124'],
  ['a landline, which this article number happens to be', '4711-0815'],
  ['a landline in Argentina, where mobile numbers begin +54 9', '+54 11 2345 6789'],
  ['a free call', '0800 1234567'],
  ['a free call in the USA', '+1 800 555 0123'],
  ['a premium rate', '0900 1234567'],
  ['a shared cost', '0180 5123456'],
  ['a company-wide number', '0185 00123456'],
  ['a pager', '0164 1234567'],
  ['a mailbox', '0177 99 1234567'],
  ['a personal number, which earns by being called', '+44 70 1234 5678'],
  ['a number of the Internet', '+81 50 1234 5678'],
])('none goes to %s', (_, typed) => {
  expect(lineOf(typed)).toBe('OTHER')
})

test.each(['1234', '12345', '123456', '01.01.2026', '0151 2345678', '', '112'])('%j is nobody’s number', typed => {
  expect(lineOf(typed)).toBeNull()
})
