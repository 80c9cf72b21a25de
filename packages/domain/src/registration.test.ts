import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPublicSuffix } from './domainName.ts'
import { parseEmail } from './email.ts'
import { isFreeMail } from './freeMail.ts'
import { Refused } from './refusal.ts'
import { decideRegistration, TRUSTED_DOMAINS_MAX, trustedDomain, trustedDomains } from './registration.ts'

function refusalOf(work: () => unknown): Refused {
  try {
    work()
  } catch (error) {
    if (error instanceof Refused) return error
    throw error
  }
  throw new Error('This was not refused.')
}

describe('whether a person is admitted or held', () => {
  const corp = ['corp.com', 'xn--bcher-kva.example']
  test.each([
    ['PUBLIC', [], 'corp.com', 'ADMITTED'],
    ['PUBLIC', corp, 'else.example', 'ADMITTED'],
    ['MODERATED', [], 'corp.com', 'HELD'],
    ['MODERATED', corp, 'corp.com', 'ADMITTED'],
    ['MODERATED', corp, 'xn--bcher-kva.example', 'ADMITTED'],
    ['MODERATED', corp, 'else.example', 'HELD'],
    ['MODERATED', corp, 'sub.corp.com', 'HELD'],
    ['MODERATED', corp, 'notcorp.com', 'HELD'],
    ['MODERATED', corp, 'corp.com.evil.example', 'HELD'],
    ['MODERATED', corp, 'corp', 'HELD'],
    ['MODERATED', corp, 'com', 'HELD'],
    ['MODERATED', corp, '', 'HELD'],
  ] as const)('%s, trusting %j: %s is %s', (registrationType, domains, domain, decision) => {
    expect(decideRegistration({ registrationType, trustedDomains: domains }, domain)).toBe(decision)
  })

  test.each([
    ['Corp.COM.', 'ann@corp.com', 'ADMITTED'],
    ['corp.com', 'ANN@CORP.COM.', 'ADMITTED'],
    ['Bücher.example', 'ann@xn--bcher-kva.example', 'ADMITTED'],
    ['xn--bcher-kva.example', 'ann@bücher.example', 'ADMITTED'],
    ['faß.example', 'ann@fass.example', 'HELD'],
    ['corp.com', 'ann@cоrp.com' /* a Cyrillic o */, 'HELD'],
  ] as const)('trusting %s, %s is %s however both are written', (trusted, email, decision) => {
    const policy = { registrationType: 'MODERATED', trustedDomains: trustedDomains([trusted]) } as const
    expect(decideRegistration(policy, parseEmail(email)?.domain ?? '')).toBe(decision)
  })
})

describe('a trusted domain', () => {
  test.each([
    ['corp.com', 'corp.com'],
    ['@corp.com', 'corp.com'],
    ['ann@corp.com', 'corp.com'],
    [' Corp.Com. ', 'corp.com'],
    ['corp.co.uk', 'corp.co.uk'],
    ['foyer.github.io', 'foyer.github.io'],
    ['mail.corp.com', 'mail.corp.com'],
    ['bücher.example', 'xn--bcher-kva.example'],
  ])('may be written %j', (typed, domain) => {
    expect(trustedDomain(typed)).toBe(domain)
  })

  test.each([
    ['com', 'shared by many companies'],
    ['CO.UK.', 'shared by many companies'],
    ['github.io', 'shared by many companies'],
    ['公司.cn', 'shared by many companies'],
    ['localhost', 'shared by many companies'],
    ['gmail.com', 'Anyone can get an address at gmail.com'],
    ['GMail.COM.', 'Anyone can get an address at gmail.com'],
    ['ann@gmail.com', 'Anyone can get an address at gmail.com'],
    ['googlemail.com', 'Anyone can get an address'],
    ['mailinator.com', 'Anyone can get an address'],
    ['', 'is not a domain'],
    ['corp com', 'is not a domain'],
    ['*.corp.com', 'is not a domain'],
    ['https://corp.com', 'is not a domain'],
    ['127.0.0.1', 'is not a domain'],
  ])('is not %j, and the refusal says why', (typed, reason) => {
    const refused = refusalOf(() => trustedDomain(typed))
    expect(refused).toMatchObject({ code: 'TRUSTED_DOMAIN_REFUSED', field: 'trustedDomains' })
    expect(refused.message).toContain(reason)
  })

  test('is listed once, in order; empty lines do not count', () => {
    expect(trustedDomains(['corp.com', '', 'Bücher.example', '  ', '@CORP.com', 'a.example'])).toEqual([
      'a.example',
      'corp.com',
      'xn--bcher-kva.example',
    ])
  })

  test('is one of a hundred at most', () => {
    const list = (length: number) => Array.from({ length }, (_, i) => `corp${i}.example`)
    expect(trustedDomains(list(TRUSTED_DOMAINS_MAX))).toHaveLength(TRUSTED_DOMAINS_MAX)
    expect(refusalOf(() => trustedDomains(list(TRUSTED_DOMAINS_MAX + 1))).code).toBe('TRUSTED_DOMAIN_REFUSED')
  })

  test('always admits the addresses in it', () => {
    fc.assert(
      fc.property(fc.domain(), typed => {
        fc.pre(!isPublicSuffix(typed) && !isFreeMail(typed))
        const domain = trustedDomain(typed)
        const policy = { registrationType: 'MODERATED', trustedDomains: [domain] } as const
        expect(decideRegistration(policy, parseEmail(`ann@${typed.toUpperCase()}`)?.domain ?? '')).toBe('ADMITTED')
      }),
    )
  })
})
