import type { App } from './app.ts'
import { forgetOldAnswers } from './database/idempotency.ts'
import { remindOfTokens } from './integration/apiTokenReminders.ts'
import { forgetOldEvents } from './integration/events.ts'
import { forgetOldWebhookLogs } from './integration/webhookLogs.ts'
import { noticeExpired } from './invitation/expiredInvitations.ts'
import { sendReminders } from './invitation/reminders.ts'
import { forgetOldRegistrations } from './registration/registrations.ts'
import { forgetEndedSessions } from './session/sessions.ts'
import { remindOfApplicants } from './user/approvalReminders.ts'

const EVERY_MS = 3_600_000
/** Reminders are due at some minute, not at some hour. */
const REMIND_EVERY_MS = 60_000

/**
 * Removes what has no use any more, at start and once an hour, and sends reminders that are due. Several replicas may do
 * it: deleting twice is deleting, and a reminder is claimed.
 */
export function startHousekeeping(app: App): { stop(): void } {
  const clean = () =>
    app.background(async () => {
      await forgetEndedSessions(app)
      await forgetOldRegistrations(app)
      await forgetOldAnswers(app)
      await forgetOldEvents(app)
      await forgetOldWebhookLogs(app)
      await app.limits.forgetOld()
    })
  clean()
  const remind = () => {
    app.background(() => sendReminders(app))
    app.background(() => remindOfApplicants(app))
    app.background(() => noticeExpired(app))
    app.background(() => remindOfTokens(app))
  }
  remind()
  const timers = [setInterval(clean, EVERY_MS), setInterval(remind, REMIND_EVERY_MS)]
  for (const timer of timers) timer.unref()
  return {
    stop() {
      for (const timer of timers) clearInterval(timer)
    },
  }
}
