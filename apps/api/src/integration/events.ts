import { type ActivityKind, EVENTS_KEPT_DAYS, EVENTS_OF, type EventType } from '@foyer/domain'
import { LessThan } from 'typeorm'
import type { App } from '../app.ts'
import type { Tx } from '../database/database.ts'
import { newId } from '../database/ids.ts'
import { insertRows } from '../database/insertRows.ts'
import { queueForWebhooks } from '../delivery/webhookDeliveries.ts'
import { invitationFacts } from '../invitation/invitationFacts.ts'
import { userFacts } from '../user/userFacts.ts'
import { EventEntity } from './event.entity.ts'
import { webhooksFor } from './webhookSubscriptions.ts'

const DAY = 24 * 3_600_000

/** Tells integrators of what is recorded in the activity stream, in the same transaction, with what is known by then. */
export async function recordEventsOf(
  tx: Tx,
  {
    at,
    kind,
    actorId,
    subjectId,
    details,
  }: {
    at: number
    kind: ActivityKind
    actorId: string | null
    subjectId: string | null
    details: Record<string, unknown> | undefined
  },
): Promise<void> {
  const types = EVENTS_OF[kind] ?? []
  if (types.length === 0) return
  const user = subjectId ? (await userFacts(tx, [subjectId])).get(subjectId) : undefined
  const about = { employee: { employee: user }, applicant: { applicant: user, decidedById: actorId }, structure: {} }
  await insertEvents(
    tx,
    types.map(type => ({
      type,
      at,
      subjectId,
      data:
        type === 'structure.changed'
          ? { change: kind, name: details?.name ?? null }
          : about[type.split('.')[0] as keyof typeof about],
    })),
  )
}

/** Tells integrators that nobody has to decide on an applicant any more: an invitation admitted them. */
export async function recordAdmitted(tx: Tx, at: number, userId: string): Promise<void> {
  const applicant = (await userFacts(tx, [userId])).get(userId)
  const data = { applicant, decidedById: null }
  await insertEvents(tx, [{ type: 'applicant.decided', at, subjectId: userId, data }])
}

/** Tells integrators of invitations, one event for each. */
export async function recordInvitationEvents(
  tx: Tx,
  at: number,
  type: EventType & `invitation.${string}`,
  ids: readonly string[],
  more: Record<string, unknown> = {},
): Promise<void> {
  if (ids.length === 0) return
  const facts = await invitationFacts(tx, at, ids)
  await insertEvents(
    tx,
    [...facts.values()].map(invitation => ({ type, at, subjectId: invitation.id, data: { invitation, ...more } })),
  )
}

/** Tells integrators of a call that invited: one event, because a thousand at once would cost more than the invitations. */
export function recordInvited(tx: Tx, at: number, invitedById: string, invitationIds: string[]): Promise<void> {
  const data = { invitedById, count: invitationIds.length, invitationIds }
  return insertEvents(tx, [{ type: 'invitation.created', at, subjectId: null, data }])
}

async function insertEvents(tx: Tx, events: { type: EventType; at: number; subjectId: string | null; data: object }[]) {
  const rows = events.map(event => ({ ...event, id: newId(), data: JSON.stringify(event.data) }))
  await insertRows(tx, EventEntity, rows)
  const webhooks = await webhooksFor(tx)
  await queueForWebhooks(
    tx,
    rows.flatMap(event =>
      webhooks.filter(({ events: types }) => types.includes(event.type)).map(({ id }) => ({ webhookId: id, event })),
    ),
  )
}

/** What was told of somebody whose personal data is erased. */
export async function forgetEventsOf(tx: Tx, subjectId: string): Promise<void> {
  await tx.delete(EventEntity, { subjectId })
}

export async function forgetOldEvents(app: App): Promise<void> {
  const before = app.clock() - EVENTS_KEPT_DAYS * DAY
  await app.database.inTransaction(tx => tx.delete(EventEntity, { at: LessThan(before) }))
}
