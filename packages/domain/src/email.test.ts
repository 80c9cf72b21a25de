import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EMAIL_MAX_BYTES, parseEmail } from './email.ts'

describe('an address', () => {
  test.each([
    ['ann@corp.com', 'ann@corp.com', 'ann@corp.com', 'corp.com'],
    ['  Ann.Lee@CORP.com ', 'Ann.Lee@corp.com', 'ann.lee@corp.com', 'corp.com'],
    ['ann+news@corp.com', 'ann+news@corp.com', 'ann+news@corp.com', 'corp.com'],
    ["o'neill@corp.com", "o'neill@corp.com", "o'neill@corp.com", 'corp.com'],
    ['ann@corp.com.', 'ann@corp.com', 'ann@corp.com', 'corp.com'],
    ['eva@Bücher.example', 'eva@xn--bcher-kva.example', 'eva@xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['eva@日本。jp', 'eva@xn--wgv71a.jp', 'eva@xn--wgv71a.jp', 'xn--wgv71a.jp'],
    ['José@corp.com', 'José@corp.com', 'josé@corp.com', 'corp.com'],
    ['Jose\u0301@corp.com', 'José@corp.com', 'josé@corp.com', 'corp.com'],
    ['İrem@corp.com', 'İrem@corp.com', 'irem@corp.com', 'corp.com'],
    ['ОЛЬГА@corp.com', 'ОЛЬГА@corp.com', 'ольга@corp.com', 'corp.com'],
    // Marks that come along when people copy.
    ['\u202aann@corp.com\u202c', 'ann@corp.com', 'ann@corp.com', 'corp.com'],
    ['\ufeff \u2060ann@corp.com\u200b ', 'ann@corp.com', 'ann@corp.com', 'corp.com'],
  ])('%j is mailed as %s and compared as %s', (typed, address, canonical, domain) => {
    expect(parseEmail(typed)).toEqual({ address, canonical, domain })
  })

  test('with an accent is not the one without', () => {
    expect(parseEmail('josé@corp.com')?.canonical).not.toBe(parseEmail('jose@corp.com')?.canonical)
  })
})

describe('refused is', () => {
  test.each([
    ['nothing', ''],
    ['white space', '   '],
    ['no at sign', 'corp.com'],
    ['no local part', '@corp.com'],
    ['no domain', 'ann@'],
    ['a quoted local part', '"ann lee"@corp.com'],
    ['a quoted at sign', '"ann@evil.example"@corp.com'],
    ['a comment', 'ann(comment)@corp.com'],
    ['a comment in the domain', 'ann@corp.com(evil)'],
    ['an address literal', 'ann@[127.0.0.1]'],
    ['an IPv6 literal', 'ann@[IPv6:::1]'],
    ['an IP address', 'ann@127.0.0.1'],
    ['an IP address in disguise', 'ann@0x7f.1'],
    ['an encoded word', '=?utf-8?q?ann?=@corp.com'],
    ['the start of an encoded word', 'a=?b@corp.com'],
    ['angle brackets', '<ann@corp.com>'],
    ['a name before it', 'Ann <ann@corp.com>'],
    ['two addresses with a comma', 'ann@corp.com,bob@evil.example'],
    ['two addresses with a semicolon', 'ann@corp.com;bob@evil.example'],
    ['two addresses with a space', 'ann@corp.com bob@evil.example'],
    ['a group', 'all:ann@corp.com;'],
    ['two at signs', 'ann@evil.example@corp.com'],
    ['a new line in the local part', 'ann\n@corp.com'],
    ['a header behind it', 'ann@corp.com\r\nBcc: bob@evil.example'],
    ['a NUL behind it', 'ann@corp.com\u0000'],
    ['a NUL in the domain', 'ann@corp\u0000.com'],
    ['a control character in the local part', 'a\u0007nn@corp.com'],
    ['a control character behind it', 'ann@corp.com\u001f'],
    ['a delete character', 'ann@corp.com\u007f'],
    ['a direction override', 'ann\u202e@corp.com'],
    ['a zero-width space in the local part', 'a\u200bnn@corp.com'],
    ['an invisible letter in the local part', 'a\u3164nn@corp.com'],
    ['a zero-width space in the domain', 'ann@co\u200brp.com'],
    ['a soft hyphen in the domain', 'ann@co\u00adrp.com'],
    ['a variation selector in the domain', 'ann@co\ufe0frp.com'],
    ['a direction override in the domain', 'ann@co\u202erp.com'],
    ['a byte order mark after the at sign', 'ann@\ufeffcorp.com'],
    ['half a character', 'a\ud800nn@corp.com'],
    ['a dot at the start', '.ann@corp.com'],
    ['a dot at the end', 'ann.@corp.com'],
    ['two dots', 'ann..lee@corp.com'],
    ['two dots in the domain', 'ann@corp..com'],
    ['a domain of one label', 'ann@localhost'],
    ['a port', 'ann@corp.com:25'],
    ['a path', 'ann@corp.com/evil'],
    ['a percent-encoded domain', 'ann@corp%2ecom'],
    ['an underscore in the domain', 'ann@my_corp.com'],
    ['a hyphen at the edge of a label', 'ann@-corp.com'],
    ['a local part of 65 bytes', `${'a'.repeat(65)}@corp.com`],
    ['a local part of 33 letters of two bytes', `${'é'.repeat(33)}@corp.com`],
    ['a label of 64 letters', `ann@${'a'.repeat(64)}.com`],
  ])('%s', (_, typed) => {
    expect(parseEmail(typed)).toBeNull()
  })

  test('an address of more than 254 bytes, by the byte', () => {
    const labels = [63, 63, 63].map(length => 'a'.repeat(length)).join('.')
    const ofLength = (bytes: number) => `${'b'.repeat(bytes - labels.length - 1)}@${labels}`
    expect(EMAIL_MAX_BYTES).toBe(254)
    expect(parseEmail(ofLength(254))?.address).toHaveLength(254)
    expect(parseEmail(ofLength(255))).toBeNull()
    // The domain counts as it is mailed, in ASCII.
    const umlauts = `${'ü'.repeat(56)}.${'ü'.repeat(56)}.${'ü'.repeat(56)}.de`
    expect(parseEmail(`${'b'.repeat(60)}@${umlauts}`)?.address).toHaveLength(252)
    expect(parseEmail(`${'b'.repeat(64)}@${umlauts}`)).toBeNull()
  })
})

describe('whatever is typed', () => {
  const atom = fc.stringMatching(/^[A-Za-z0-9!#$%&'*+/^_`{|}~-]{1,20}$/)
  const domain = fc.domain()
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.tuple(fc.string({ unit: 'grapheme' }), domain).map(parts => parts.join('@')),
    fc.tuple(atom, fc.string({ unit: 'grapheme' })).map(parts => parts.join('@')),
    fc.emailAddress(),
  )

  test('the case does not count', () => {
    fc.assert(
      fc.property(atom, domain, (local, host) => {
        const typed = `${local}@${host}`
        const parsed = parseEmail(typed)
        expect(parseEmail(typed.toUpperCase())?.canonical).toBe(parsed?.canonical)
        expect(parseEmail(typed.toLowerCase())?.canonical).toBe(parsed?.canonical)
      }),
    )
  })

  test('what was parsed parses again, to the same', () => {
    fc.assert(
      fc.property(anything, typed => {
        const parsed = parseEmail(typed)
        if (!parsed) return
        expect(parseEmail(parsed.address)).toEqual(parsed)
        expect(parseEmail(parsed.canonical)).toEqual({ ...parsed, address: parsed.canonical })
      }),
      { numRuns: 1_000 },
    )
  })

  test('with a sign that nobody sees inside, it is no other address, but none', () => {
    const hidden = fc
      .integer({ min: 0, max: 0xe01ef })
      .map(code => String.fromCodePoint(code))
      .filter(sign => /[\p{Cc}\p{Cf}\p{DI}]/u.test(sign))
    fc.assert(
      fc.property(atom, domain, hidden, fc.nat(), (local, host, sign, place) => {
        const address = `${local}@${host}`
        const at = 1 + (place % (address.length - 1))
        expect(parseEmail(address.slice(0, at) + sign + address.slice(at))).toBeNull()
      }),
      { numRuns: 1_000 },
    )
  })

  test('what was parsed is one address to every mailer: one at sign, no sign that splits or hides', () => {
    fc.assert(
      fc.property(anything, typed => {
        const address = parseEmail(typed)?.address ?? 'none@corp.com'
        expect(address).toMatch(/^[^\s@<>()[\]\\,;:"\p{C}]+@[a-z0-9.-]+$/u)
        expect(new TextEncoder().encode(address).length).toBeLessThanOrEqual(254)
      }),
      { numRuns: 1_000 },
    )
  })
})
