import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SESSION_IDLE_MS, SESSION_MAX_MS, sessionEndsAt } from './session.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

test.each([
  ['just begun', 0, 0, 12 * HOUR],
  ['used after an hour', 0, HOUR, 13 * HOUR],
  ['used on the thirtieth day', 0, 29.75 * DAY, 30 * DAY],
  ['used at its very end', 0, 30 * DAY, 30 * DAY],
])('a session %s ends when it should', (_, createdAt, lastSeenAt, end) => {
  expect(sessionEndsAt({ createdAt, lastSeenAt })).toBe(end)
})

test('no use makes a session end sooner, or live longer than 30 days', () => {
  const instant = fc.integer({ min: 0, max: 40 * DAY })
  fc.assert(
    fc.property(instant, instant, instant, (createdAt, used, more) => {
      const first = { createdAt, lastSeenAt: createdAt + used }
      const later = { createdAt, lastSeenAt: createdAt + used + more }
      expect(sessionEndsAt(later)).toBeGreaterThanOrEqual(sessionEndsAt(first))
      expect(sessionEndsAt(later)).toBeLessThanOrEqual(createdAt + SESSION_MAX_MS)
      expect(sessionEndsAt(first)).toBeLessThanOrEqual(first.lastSeenAt + SESSION_IDLE_MS)
    }),
  )
})
