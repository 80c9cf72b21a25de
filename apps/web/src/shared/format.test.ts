import { expect, test } from 'vitest'
import { clockTime, exactTime, relativeTime, timeLeft } from './format.ts'

const now = new Date('2026-03-10T12:00:00Z')

test.each([
  ['2026-03-10T11:59:31Z', null],
  ['2026-03-10T11:58:59Z', '1 minute ago'],
  ['2026-03-10T09:00:00Z', '3 hours ago'],
  ['2026-03-09T11:00:00Z', '1 day ago'],
  ['2026-03-08T13:00:00Z', '2 days ago'],
  ['2024-01-01T00:00:00Z', '2 years ago'],
])('%s is %s', (at, words) => {
  expect(relativeTime(new Date(at), now, 'en')).toBe(words)
})

test.each([
  [1, 'in 1 day'],
  [7, 'in 7 days'],
  [13, 'in 13 days'],
  [14, 'in 2 weeks'],
  [30, 'in 1 month'],
  [90, 'in 3 months'],
  [180, 'in 6 months'],
  [365, 'in 1 year'],
])('what was just given %i days ends %s', (days, words) => {
  expect(relativeTime(new Date(now.getTime() + days * 86_400_000 - 9_000), now, 'en')).toBe(words)
})

test('what comes soon is counted in seconds', () => {
  const after = (seconds: number) => timeLeft(new Date(now.getTime() + seconds * 1_000), now, 'en')
  expect(after(41.2)).toBe('in 42 seconds')
  expect(after(90)).toBe('in 2 minutes')
})

test('what is exact has seconds and a zone', () => {
  expect(exactTime(now, 'en')).toMatch(/March \d+, 2026 at \d+:00:00 [AP]M \S+/)
  expect(clockTime(now, 'en')).toMatch(/Mar \d+, 2026, \d+:00:00 [AP]M \S+/)
})
