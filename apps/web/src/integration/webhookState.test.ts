import { expect, test } from 'vitest'
import { prettyJson } from './prettyJson.ts'
import { missedSince, webhookState } from './webhookState.ts'

const MONDAY = '2026-03-09T10:00:00.000Z'
const TUESDAY = '2026-03-10T10:00:00.000Z'

test('a webhook is on, failing or off', () => {
  expect(webhookState({ enabled: true, failingSince: null, disabledAt: null })).toEqual({ state: 'ON', since: null })
  const failing = { enabled: true, failingSince: MONDAY, disabledAt: null }
  expect(webhookState(failing)).toEqual({ state: 'FAILING', since: MONDAY })
  const off = { enabled: false, failingSince: MONDAY, disabledAt: TUESDAY }
  expect(webhookState(off)).toEqual({ state: 'OFF', since: TUESDAY })
})

test('what was missed begins a day before the failure, or when it was switched off', () => {
  expect(missedSince({ enabled: false, failingSince: TUESDAY, disabledAt: TUESDAY })).toBe(MONDAY)
  expect(missedSince({ enabled: false, failingSince: null, disabledAt: TUESDAY })).toBe(TUESDAY)
  expect(missedSince({ enabled: true, failingSince: null, disabledAt: null })).toBeNull()
})

test('what is JSON is told in lines, and what is not as it is', () => {
  expect(prettyJson('{"a":[1]}')).toBe('{\n  "a": [\n    1\n  ]\n}')
  expect(prettyJson('<html>')).toBe('<html>')
})
