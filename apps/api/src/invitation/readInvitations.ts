import {
  type Channel,
  type Inviter,
  invitingRefusal,
  type PermissionCircumstances,
  type Refused,
  Role,
  UserStatus,
} from '@foyer/domain'
import type { App } from '../app.ts'
import type { Reads, Tx } from '../database/database.ts'
import { company, companyIn } from '../registration/companies.ts'
import { fullName, usersByRecipient } from '../user/users.ts'

/** An invitation as a transaction sees it, with who vouches for it. */
export interface ReadInvitation {
  id: string
  channel: Channel
  recipient: string
  firstName: string | null
  lastName: string | null
  /** Null for the company's standard text. */
  message: string | null
  role: Role
  departmentId: string | null
  invitedById: string
  invitedAt: number
  expiresAt: number
  acceptedAt: number | null
  revokedAt: number | null
  inviter: Inviter & { name: string }
}

interface RawInvitation extends Omit<ReadInvitation, 'inviter'> {
  inviterStatus: UserStatus | null
  inviterRole: Role | null
  inviterDepartmentId: string | null
  inviterFirst: string | null
  inviterLast: string | null
}

/** What is read, for whoever reads it: a transaction here, a link's holder in `openInvitations.ts`. */
export const READ = `SELECT i.id, i.channel, i.recipient, i.first_name AS firstName, i.last_name AS lastName, i.message,
    i.role, i.department_id AS departmentId, i.invited_by_id AS invitedById, i.invited_at AS invitedAt,
    i.expires_at AS expiresAt, i.accepted_at AS acceptedAt, i.revoked_at AS revokedAt,
    v.status AS inviterStatus, v.role AS inviterRole, v.department_id AS inviterDepartmentId,
    v.first_name AS inviterFirst, v.last_name AS inviterLast
  FROM invitations i LEFT JOIN users v ON v.id = i.invited_by_id`

/** A row of `READ` in its shape; drivers give large numbers as texts. */
export function shaped(row: RawInvitation): ReadInvitation {
  const { inviterStatus, inviterRole, inviterDepartmentId, inviterFirst, inviterLast, ...rest } = row
  const instant = (value: number | null) => (value === null ? null : Number(value))
  return {
    ...rest,
    invitedAt: Number(rest.invitedAt),
    expiresAt: Number(rest.expiresAt),
    acceptedAt: instant(rest.acceptedAt),
    revokedAt: instant(rest.revokedAt),
    inviter: {
      status: inviterStatus ?? UserStatus.DEACTIVATED,
      role: inviterRole ?? Role.EMPLOYEE,
      departmentId: inviterDepartmentId,
      name: fullName({ firstName: inviterFirst ?? '', lastName: inviterLast ?? '' }),
    },
  }
}

async function readIn(reads: Reads, column: 'id' | 'open_key', values: readonly string[]): Promise<ReadInvitation[]> {
  if (values.length === 0) return []
  const rows = await reads.query<RawInvitation>(`${READ} WHERE i.${column} IN (${values.map(() => '?')})`, values)
  return rows.map(shaped)
}

export async function invitationsIn(reads: Reads, ids: readonly string[]): Promise<Map<string, ReadInvitation>> {
  return new Map((await readIn(reads, 'id', ids)).map(it => [it.id, it]))
}

/** Whether one of the invitations goes by SMS. */
export async function anyBySms(app: App, ids: readonly string[]): Promise<boolean> {
  const found = await app.database.select(
    `SELECT id FROM invitations WHERE id IN (${ids.map(() => '?')}) AND channel = 'SMS' LIMIT 1`,
    ids,
  )
  return found.length > 0
}

/** The open invitations of recipients, expired ones too, by recipient. */
export async function openInvitationsOf(
  reads: Reads,
  recipients: readonly string[],
): Promise<Map<string, ReadInvitation>> {
  return new Map((await readIn(reads, 'open_key', recipients)).map(it => [it.recipient, it]))
}

/** The users whom invitations are about, by recipient; `held` until the transaction ends. */
export function usersBehind(reads: Reads, invitations: { channel: Channel; recipient: string }[], held = false) {
  const of = (channel: Channel) => invitations.filter(it => it.channel === channel).map(({ recipient }) => recipient)
  return usersByRecipient(reads, of('EMAIL'), of('SMS'), held)
}

/** The rules for inviting as they are, outside any transaction. */
export async function circumstancesNow(app: App): Promise<PermissionCircumstances> {
  const { everyoneMayInvite } = await company(app)
  return { everyoneMayInvite, commercial: app.config.commercial }
}

export async function circumstancesIn(app: App, tx: Tx): Promise<PermissionCircumstances> {
  const { everyoneMayInvite } = await companyIn(tx)
  return { everyoneMayInvite, commercial: app.config.commercial }
}

/** Why an invitation is held back: who vouches for it could not give it any more. Null when it is not. */
export const heldRefusal = (
  { inviter, role, departmentId }: ReadInvitation,
  circumstances: PermissionCircumstances,
): Refused | null => invitingRefusal(inviter, { role, departmentId }, circumstances)
