import type { User } from '@foyer/schema'
import type { App } from '../app.ts'

/** A user as read from the database; what names other tables is looked up in the process. */
export type UserRow = User & { decidedById: string | null; invitationId: string | null; sortName: string }

/** The column behind each GraphQL field. `id` and the sort columns come always: cursors need them. */
const COLUMNS: Record<string, string> = {
  status: 'u.status',
  role: 'u.role',
  email: 'u.email',
  phone: 'u.phone',
  firstName: 'u.first_name AS firstName',
  lastName: 'u.last_name AS lastName',
  position: 'u.position',
  joinedThrough: 'u.joined_through AS joinedThrough',
  decidedAt: 'u.decided_at AS decidedAt',
  decidedBy: 'u.decided_by_id AS decidedById',
  invitation: 'u.invitation_id AS invitationId',
  department: 'u.department_id AS departmentId',
  workgroups: '(SELECT GROUP_CONCAT(m.workgroup_id) FROM workgroup_members m WHERE m.user_id = u.id) AS workgroupIds',
}
const ALWAYS = 'u.id, u.sort_name AS sortName, u.created_at AS createdAt, u.joined_at AS joinedAt'
const EVERY_FIELD: ReadonlySet<string> = new Set(Object.keys(COLUMNS))

interface RawRow {
  departmentId?: string | null
  workgroupIds?: string | null
}

/**
 * The one way users are read: one prepared statement of the selected columns, plain objects. `rest` is everything behind
 * `FROM users u`; its text must come from a small set, because each one is prepared.
 */
export async function selectUsers(
  app: App,
  rest: string,
  params: readonly unknown[],
  fields: ReadonlySet<string> = EVERY_FIELD,
): Promise<UserRow[]> {
  // In the table's order, whatever the query's, so that the same selection is the same statement.
  const columns = [
    ALWAYS,
    ...Object.keys(COLUMNS)
      .filter(field => fields.has(field))
      .map(field => COLUMNS[field]),
  ]
  const rows = await app.database.select<UserRow & RawRow>(`SELECT ${columns.join(', ')} FROM users u ${rest}`, params)
  if (!fields.has('department') && !fields.has('workgroups')) return rows
  const structure = await structureWith(app, rows)
  for (const row of rows) {
    row.department = (row.departmentId && structure.departments.get(row.departmentId)) || null
    row.workgroups = row.workgroupIds
      ? row.workgroupIds.split(',').flatMap(id => structure.workgroups.get(id) ?? [])
      : []
    row.workgroups.sort((a, b) => a.name.localeCompare(b.name))
  }
  return rows
}

/** The structure as held, or read anew when a row names a department that another replica has just made. */
async function structureWith(app: App, rows: RawRow[]) {
  const structure = await app.structure.read()
  if (rows.every(row => !row.departmentId || structure.departments.has(row.departmentId))) return structure
  app.structure.forget()
  return app.structure.read()
}
