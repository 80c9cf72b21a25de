import { expect, test } from 'vitest'
import { relativeTime } from './format.ts'

const now = new Date('2026-03-10T12:00:00Z')

test.each([
  ['2026-03-10T11:59:30Z', 'now'],
  ['2026-03-10T11:58:59Z', '1 minute ago'],
  ['2026-03-10T09:00:00Z', '3 hours ago'],
  ['2026-03-09T11:00:00Z', '1 day ago'],
  ['2026-03-08T13:00:00Z', '1 day ago'],
  ['2026-03-24T11:59:00Z', 'in 13 days'],
  ['2026-03-24T12:00:01Z', 'in 2 weeks'],
  ['2024-01-01T00:00:00Z', '2 years ago'],
])('%s is %s', (at, words) => {
  expect(relativeTime(new Date(at), now, 'en')).toBe(words)
})
