import { expect, test } from 'vitest'
import { prettyJson } from './prettyJson.ts'
import { missedSince, webhookState } from './webhookState.ts'

const MONDAY = '2026-03-09T10:00:00.000Z'
const TUESDAY = '2026-03-10T10:00:00.000Z'

test('a webhook is on, failing or off', () => {
  const on = { enabled: true, failingSince: null, disabledAt: null, reachedAt: MONDAY }
  expect(webhookState(on)).toEqual({ state: 'ON', since: null })
  const failing = { ...on, failingSince: MONDAY }
  expect(webhookState(failing)).toEqual({ state: 'FAILING', since: MONDAY })
  const off = { ...failing, enabled: false, disabledAt: TUESDAY }
  expect(webhookState(off)).toEqual({ state: 'OFF', since: TUESDAY })
})

test('one whose address was never reached is not told to be on, and one that fails is told to fail', () => {
  const untried = { enabled: true, failingSince: null, disabledAt: null, reachedAt: null }
  expect(webhookState(untried)).toEqual({ state: 'UNTRIED', since: null })
  expect(webhookState({ ...untried, failingSince: MONDAY }).state).toBe('FAILING')
})

test('what was missed begins a day before the failure, or when it was switched off', () => {
  expect(missedSince({ failingSince: TUESDAY, disabledAt: TUESDAY })).toBe(MONDAY)
  expect(missedSince({ failingSince: null, disabledAt: TUESDAY })).toBe(TUESDAY)
  expect(missedSince({ failingSince: null, disabledAt: null })).toBeNull()
})

test('what is JSON is told in lines, and what is not as it is', () => {
  expect(prettyJson('{"a":[1]}')).toBe('{\n  "a": [\n    1\n  ]\n}')
  expect(prettyJson('<html>')).toBe('<html>')
})
