import type { ActivityKind } from '@foyer/domain'
import type { AuditChange, AuditEntry, AuditFilter, Connection } from '@foyer/schema'
import type { App } from '../app.ts'
import { beyond, type Conditions, whereOf } from '../database/conditions.ts'
import { type PageArgs, pageSize } from '../graphql/args.ts'
import { connection, keyOf } from '../graphql/keyset.ts'
import { type RawActivity, SELECT_ACTIVITIES, sentence } from './activityKinds.ts'

export type AuditRow = AuditEntry & { actorId: string | null; subjectId: string | null }

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
  const from = beyond(where, keyOf(page.after, 'number'), { column: 'e.at', id: 'e.id', way: 'DESC' })
  const rows = await app.database.select<RawActivity & { address: string | null }>(
    `${SELECT_ACTIVITIES} ${whereOf(from)} ORDER BY e.at DESC, e.id DESC LIMIT ${size + 1}`,
    from.params,
  )
  const key = (row: AuditRow): [number, string] => [Number(row.at), row.id]
  return connection(rows.map(auditRow), size, key, page.after, Number(total?.count ?? 0))
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

function auditRow(row: RawActivity & { address: string | null }): AuditRow {
  const { id, at, kind, actorId, subjectId, address } = row
  return {
    id,
    at: Number(at),
    kind,
    actorId,
    subjectId,
    address,
    summary: sentence(row),
    changes: changesOf(row.details),
  }
}

/** What was and what is, field by field; what has no before is told as it is. */
function changesOf(details: string | null): AuditChange[] {
  if (details === null) return []
  const {
    before = {},
    after = {},
    ...rest
  } = JSON.parse(details) as Record<string, unknown> & {
    before?: Record<string, unknown>
    after?: Record<string, unknown>
  }
  const fields = [...new Set([...Object.keys(asObject(before)), ...Object.keys(asObject(after))])]
  return [
    ...fields.map(field => ({ field, before: shown(asObject(before)[field]), after: shown(asObject(after)[field]) })),
    ...Object.entries(rest).map(([field, value]) => ({ field, before: null, after: shown(value) })),
  ].filter(({ before: was, after: is }) => was !== is)
}

const asObject = (value: unknown): Record<string, unknown> =>
  value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : { value }

function shown(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return value.join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
