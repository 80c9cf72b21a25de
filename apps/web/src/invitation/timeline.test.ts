import { expect, test } from 'vitest'
import { timelineOf } from './timeline.ts'

const at = (hour: number) => new Date(Date.UTC(2026, 2, 10, hour)).toISOString()

const message = (hour: number, fate: object = {}) => ({
  __typename: 'Delivery' as const,
  id: `d${hour}`,
  status: 'SENT' as const,
  captured: false,
  attempts: 1,
  error: null,
  queuedAt: at(hour),
  sentAt: at(hour),
  deliveredAt: null,
  failedAt: null,
  nextAttemptAt: null,
  ...fate,
})

const invitation = {
  status: 'PENDING' as const,
  expiresAt: at(20),
  openedAt: null,
  remindedAt: null,
  freshAskedAt: null,
  revokedAt: null,
  acceptedAt: null,
  deliveries: [message(1)],
}
const kinds = (change: object) => timelineOf({ ...invitation, ...change }).map(({ kind }) => kind)

test('a message is queued, sent, delivered, opened by a person, who registers', () => {
  const change = {
    status: 'ACCEPTED' as const,
    deliveries: [message(1, { deliveredAt: at(2) })],
    openedAt: at(3),
    acceptedAt: at(4),
  }
  expect(kinds(change)).toEqual(['queued', 'sent', 'delivered', 'opened', 'registered'])
})

test('every message is there, the oldest first, and which one was the reminder', () => {
  const failed = message(1, { sentAt: null, failedAt: at(2), error: 'No such mailbox' })
  const change = { deliveries: [message(9), message(4), failed], remindedAt: at(9) }
  expect(kinds(change)).toEqual(['queued', 'failed', 'queuedAgain', 'sent', 'reminded', 'sent', 'runsOut'])
})

test('a receipt that comes late stands where it came', () => {
  const change = { deliveries: [message(1, { deliveredAt: at(5) })], openedAt: at(3) }
  expect(kinds(change)).toEqual(['queued', 'sent', 'opened', 'delivered', 'runsOut'])
})

test('what waits is yet to come, and never called sent', () => {
  const change = {
    deliveries: [message(1, { status: 'QUEUED', sentAt: null, error: 'Try again later', nextAttemptAt: at(2) })],
  }
  expect(kinds(change)).toEqual(['queued', 'waiting', 'runsOut'])
})

test('what was captured was not sent', () => {
  expect(kinds({ deliveries: [message(1, { captured: true })] })).toEqual(['queued', 'captured', 'runsOut'])
})

test('one that ran out says so, and that a fresh one was asked for', () => {
  expect(kinds({ status: 'EXPIRED', freshAskedAt: at(22) })).toEqual(['queued', 'sent', 'ranOut', 'freshAsked'])
})
