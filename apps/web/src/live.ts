import { type ApolloClient, makeVar } from '@apollo/client'
import type { EventType } from '@foyer/domain'
import { Kind } from 'graphql'
import type { Client } from 'graphql-sse'

/** Whether events come by themselves at this moment; views that would ask every few seconds then ask rarely. */
export const isLive = makeVar(false)

/** Several events close together are one reason to look. */
const GATHER_MS = 250
/** However much happens, nobody looks more often. */
const LOOK_AT_MOST_EVERY_MS = 1_000
/** A tab that nobody looks at gives its connection back: a browser has six for a server that speaks HTTP/1.1. */
const LEAVE_AFTER_MS = 10_000

/** Which of the API's fields show what an event is about. */
const SHOWN: Record<string, readonly string[]> = {
  employee: ['activity', 'departments', 'employees', 'user', 'workgroups'],
  applicant: ['activity', 'applicants', 'user'],
  invitation: ['activity', 'invitation', 'invitations'],
  structure: ['activity', 'departments', 'employees', 'user', 'workgroups'],
}

/** Listens while the page is looked at, and has what is on it asked for anew when something happened. Returns how to stop. */
export function followEvents(client: ApolloClient): () => void {
  const due = new Set<string>()
  let timer: number | undefined
  let lookedAt = 0
  let stream: Client | undefined
  let leaving: number | undefined
  let over = false
  let missed = false

  function look() {
    timer = undefined
    if (document.hidden) return
    lookedAt = Date.now()
    for (const query of client.getObservableQueries('active')) {
      const fields = query.query.definitions.flatMap(it =>
        it.kind === Kind.OPERATION_DEFINITION ? it.selectionSet.selections : [],
      )
      const shows = fields.some(it => it.kind === Kind.FIELD && due.has(it.name.value))
      // What fails is asked for again by the next event, or by who looks at it.
      if (shows) query.refetch().catch(() => {})
    }
    due.clear()
  }

  function changed(fields: readonly string[]) {
    for (const field of fields) due.add(field)
    timer ??= window.setTimeout(look, Math.max(GATHER_MS, lookedAt + LOOK_AT_MOST_EVERY_MS - Date.now()))
  }

  async function connect() {
    if (over || stream || document.hidden) return
    const { createClient } = await import('graphql-sse')
    if (over || stream || document.hidden) return
    stream = createClient({
      url: '/graphql/stream',
      credentials: 'same-origin',
      retryAttempts: Number.POSITIVE_INFINITY,
      on: {
        connected: () => {
          isLive(true)
          // Nobody tells again what happened meanwhile.
          if (missed) changed(Object.values(SHOWN).flat())
          missed = true
        },
      },
    })
    stream.subscribe<{ events: { type: EventType } }>(
      { query: 'subscription { events { type } }' },
      {
        next: ({ data }) => data && changed(SHOWN[data.events.type.split('.')[0] as string] ?? []),
        error: leave,
        complete: leave,
      },
    )
  }

  function leave() {
    isLive(false)
    stream?.dispose()
    stream = undefined
  }

  function seen() {
    window.clearTimeout(leaving)
    if (document.hidden) leaving = window.setTimeout(leave, LEAVE_AFTER_MS)
    else {
      connect()
      if (due.size > 0) changed([])
    }
  }

  document.addEventListener('visibilitychange', seen)
  connect()
  return () => {
    over = true
    document.removeEventListener('visibilitychange', seen)
    window.clearTimeout(timer)
    window.clearTimeout(leaving)
    leave()
  }
}
