import { invitationStatus, invitingRefusal, Role, UserStatus } from '@foyer/domain'
import type { Invitation } from '@foyer/schema'
import type { App } from '../app.ts'
import { standardMessage } from './invitationMessages.ts'
import { circumstancesNow } from './readInvitations.ts'

/** An invitation as read from the database; people are looked up by loaders. */
export type InvitationRow = Invitation & {
  invitedById: string
  acceptedById: string | null
  revokedById: string | null
}

/** The column behind each GraphQL field. What the status and the cursor need comes always. */
const COLUMNS: Record<string, string> = {
  channel: 'i.channel',
  recipient: 'i.recipient',
  firstName: 'i.first_name AS firstName',
  lastName: 'i.last_name AS lastName',
  role: 'i.role',
  message: 'i.message, i.channel AS messageChannel',
  invitedAt: 'i.invited_at AS invitedAt',
  openedAt: 'i.opened_at AS openedAt',
  acceptedBy: 'i.accepted_by_id AS acceptedById',
  revokedBy: 'i.revoked_by_id AS revokedById',
  remindedAt: 'i.reminded_at AS remindedAt',
  freshAskedAt: 'i.fresh_asked_at AS freshAskedAt',
  department: 'i.department_id AS departmentId',
  workgroups:
    '(SELECT GROUP_CONCAT(w.workgroup_id) FROM invitation_workgroups w WHERE w.invitation_id = i.id) AS workgroupIds',
  held: 'i.role AS heldRole, i.department_id AS heldDepartmentId, v.status AS inviterStatus, v.role AS inviterRole, v.department_id AS inviterDepartmentId',
}
const ALWAYS =
  'i.id, i.created_at AS createdAt, i.accepted_at AS acceptedAt, i.revoked_at AS revokedAt, i.expires_at AS expiresAt, i.invited_by_id AS invitedById'
const EVERY_FIELD: ReadonlySet<string> = new Set(Object.keys(COLUMNS))

interface RawRow {
  departmentId?: string | null
  workgroupIds?: string | null
  messageChannel?: string
  heldRole?: Role
  heldDepartmentId?: string | null
  inviterStatus?: UserStatus | null
  inviterRole?: Role | null
  inviterDepartmentId?: string | null
}

/** The one way invitations are read for showing: one prepared statement of the selected columns, plain objects. */
export async function selectInvitations(
  app: App,
  rest: string,
  params: readonly unknown[],
  fields: ReadonlySet<string> = EVERY_FIELD,
): Promise<InvitationRow[]> {
  const columns = [
    ALWAYS,
    ...Object.keys(COLUMNS)
      .filter(field => fields.has(field))
      .map(field => COLUMNS[field]),
  ]
  const inviter = fields.has('held') ? 'LEFT JOIN users v ON v.id = i.invited_by_id' : ''
  const rows = await app.database.select<InvitationRow & RawRow>(
    `SELECT ${columns.join(', ')} FROM invitations i ${inviter} ${rest}`,
    params,
  )
  const now = app.clock()
  for (const row of rows) row.status = invitationStatus(row, now)
  if (fields.has('message')) await fillMessages(app, rows)
  if (fields.has('held')) await fillHeld(app, rows)
  if (fields.has('department') || fields.has('workgroups')) await fillPlaces(app, rows)
  return rows
}

async function fillMessages(app: App, rows: (InvitationRow & RawRow)[]): Promise<void> {
  const standard = rows.some(row => row.message === null) ? await standardMessage(app) : null
  for (const row of rows) row.message = row.messageChannel === 'SMS' ? null : (row.message ?? standard)
}

async function fillHeld(app: App, rows: (InvitationRow & RawRow)[]): Promise<void> {
  const circumstances = await circumstancesNow(app)
  for (const row of rows) {
    const inviter = {
      status: row.inviterStatus ?? UserStatus.DEACTIVATED,
      role: row.inviterRole ?? Role.EMPLOYEE,
      departmentId: row.inviterDepartmentId ?? null,
    }
    const terms = { role: row.heldRole ?? Role.EMPLOYEE, departmentId: row.heldDepartmentId ?? null }
    // What is over is not held.
    row.held =
      row.acceptedAt === null && row.revokedAt === null && invitingRefusal(inviter, terms, circumstances) !== null
  }
}

async function fillPlaces(app: App, rows: (InvitationRow & RawRow)[]): Promise<void> {
  const structure = await app.structure.read()
  for (const row of rows) {
    row.department = (row.departmentId && structure.departments.get(row.departmentId)) || null
    row.workgroups = (row.workgroupIds?.split(',') ?? []).flatMap(id => structure.workgroups.get(id) ?? [])
    row.workgroups.sort((a, b) => a.name.localeCompare(b.name))
  }
}
