import { expect, test } from 'vitest'
import { restAsked } from './outgoingRest.ts'

const NOW = Date.parse('2026-11-25T12:00:00Z')
const HOUR = 3_600_000

test.each<[string | undefined, number | null]>([
  ['1', 1_000],
  [' 600 ', 600_000],
  ['3600', HOUR],
  ['3601', HOUR],
  ['9'.repeat(400), HOUR],
  ['Wed, 25 Nov 2026 12:10:00 GMT', 600_000],
  ['Fri, 31 Dec 9999 23:59:59 GMT', HOUR],
  ['Wed, 25 Nov 2026 11:00:00 GMT', null],
  ['Wed, 99 Nov 2026 99:10:00 GMT', null],
  ['2026-11-25T12:10:00Z', null],
  ['0', null],
  ['-5', null],
  ['1.5', null],
  ['1e9', null],
  ['0x10', null],
  ['Infinity', null],
  ['soon', null],
  ['', null],
  [undefined, null],
])('Retry-After %j means %j ms', (header, ms) => {
  expect(restAsked(header, NOW)).toBe(ms)
})
