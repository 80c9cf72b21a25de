import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { demandStrongPassword, passwordWeakness } from './password.ts'
import { Refused } from './refusal.ts'

const words = ['Zoë', "O'Neill-Smith", 'zoe.oneill@acme.example', 'Acme Rockets']
const common = new Set(['password', 'iloveyou', 'trustno1', 'correcthorsebatterystaple', '1q2w3e4r5t6y7u'])
const weaknessOf = (password: string) => passwordWeakness(password, { words, isCommon: folded => common.has(folded) })

test.each([
  ['', 'SHORT'],
  ['short', 'SHORT'],
  ['elevenchars', 'SHORT'],
  ['🦊🐻🦁🐯🐨🐼🐸🐵🐔🐧🐦', 'SHORT'],
  ['violet tractor '.repeat(69), 'LONG'],
  ['é'.repeat(513), 'LONG'],
  ['aaaaaaaaaaaa', 'MONOTONOUS'],
  ['abababababab', 'MONOTONOUS'],
  ['abcdabcdabcd', 'MONOTONOUS'],
  ['            ', 'MONOTONOUS'],
  ['abcdefghijklm', 'MONOTONOUS'],
  ['ABCDEFGHIJKLM', 'MONOTONOUS'],
  ['0123456789012', 'MONOTONOUS'],
  ['9876543210987', 'MONOTONOUS'],
  ['password2026!', 'COMMON'],
  ['PASSWORD2026!', 'COMMON'],
  ['pässwörd2026!', 'COMMON'],
  ['!!!iloveyou!!!', 'COMMON'],
  ['correcthorsebatterystaple', 'COMMON'],
  ['1q2w3e4r5t6y7u', 'COMMON'],
  ['zoeoneill2026!', 'PERSONAL'],
  ['ZOË-O’NEILL-99', 'PERSONAL'],
  ["zoe o'neill-smith", 'PERSONAL'],
  ['acmerockets1!', 'PERSONAL'],
  ['AcmeAcmeAcme1', 'PERSONAL'],
  ['zoe.oneill@acme.example', 'PERSONAL'],
])('%j is weak: %s', (password, weakness) => {
  expect(weaknessOf(password)).toBe(weakness)
})

test.each([
  'violet tractor seldom hums',
  'correct horse battery staple',
  'kaninchen fährt rückwärts',
  'twelvechars!',
  '🦊🐻🦁🐯🐨🐼🐸🐵🐔🐧🐦🦉',
  'x7#Kp2$Lm9@Q',
  '天地玄黄宇宙洪荒日月盈昃',
  'the rockets of acme fly at dawn',
  ' leading and trailing ',
  `violet tractor ${'seldom hums '.repeat(80)}`,
])('%j will do', password => {
  expect(weaknessOf(password)).toBeNull()
})

test('without a list of common passwords the rest still counts: the browser has none', () => {
  expect(passwordWeakness('password2026!', { words })).toBeNull()
  expect(passwordWeakness('zoeoneill2026!', { words })).toBe('PERSONAL')
})

test('a person without long words is not held up by them', () => {
  expect(passwordWeakness('violet tractor seldom hums', { words: ['Li', 'Wu', '', '李'] })).toBeNull()
})

test('four unrelated words always will do', () => {
  const word = fc.constantFrom('violet', 'tractor', 'seldom', 'hums', 'copper', 'window', 'gravel', 'ladder')
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 4, maxLength: 6 }), fc.constantFrom(' ', '-', ''), (chosen, sign) => {
      expect(weaknessOf(chosen.join(sign))).toBeNull()
    }),
  )
})

describe('the refusal', () => {
  test.each([
    ['short', 'at least 12 characters'],
    ['é'.repeat(513), 'at most 1024 bytes'],
    ['aaaaaaaaaaaa', 'repeats itself'],
    ['password2026!', 'among the first that anyone would guess'],
    ['zoeoneill2026!', 'your name, address or company'],
  ])('of %j says what would do', (password, reason) => {
    const circumstances = { words, isCommon: (folded: string) => common.has(folded) }
    expect(() => demandStrongPassword(password, circumstances, 'newPassword')).toThrow(
      expect.objectContaining({
        code: 'PASSWORD_WEAK',
        field: 'newPassword',
        message: expect.stringContaining(reason),
      }),
    )
    expect(() => demandStrongPassword(password, circumstances)).toThrow(Refused)
  })

  test('never repeats the password', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 3, maxLength: 11, unit: 'grapheme-ascii' }), password => {
        try {
          demandStrongPassword(`§${password}`, { words })
        } catch (error) {
          expect((error as Error).message).not.toContain(`§${password}`)
        }
      }),
    )
  })
})
