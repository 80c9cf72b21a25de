import { expect, test } from 'vitest'
import { domainFlaw } from './policyValues.ts'

test.each([
  ['corp.com', null],
  ['@corp.com', null],
  ['ann@Corp.com', null],
  ['münchen.example', null],
  ['corp', 'domainMalformed'],
  ['no domain', 'domainMalformed'],
  ['gmail.com', 'domainFree'],
  ['ann@GMail.com', 'domainFree'],
])('%s as a trusted domain: %s', (text, flaw) => {
  expect(domainFlaw(text)).toBe(flaw)
})
