import { EVENTS, type EventType, EventTypes } from '@foyer/domain'
import type { App } from '../app.ts'
import { tooMany } from '../graphql/args.ts'
import type { EmployeeContext } from '../graphql/context.ts'
import { lacking } from '../graphql/fieldScopes.ts'
import { loadersFor } from '../graphql/loaders.ts'
import { visibleInvitation } from '../invitation/invitations.ts'
import { holds, type SignedIn } from '../session/signedIn.ts'
import type { LiveEvent } from './liveEvents.ts'

/** Whoever lost a right, or their session, hears at most for so long what they may not any more. */
const LOOK_AGAIN_MS = 1_000
/** For so long it may not be known whether somebody still may listen, while there is nothing to hear. */
const FAULT_MAX_MS = 15_000

/** Who listens to how much: one program that opens streams without end leaves room for the others. */
const STREAMS_PER_USER = 20

const streams = new WeakMap<App, Map<string, number>>()

/**
 * The events that the viewer may hear of, as they happen. Whether they still may is looked up again and again; when their
 * session or token has ended, so does this.
 */
export function visibleEvents(
  context: EmployeeContext,
  asked: readonly EventType[] | null | undefined,
): AsyncIterableIterator<LiveEvent> {
  const types = typesFor(context.viewer, asked)
  const { app, viewer, again } = context
  const counts = streams.get(app) ?? new Map<string, number>()
  streams.set(app, counts)
  const open = counts.get(viewer.userId) ?? 0
  if (open >= STREAMS_PER_USER) throw tooMany(`Nobody listens ${STREAMS_PER_USER} times at once. End some streams.`)
  counts.set(viewer.userId, open + 1)

  const source = app.live.listen()
  let lookedAt = app.clock()
  let over = false
  const leave = () => {
    if (over) return
    over = true
    const left = (counts.get(viewer.userId) ?? 1) - 1
    if (left > 0) counts.set(viewer.userId, left)
    else counts.delete(viewer.userId)
  }

  const events: AsyncIterableIterator<LiveEvent> = {
    async next() {
      for (;;) {
        const { value: event, done } = await source.next()
        if (done) break
        if (event === null || app.clock() - lookedAt >= LOOK_AGAIN_MS) {
          const now = await again().catch(error => {
            // There is nothing to hear: a database that comes back soon finds everybody still listening.
            if (event !== null || app.clock() - lookedAt > FAULT_MAX_MS) throw error
            app.log.warn({ err: error }, 'Whether somebody still may listen cannot be read; looking again soon.')
            return 'unknown' as const
          })
          if (now === 'unknown') continue
          if (!now || now.mustChangePassword) break
          context.viewer = now
          lookedAt = app.clock()
        }
        if (event === null || !types.includes(event.type) || !(await hears(app, context.viewer, event))) continue
        // What was loaded for the event before is older than this one.
        context.loaders = loadersFor(app, () => context.viewer)
        return { value: event, done: false }
      }
      return events.return?.() as Promise<IteratorReturnResult<undefined>>
    },
    async return() {
      leave()
      await source.return?.()
      return { value: undefined, done: true }
    },
    [Symbol.asyncIterator]: () => events,
  }
  return events
}

/** The types asked for, or all; a token is told what it lacks for those that it names. */
function typesFor(viewer: SignedIn, asked: readonly EventType[] | null | undefined): readonly EventType[] {
  const missing = (types: readonly EventType[]) => [
    ...new Set(types.map(type => EVENTS[type].scope).filter(scope => !holds(viewer, scope))),
  ]
  if (asked && asked.length > 0) {
    const lacks = missing(asked)
    if (lacks.length > 0) throw lacking(lacks)
    return asked
  }
  const heard = EventTypes.filter(type => holds(viewer, EVENTS[type].scope))
  if (heard.length === 0) throw lacking(missing(EventTypes))
  return heard
}

/** Whether it is the viewer's to hear: by their role, and of invitations those that they see. */
async function hears(app: App, viewer: SignedIn, { type, subjectId }: LiveEvent): Promise<boolean> {
  const { scope, permission } = EVENTS[type]
  if (!holds(viewer, scope)) return false
  if (permission && !viewer.sees[permission]) return false
  if (permission !== 'invitePeople' || viewer.sees.manageInvitations || subjectId === null) return true
  return (await visibleInvitation(app, viewer, subjectId)) !== null
}
