import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPublicSuffix, parseDomainName } from './domainName.ts'

describe('a domain has one form', () => {
  test.each([
    ['corp.com', 'corp.com'],
    [' CORP.com ', 'corp.com'],
    ['corp.com.', 'corp.com'],
    ['Bücher.example', 'xn--bcher-kva.example'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['BÜCHER.EXAMPLE.', 'xn--bcher-kva.example'],
    ['bu\u0308cher.example', 'xn--bcher-kva.example'],
    ['ｃｏｒｐ．ｃｏｍ', 'corp.com'],
    ['日本。jp', 'xn--wgv71a.jp'],
    ['a-b.c-d.example', 'a-b.c-d.example'],
    ['localhost', 'localhost'],
  ])('%j is %s', (typed, form) => {
    expect(parseDomainName(typed)).toBe(form)
  })

  test('which is parsed to itself', () => {
    const domain = fc.stringMatching(/^([A-Za-z0-9ü-]{1,20}\.){1,3}[a-zé]{2,9}\.?$/)
    fc.assert(
      fc.property(fc.oneof(domain, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), typed => {
        const form = parseDomainName(typed)
        if (form !== null) expect(parseDomainName(form)).toBe(form)
        if (form !== null) expect(form).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/)
      }),
      { numRuns: 300 },
    )
  })
})

test.each([
  '',
  '.',
  '..',
  'corp..com',
  '.corp.com',
  'corp.com..',
  '-corp.com',
  'corp-.com',
  'my_corp.com',
  'corp com',
  'corp.com/path',
  'corp.com:80',
  'user@corp.com',
  'https://corp.com',
  'corp.com?x',
  'corp.com#x',
  'corp%2ecom',
  'corp\\com',
  '[::1]',
  '127.0.0.1',
  '127.1',
  '0x7f.0.0.1',
  '*.corp.com',
  'xn--a.com',
  'corp.com\u0000',
  '\u0001corp.com',
  'corp\u007f.com',
  'corp℀com.example',
  `${'a'.repeat(64)}.com`,
  `${'a.'.repeat(127)}com`,
  `${`${'ü'.repeat(57)}.`.repeat(4)}example`,
])('%j is no domain', typed => {
  expect(parseDomainName(typed)).toBeNull()
})

test.each([
  ['com', true],
  ['co.uk', true],
  ['com.au', true],
  ['github.io', true],
  ['c.kobe.jp', true],
  ['xn--55qx5d.cn', true],
  ['xn--p1ai', true],
  ['corp.com', false],
  ['corp.co.uk', false],
  ['foyer.github.io', false],
  ['city.kobe.jp', false],
  ['xn--bcher-kva.example', false],
])('%s is shared by the world: %s', (domain, shared) => {
  expect(isPublicSuffix(domain)).toBe(shared)
})
