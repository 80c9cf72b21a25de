import type { ActivityKind } from '@foyer/domain'
import type { AuditChange, AuditEntry, AuditFilter, Connection } from '@foyer/schema'
import type { App } from '../app.ts'
import { beyond, type Conditions, whereOf } from '../database/conditions.ts'
import { forbidden, type PageArgs, pageSize } from '../graphql/args.ts'
import { connection, everyPage, type Key, keyOf } from '../graphql/keyset.ts'
import type { SignedIn } from '../session/signedIn.ts'
import { nameIn, type RawActivity, SELECT_ACTIVITIES, sentence } from './activityKinds.ts'
import { changesOf, namesIn, shown } from './auditChanges.ts'

export type AuditRow = AuditEntry & {
  actorId: string | null
  actorName: string | null
  subjectId: string | null
  subjectName: string | null
}

/** Everything that happened, newest first: who, when, from where, before and after. Nothing changes or removes an entry. */
export async function auditLog(
  app: App,
  { filter, ...page }: { filter: AuditFilter } & PageArgs,
): Promise<Connection<AuditRow>> {
  const where = narrowed(filter)
  const size = pageSize(page)
  const [total] = await app.database.select<{ count: number }>(
    `SELECT COUNT(*) AS count FROM activities e ${whereOf(where)}`,
    where.params,
  )
  const rows = await entries(app, where, keyOf(page.after, 'number'), size + 1)
  return connection(rows, size, keyOfEntry, page.after, Number(total?.count ?? 0))
}

/** The whole log, for who writes it down. For admins. */
export function auditPages(app: App, viewer: SignedIn, filter: AuditFilter): AsyncGenerator<AuditRow[]> {
  if (!viewer.sees.manageIntegrations) {
    throw forbidden('Only admins see the audit log.')
  }
  const where = narrowed(filter)
  return everyPage((after, size) => entries(app, where, after, size), keyOfEntry)
}

const keyOfEntry = (row: AuditRow): Key => [Number(row.at), row.id]

async function entries(app: App, where: Conditions, after: Key | null, limit: number): Promise<AuditRow[]> {
  const from = beyond(where, after, { column: 'e.at', id: 'e.id', way: 'DESC' })
  const rows = await app.database.select<RawEntry>(
    `${SELECT_ACTIVITIES} ${whereOf(from)} ORDER BY e.at DESC, e.id DESC LIMIT ${limit}`,
    from.params,
  )
  const changes = rows.map(row => changesOf(row.details))
  const nameOf = await namesIn(app, changes.flat())
  return rows.map((row, i) =>
    auditRow(
      row,
      (changes[i] ?? []).map(change => shown(change, nameOf)),
    ),
  )
}

function narrowed({ kinds, actorId, subjectId, since, until }: AuditFilter): Conditions {
  const where: Conditions = { sql: [], params: [] }
  const add = (sql: string, ...params: unknown[]) => {
    where.sql.push(sql)
    where.params.push(...params)
  }
  if (kinds && kinds.length > 0) {
    // In one order, so that the same selection is the same statement.
    const asked = [...new Set<ActivityKind>(kinds)].sort()
    add(`e.kind IN (${asked.map(() => '?')})`, ...asked)
  }
  if (actorId) add('e.actor_id = ?', actorId)
  if (subjectId) add('e.subject_id = ?', subjectId)
  if (since != null) add('e.at >= ?', Number(since))
  if (until != null) add('e.at < ?', Number(until))
  return where
}

type RawEntry = RawActivity & { address: string | null }

function auditRow(row: RawEntry, changes: AuditChange[]): AuditRow {
  const { id, at, kind, actorId, subjectId, address } = row
  return {
    id,
    at: Number(at),
    kind,
    actorId,
    actorName: nameIn(row.actorFirst, row.actorLast),
    subjectId,
    subjectName: nameIn(row.subjectFirst, row.subjectLast),
    address,
    tokenName: row.tokenName,
    summary: sentence(row),
    changes,
  }
}
