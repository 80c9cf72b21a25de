import type { ActivityKind } from '@foyer/domain'
import type { Activity, Connection } from '@foyer/schema'
import type { App, Origin } from '../app.ts'
import type { Tx } from '../database/database.ts'
import { newId } from '../database/ids.ts'
import { type PageArgs, pageSize } from '../graphql/args.ts'
import { connection, keyOf } from '../graphql/keyset.ts'
import { recordEventsOf } from '../integration/events.ts'
import type { SignedIn } from '../session/signedIn.ts'
import { ActivityEntity } from './activity.entity.ts'
import { KINDS, type RawActivity, SELECT_ACTIVITIES, sentence } from './activityKinds.ts'

export type ActivityRow = Activity & {
  actorId: string | null
  subjectId: string | null
}

/** Writes what happened, in the transaction of what happened, and tells integrators of it. */
export async function recordActivity(
  tx: Tx,
  entry: {
    at: number
    kind: ActivityKind
    /** Who does it, and from where. */
    by?: Pick<SignedIn, 'userId' | 'address' | 'token'>
    /** Who did it, where that is not who asks. */
    actorId?: string | null
    /** From where, where nobody is signed in. */
    from?: Origin
    subjectId?: string | null
    /** What names cannot be looked up by an id; what changed as `before` and `after`. */
    details?: Record<string, unknown>
  },
): Promise<void> {
  await tx.insert(ActivityEntity, {
    id: newId(),
    at: entry.at,
    kind: entry.kind,
    actorId: entry.by?.userId ?? entry.actorId ?? null,
    address: (entry.by?.address ?? entry.from?.address)?.slice(0, 64) ?? null,
    subjectId: entry.subjectId ?? null,
    tokenId: entry.by?.token?.id ?? null,
    details: entry.details ? JSON.stringify(entry.details) : null,
  })
  await recordEventsOf(tx, {
    ...entry,
    actorId: entry.by?.userId ?? entry.actorId ?? null,
    subjectId: entry.subjectId ?? null,
    details: entry.details,
  })
}

/** The stream, newest first, as far as the viewer may see it. */
export async function activity(app: App, viewer: SignedIn, page: PageArgs): Promise<Connection<ActivityRow>> {
  const size = pageSize(page)
  const after = keyOf(page.after, 'number')
  const sees = {
    all: true,
    deciders: viewer.sees.decideApplicants,
    admins: viewer.sees.manageRegistrationPolicy,
    nobody: false,
  }
  const kinds = (Object.keys(KINDS) as ActivityKind[]).filter(kind => sees[KINDS[kind].audience])
  const visible = `kind IN (${kinds.map(() => '?')})`
  const [total] = await app.database.select<{ count: number }>(
    `SELECT COUNT(*) AS count FROM activities WHERE ${visible}`,
    kinds,
  )
  const beyond = after ? 'AND e.at <= ? AND (e.at < ? OR e.id < ?)' : ''
  const rows = await app.database.select<RawActivity>(
    `${SELECT_ACTIVITIES} WHERE e.${visible} ${beyond} ORDER BY e.at DESC, e.id DESC LIMIT ${size + 1}`,
    after ? [...kinds, after[0], after[0], after[1]] : kinds,
  )
  return connection(rows.map(sayIt), size, row => [row.at, row.id], page.after, Number(total?.count ?? 0))
}

function sayIt(row: RawActivity): ActivityRow {
  const { id, at, kind, actorId, subjectId } = row
  return { id, at, kind, actorId, subjectId, summary: sentence(row) }
}
