import { expect, test } from 'vitest'
import { byDay, daysAgo } from './days.ts'

const at = (day: number, hour: number) => ({ at: new Date(2026, 2, day, hour).toISOString() })

test('entries stand under their day, in the order they came in', () => {
  const days = byDay([at(29, 23), at(29, 0), at(28, 23)])
  expect(days.map(({ day, entries }) => [day.getDate(), entries.length])).toEqual([
    [29, 2],
    [28, 1],
  ])
})

test('yesterday is yesterday, however long the night was', () => {
  expect(daysAgo(new Date(2026, 2, 28), new Date(2026, 2, 29, 0, 5))).toBe(1)
  expect(daysAgo(new Date(2026, 2, 29), new Date(2026, 2, 30, 23, 55))).toBe(1)
  expect(daysAgo(new Date(2026, 2, 29), new Date(2026, 2, 29, 12))).toBe(0)
})
