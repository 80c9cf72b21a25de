import type { App } from './app.ts'
import { forgetOldRegistrations } from './registration/registrations.ts'
import { forgetEndedSessions } from './session/sessions.ts'

const EVERY_MS = 3_600_000

/** Removes what has no use any more, at start and once an hour. Several replicas may do it: deleting twice is deleting. */
export function startHousekeeping(app: App): { stop(): void } {
  const clean = () =>
    app.background(async () => {
      await forgetEndedSessions(app)
      await forgetOldRegistrations(app)
      await app.limits.forgetOld()
    })
  clean()
  const timer = setInterval(clean, EVERY_MS)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
