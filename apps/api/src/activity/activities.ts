import type { ActivityKind } from '@foyer/domain'
import type { Activity, Connection } from '@foyer/schema'
import type { App } from '../app.ts'
import type { Tx } from '../database/database.ts'
import { newId } from '../database/ids.ts'
import { type PageArgs, pageSize } from '../graphql/args.ts'
import { connection, keyOf } from '../graphql/keyset.ts'
import type { SignedIn } from '../session/signedIn.ts'
import { ActivityEntity } from './activity.entity.ts'

export type ActivityRow = Activity & {
  actorId: string | null
  subjectId: string | null
}

/** Writes what happened, in the transaction of what happened. */
export async function recordActivity(
  tx: Tx,
  entry: {
    at: number
    kind: ActivityKind
    actorId?: string | null
    subjectId?: string | null
    details?: Record<string, unknown>
  },
): Promise<void> {
  await tx.insert(ActivityEntity, {
    id: newId(),
    at: entry.at,
    kind: entry.kind,
    actorId: entry.actorId ?? null,
    subjectId: entry.subjectId ?? null,
    details: entry.details ? JSON.stringify(entry.details) : null,
  })
}

/** Of the entries that count something. */
type Details = { count: number }

/** Who sees each kind, and what it says. `A` did it, `S` is whom it is about. */
const KINDS: Record<
  ActivityKind,
  {
    audience: 'all' | 'deciders' | 'admins'
    summary: (A: string, S: string, entry: { actorId: string | null; details: Details }) => string
  }
> = {
  SET_UP: { audience: 'all', summary: (_, S) => `${S} set up the company.` },
  JOINED: {
    audience: 'all',
    summary: (A, S, { actorId }) =>
      actorId ? `${S} joined the company, invited by ${A}.` : `${S} joined the company.`,
  },
  APPLIED: {
    audience: 'deciders',
    summary: (_, S) => `${S} asked to join and waits for approval.`,
  },
  APPROVED: {
    audience: 'all',
    summary: (A, S) => `${A} approved ${S}, who joined the company.`,
  },
  REJECTED: { audience: 'deciders', summary: (A, S) => `${A} rejected ${S}.` },
  INVITED: {
    audience: 'all',
    summary: (A, _, { details }) => `${A} invited ${details.count > 1 ? `${details.count} people` : 'somebody'}.`,
  },
  INVITATION_REVOKED: {
    audience: 'all',
    summary: (A, _, { details }) =>
      `${A} revoked ${details.count > 1 ? `${details.count} invitations` : 'an invitation'}.`,
  },
  REGISTERED: { audience: 'all', summary: (A, S) => `${A} registered ${S}.` },
  DEACTIVATED: { audience: 'all', summary: (A, S) => `${A} deactivated ${S}.` },
  REACTIVATED: { audience: 'all', summary: (A, S) => `${A} reactivated ${S}.` },
  POLICY_CHANGED: {
    audience: 'admins',
    summary: A => `${A} changed the registration policy.`,
  },
  COMPANY_RENAMED: { audience: 'admins', summary: A => `${A} renamed the company.` },
  LINK_RESET: {
    audience: 'admins',
    summary: A => `${A} reset the quick link.`,
  },
}

/** The stream, newest first, as far as the viewer may see it. */
export async function activity(app: App, viewer: SignedIn, page: PageArgs): Promise<Connection<ActivityRow>> {
  const size = pageSize(page)
  const after = keyOf(page.after, 'number')
  const sees = {
    all: true,
    deciders: viewer.may.decideApplicants,
    admins: viewer.may.manageRegistrationPolicy,
  }
  const kinds = (Object.keys(KINDS) as ActivityKind[]).filter(kind => sees[KINDS[kind].audience])
  const visible = `kind IN (${kinds.map(() => '?')})`
  const [total] = await app.database.select<{ count: number }>(
    `SELECT COUNT(*) AS count FROM activities WHERE ${visible}`,
    kinds,
  )
  const beyond = after ? 'AND e.at <= ? AND (e.at < ? OR e.id < ?)' : ''
  const rows = await app.database.select<RawActivity>(
    `SELECT e.id, e.at, e.kind, e.actor_id AS actorId, e.subject_id AS subjectId, e.details,
       a.first_name AS actorFirst, a.last_name AS actorLast, s.first_name AS subjectFirst, s.last_name AS subjectLast
     FROM activities e LEFT JOIN users a ON a.id = e.actor_id LEFT JOIN users s ON s.id = e.subject_id
     WHERE e.${visible} ${beyond} ORDER BY e.at DESC, e.id DESC LIMIT ${size + 1}`,
    after ? [...kinds, after[0], after[0], after[1]] : kinds,
  )
  return connection(rows.map(sayIt), size, row => [row.at, row.id], page.after, Number(total?.count ?? 0))
}

interface RawActivity {
  id: string
  at: number
  kind: ActivityKind
  actorId: string | null
  subjectId: string | null
  details: string | null
  actorFirst: string | null
  actorLast: string | null
  subjectFirst: string | null
  subjectLast: string | null
}

function sayIt(row: RawActivity): ActivityRow {
  const name = (first: string | null, last: string | null) => `${first ?? ''} ${last ?? ''}`.trim() || 'Somebody'
  const { id, at, kind, actorId, subjectId } = row
  const details: Details = { count: 1, ...(row.details && JSON.parse(row.details)) }
  const summary = KINDS[kind].summary(name(row.actorFirst, row.actorLast), name(row.subjectFirst, row.subjectLast), {
    actorId,
    details,
  })
  return { id, at, kind, actorId, subjectId, summary }
}
