import { expect, test } from 'vitest'
import { tokenState } from './tokenState.ts'

const now = Date.parse('2026-03-10T12:00:00Z')

test.each([
  ['2026-03-24T12:00:00Z', null, 'LIVE'],
  ['2026-03-24T11:59:00Z', null, 'ENDING'],
  ['2026-03-10T12:00:00Z', null, 'EXPIRED'],
  ['2026-06-01T00:00:00Z', '2026-03-01T00:00:00Z', 'REVOKED'],
])('a token that ends at %s, revoked %s, is %s', (expiresAt, revokedAt, state) => {
  expect(tokenState({ expiresAt, revokedAt }, now)).toBe(state)
})
