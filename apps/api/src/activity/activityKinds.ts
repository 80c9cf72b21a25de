import type { ActivityKind, Role } from '@foyer/domain'

/** What the sentences say beside who did it to whom: of the entries that count something or name it. */
interface Details {
  count: number
  name?: string
  before?: Changed
  after?: Changed
  joined?: string[]
  left?: string[]
}

/** What changed, as it was and as it is. */
type Changed = Partial<Record<'name' | 'parent' | 'headId' | 'role', string | null>>

/** Who sees it in the stream; `nobody`: it stands in the audit log alone. */
type Audience = 'all' | 'deciders' | 'admins' | 'nobody'

/** Who sees each kind, and what it says. `A` did it, `S` is whom it is about. */
export const KINDS: Record<
  ActivityKind,
  {
    audience: Audience
    summary: (
      A: string,
      S: string,
      entry: { actorId: string | null; subjectId: string | null; details: Details },
    ) => string
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
  CHAT_CHANGED: { audience: 'admins', summary: A => `${A} changed the company chat.` },
  COMPANY_RENAMED: { audience: 'admins', summary: A => `${A} renamed the company.` },
  TOKEN_CREATED: { audience: 'admins', summary: (A, _, { details }) => `${A} made the API token “${details.name}”.` },
  TOKEN_REVOKED: {
    audience: 'admins',
    summary: (A, _, { details }) =>
      details.count > 1 ? `${A} revoked ${details.count} API tokens.` : `${A} revoked the API token “${details.name}”.`,
  },
  WEBHOOK_CREATED: { audience: 'admins', summary: (A, _, { details }) => `${A} made the webhook “${details.name}”.` },
  WEBHOOK_UPDATED: {
    audience: 'admins',
    summary: (A, _, { details }) => `${A} changed the webhook “${details.name}”.`,
  },
  WEBHOOK_DELETED: {
    audience: 'admins',
    summary: (A, _, { details }) => `${A} deleted the webhook “${details.name}”.`,
  },
  WEBHOOK_DISABLED: {
    audience: 'admins',
    summary: (_A, _S, { details }) => `The webhook “${details.name}” was switched off: nothing arrived for days.`,
  },
  LINK_RESET: {
    audience: 'admins',
    summary: A => `${A} reset the quick link.`,
  },
  ROLE_CHANGED: {
    audience: 'admins',
    summary: (A, S, { details }) => `${A} made ${S} ${ROLES[details.after?.role as Role]}.`,
  },
  EMPLOYEE_UPDATED: {
    audience: 'admins',
    summary: (A, S, { actorId, subjectId }) =>
      actorId === subjectId ? `${S} updated their profile.` : `${A} updated the profile of ${S}.`,
  },
  SIGNED_IN: { audience: 'nobody', summary: (_, S) => `${S} signed in.` },
  PASSWORD_CHANGED: { audience: 'nobody', summary: (_, S) => `${S} set another password.` },
  PHONE_CHANGED: { audience: 'nobody', summary: (_, S) => `${S} changed their phone number.` },
  SESSIONS_ENDED: {
    audience: 'nobody',
    summary: (A, S, { actorId, subjectId }) =>
      actorId === subjectId ? `${S} ended sessions of theirs.` : `${A} ended sessions of ${S}.`,
  },
  CREDENTIALS_RENEWED: { audience: 'nobody', summary: (A, S) => `${A} mailed ${S} new credentials.` },
  APPLICANT_ERASED: { audience: 'nobody', summary: A => `${A} erased the data of a rejected applicant.` },
  DEPARTMENT_CREATED: {
    audience: 'all',
    summary: (A, _, { details }) => `${A} made the department “${details.name}”.`,
  },
  DEPARTMENT_UPDATED: { audience: 'all', summary: (A, _, { details }) => `${A} ${departmentChange(details)}.` },
  DEPARTMENT_DELETED: {
    audience: 'all',
    summary: (A, _, { details }) => `${A} deleted the department “${details.name}”.`,
  },
  WORKGROUP_CREATED: { audience: 'all', summary: (A, _, { details }) => `${A} made the workgroup “${details.name}”.` },
  WORKGROUP_UPDATED: { audience: 'all', summary: (A, _, { details }) => `${A} ${workgroupChange(details)}.` },
  WORKGROUP_DELETED: {
    audience: 'all',
    summary: (A, _, { details }) => `${A} deleted the workgroup “${details.name}”.`,
  },
}

const ROLES: Record<Role, string> = { ADMIN: 'an admin', MODERATOR: 'a moderator', EMPLOYEE: 'an employee' }

function departmentChange({ name, before, after }: Details): string {
  if (before?.name !== after?.name) return `renamed the department “${before?.name}” to “${after?.name}”`
  if (before?.parent !== after?.parent) return `moved the department “${name}” into “${after?.parent}”`
  return after?.headId ? `gave the department “${name}” a head` : `left the department “${name}” without a head`
}

function workgroupChange({ name, before, after, joined = [], left = [] }: Details): string {
  const people = ({ length }: string[]) => (length === 1 ? 'somebody' : `${length} people`)
  if (joined.length > 0) return `added ${people(joined)} to the workgroup “${name}”`
  if (left.length > 0) return `took ${people(left)} out of the workgroup “${name}”`
  return `renamed the workgroup “${before?.name}” to “${after?.name}”`
}

/** An entry as it is read, with the names that it says. */
export interface RawActivity {
  id: string
  at: number
  kind: ActivityKind
  actorId: string | null
  subjectId: string | null
  tokenName: string | null
  details: string | null
  actorFirst: string | null
  actorLast: string | null
  subjectFirst: string | null
  subjectLast: string | null
}

export const SELECT_ACTIVITIES = `SELECT e.id, e.at, e.kind, e.actor_id AS actorId, e.subject_id AS subjectId, e.address,
    e.details, t.name AS tokenName, a.first_name AS actorFirst, a.last_name AS actorLast,
    s.first_name AS subjectFirst, s.last_name AS subjectLast
  FROM activities e LEFT JOIN users a ON a.id = e.actor_id LEFT JOIN users s ON s.id = e.subject_id
    LEFT JOIN api_tokens t ON t.id = e.token_id`

/** What somebody in an entry is called; null for nobody, and for who has no name any more. */
export const nameIn = (first: string | null, last: string | null): string | null =>
  `${first ?? ''} ${last ?? ''}`.trim() || null

/** What happened, in one sentence. */
export function sentence(row: RawActivity): string {
  const name = (first: string | null, last: string | null) => nameIn(first, last) ?? 'Somebody'
  const details: Details = { count: 1, ...(row.details && JSON.parse(row.details)) }
  const { actorId, subjectId } = row
  return KINDS[row.kind].summary(name(row.actorFirst, row.actorLast), name(row.subjectFirst, row.subjectLast), {
    actorId,
    subjectId,
    details,
  })
}
