import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GIVE_UP_AFTER_MS, nextAttemptAt, RETRY_LONGEST_MS } from './delivery.ts'

const SECOND = 1_000
const HOUR = 3_600 * SECOND
const MIDDLE = 0.5

describe('the pause after a failed attempt', () => {
  test.each([
    [1, 30 * SECOND],
    [2, 60 * SECOND],
    [3, 120 * SECOND],
    [4, 240 * SECOND],
    [7, 1_920 * SECOND],
    [8, HOUR],
    [20, HOUR],
    [2_000, HOUR],
  ])('number %i', (attempts, pause) => {
    expect(nextAttemptAt(attempts, 0, 0, MIDDLE)).toBe(pause)
  })

  test('is spread by a fifth either way', () => {
    expect(nextAttemptAt(1, 0, 0, 0)).toBe(24 * SECOND)
    expect(nextAttemptAt(1, 0, 0, 0.999_999)).toBe(36 * SECOND)
  })
})

describe('after 24 hours', () => {
  test('a delivery is given up', () => {
    expect(nextAttemptAt(30, 0, GIVE_UP_AFTER_MS - 1, MIDDLE)).toBe(GIVE_UP_AFTER_MS)
    expect(nextAttemptAt(30, 0, GIVE_UP_AFTER_MS, MIDDLE)).toBeNull()
    expect(nextAttemptAt(1, 0, GIVE_UP_AFTER_MS + 1, MIDDLE)).toBeNull()
  })

  test('the last attempt falls at the very end, not before', () => {
    expect(nextAttemptAt(30, 5, 5 + GIVE_UP_AFTER_MS - 60 * SECOND, MIDDLE)).toBe(5 + GIVE_UP_AFTER_MS)
  })

  test('a server that never comes back is tried a sensible number of times', () => {
    for (const random of [0, MIDDLE, 0.999]) {
      let attempts = 0
      for (let now: number | null = 0; now !== null && attempts < 100; now = nextAttemptAt(attempts, 0, now, random))
        attempts++
      expect(attempts).toBeGreaterThanOrEqual(28)
      expect(attempts).toBeLessThanOrEqual(45)
    }
  })
})

describe('whatever the numbers', () => {
  const attempts = fc.integer({ min: 1, max: 100 })
  const queuedAt = fc.integer({ min: 0, max: 4_000_000_000_000 })
  const waited = fc.integer({ min: 0, max: GIVE_UP_AFTER_MS - 1 })
  const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

  test('the next attempt is later, within the hour and within the day', () => {
    fc.assert(
      fc.property(attempts, queuedAt, waited, random, (n, queued, since, chance) => {
        const now = queued + since
        const next = nextAttemptAt(n, queued, now, chance)
        expect(next).not.toBeNull()
        expect(Number.isInteger(next)).toBe(true)
        expect(next).toBeGreaterThan(now)
        expect(next).toBeLessThanOrEqual(now + RETRY_LONGEST_MS)
        expect(next).toBeLessThanOrEqual(queued + GIVE_UP_AFTER_MS)
      }),
    )
  })

  test('a later attempt never waits less', () => {
    fc.assert(
      fc.property(attempts, queuedAt, waited, random, (n, queued, since, chance) => {
        const pause = (k: number) => nextAttemptAt(k, queued, queued + since, chance) ?? 0
        expect(pause(n + 1)).toBeGreaterThanOrEqual(pause(n))
      }),
    )
  })
})
