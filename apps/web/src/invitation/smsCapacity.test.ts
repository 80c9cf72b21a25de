import { expect, test } from 'vitest'
import { smsCapacity } from './smsCapacity.ts'

test.each([
  ['GSM-7', 1, 160],
  ['GSM-7', 2, 306],
  ['UCS-2', 1, 70],
  ['UCS-2', 3, 201],
])('%s in %i SMS has room for %i', (encoding, segments, room) => {
  expect(smsCapacity(encoding, segments)).toBe(room)
})
