export type Select = <Row>(sql: string, params: (string | number)[]) => Promise<Row[]>
type Key = [string | number, string]

const cursorOf = (key: Key): string => Buffer.from(JSON.stringify(key)).toString('base64url')
const keyOf = (cursor: string): Key => JSON.parse(Buffer.from(cursor, 'base64url').toString()) as Key
const instant = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString())

interface Employee {
  id: string
  sortName: string
  firstName: string
  lastName: string
  email: string | null
  phone: string | null
  position: string | null
  role: string
  joinedAt: number | null
  departmentId: string | null
  departmentName: string | null
  workgroups?: string | null
}

const EMPLOYEE = `u.id, u.sort_name AS sortName, u.first_name AS firstName, u.last_name AS lastName, u.email, u.phone,
  u.position, u.role, u.joined_at AS joinedAt, d.id AS departmentId, d.name AS departmentName`
const WORKGROUPS = `(SELECT GROUP_CONCAT(CONCAT(w.id, '|', w.name) ORDER BY w.name) FROM workgroup_members m
  JOIN workgroups w ON w.id = m.workgroup_id WHERE m.user_id = u.id) AS workgroups`
const FROM = 'FROM users u LEFT JOIN departments d ON d.id = u.department_id'
const ACTIVE = "u.status = 'ACTIVE'"
const BELOW = `u.department_id IN (WITH RECURSIVE below (id) AS (
  SELECT id FROM departments WHERE id = ? UNION ALL SELECT c.id FROM departments c JOIN below b ON c.parent_id = b.id
) SELECT id FROM below)`
const BEYOND = 'u.sort_name >= ? AND (u.sort_name > ? OR u.id > ?)'
const BY_NAME = 'ORDER BY u.sort_name, u.id'

/** The Employees page, of everybody or of a department with those below it. */
export async function employees(select: Select, asked: URLSearchParams) {
  const first = Number(asked.get('first'))
  const after = asked.get('after')
  const department = asked.get('department')
  const placed = asked.has('workgroups')
  const where = department ? `${ACTIVE} AND ${BELOW}` : ACTIVE
  const narrowed = department ? [department] : []
  const [sort, id] = after ? keyOf(after) : []
  const from = sort !== undefined && id !== undefined ? [sort, sort, id] : []
  const columns = placed ? `${EMPLOYEE}, ${WORKGROUPS}` : EMPLOYEE
  const [counted, rows] = await Promise.all([
    asked.has('count')
      ? select<{ n: number }>(`SELECT COUNT(*) AS n FROM users u WHERE ${where}`, narrowed)
      : undefined,
    select<Employee>(
      `SELECT ${columns} ${FROM} WHERE ${where}${after ? ` AND ${BEYOND}` : ''} ${BY_NAME} LIMIT ${first + 1}`,
      [...narrowed, ...from],
    ),
  ])
  return { employees: connection('User', rows.map(employee), first, counted?.[0]?.n) }
}

/** The same, of whom a scan by LIKE finds. */
export async function searched(select: Select, asked: URLSearchParams) {
  const first = Number(asked.get('first'))
  const like = `%${asked.get('search')}%`
  const where = `${ACTIVE} AND (u.sort_name LIKE ? OR u.email LIKE ?)`
  const [counted, rows] = await Promise.all([
    select<{ n: number }>(`SELECT COUNT(*) AS n FROM users u WHERE ${where}`, [like, like]),
    select<Employee>(`SELECT ${EMPLOYEE} ${FROM} WHERE ${where} ${BY_NAME} LIMIT ${first + 1}`, [like, like]),
  ])
  return { employees: connection('User', rows.map(employee), first, counted[0]?.n) }
}

function employee(row: Employee) {
  const { sortName, departmentId, departmentName, workgroups, ...rest } = row
  const node = {
    __typename: 'User',
    ...rest,
    joinedAt: instant(row.joinedAt),
    department: departmentId === null ? null : { __typename: 'Department', id: departmentId, name: departmentName },
    ...(workgroups !== undefined && { workgroups: workgroupsOf(workgroups) }),
  }
  return { key: [sortName, row.id] as Key, node }
}

const workgroupsOf = (text: string | null) =>
  (text?.split(',') ?? []).map(pair => ({ __typename: 'Workgroup', id: pair.slice(0, 36), name: pair.slice(37) }))

function connection(type: string, rows: { key: Key; node: object }[], first: number, totalCount: number | undefined) {
  const edges = rows
    .slice(0, first)
    .map(({ key, node }) => ({ __typename: `${type}Edge`, cursor: cursorOf(key), node }))
  return {
    __typename: `${type}Connection`,
    edges,
    pageInfo: { __typename: 'PageInfo', endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: rows.length > first },
    ...(totalCount !== undefined && { totalCount }),
  }
}

interface Applicant {
  id: string
  firstName: string
  lastName: string
  email: string | null
  createdAt: number
}

/** The Pending approval page. */
export async function applicants(select: Select, asked: URLSearchParams) {
  const first = Number(asked.get('first'))
  const [counted, rows] = await Promise.all([
    select<{ n: number }>("SELECT COUNT(*) AS n FROM users WHERE status = 'PENDING'", []),
    select<Applicant>(
      `SELECT id, first_name AS firstName, last_name AS lastName, email, created_at AS createdAt FROM users
       WHERE status = 'PENDING' ORDER BY created_at, id LIMIT ${first + 1}`,
      [],
    ),
  ])
  const nodes = rows.map(row => ({
    key: [row.createdAt, row.id] as Key,
    node: { __typename: 'User', ...row, createdAt: instant(row.createdAt) },
  }))
  return { applicants: connection('User', nodes, first, counted[0]?.n) }
}

interface Invitation {
  id: string
  channel: string
  recipient: string
  firstName: string | null
  lastName: string | null
  freshAskedAt: number | null
  createdAt: number
  expiresAt: number
  acceptedAt: number | null
  revokedAt: number | null
  inviterId: string
  inviterFirstName: string
  inviterLastName: string
  inviterStatus: string
  inviterRole: string
  departmentId: string | null
  departmentName: string | null
  deliveryId: string | null
  deliveryStatus: string
  captured: number
  error: string | null
  nextAttemptAt: number | null
}

const INVITATION = `i.id, i.channel, i.recipient, i.first_name AS firstName, i.last_name AS lastName,
  i.fresh_asked_at AS freshAskedAt, i.created_at AS createdAt, i.expires_at AS expiresAt, i.accepted_at AS acceptedAt,
  i.revoked_at AS revokedAt, v.id AS inviterId, v.first_name AS inviterFirstName, v.last_name AS inviterLastName,
  v.status AS inviterStatus, v.role AS inviterRole, d.id AS departmentId, d.name AS departmentName,
  m.id AS deliveryId, m.status AS deliveryStatus, m.captured, m.error,
  CASE WHEN m.status = 'QUEUED' THEN m.next_attempt_at END AS nextAttemptAt`

/** The Invited page, as an admin sees it. */
export async function invitations(select: Select, asked: URLSearchParams) {
  const first = Number(asked.get('first'))
  const [counted, rows] = await Promise.all([
    select<{ n: number }>('SELECT COUNT(*) AS n FROM invitations', []),
    select<Invitation>(
      `SELECT ${INVITATION} FROM invitations i
       JOIN users v ON v.id = i.invited_by_id
       LEFT JOIN departments d ON d.id = i.department_id
       LEFT JOIN deliveries m ON m.id = (
         SELECT x.id FROM deliveries x WHERE x.invitation_id = i.id AND x.kind IN ('INVITATION', 'INVITATION_REMINDER')
         ORDER BY x.queued_at DESC, x.id DESC LIMIT 1)
       ORDER BY i.created_at DESC, i.id DESC LIMIT ${first + 1}`,
      [],
    ),
  ])
  const now = Date.now()
  return {
    invitations: connection(
      'Invitation',
      rows.map(row => invitation(row, now)),
      first,
      counted[0]?.n,
    ),
  }
}

function invitation(row: Invitation, now: number) {
  const open = row.acceptedAt === null && row.revokedAt === null
  const status = open
    ? row.expiresAt <= now
      ? 'EXPIRED'
      : 'PENDING'
    : row.acceptedAt === null
      ? 'REVOKED'
      : 'ACCEPTED'
  const node = {
    __typename: 'Invitation',
    id: row.id,
    channel: row.channel,
    recipient: row.recipient,
    firstName: row.firstName,
    lastName: row.lastName,
    status,
    held: open && !(row.inviterStatus === 'ACTIVE' && row.inviterRole === 'ADMIN'),
    freshAskedAt: instant(row.freshAskedAt),
    createdAt: instant(row.createdAt),
    expiresAt: instant(row.expiresAt),
    invitedBy: {
      __typename: 'User',
      id: row.inviterId,
      firstName: row.inviterFirstName,
      lastName: row.inviterLastName,
    },
    department:
      row.departmentId === null ? null : { __typename: 'Department', id: row.departmentId, name: row.departmentName },
    delivery:
      row.deliveryId === null
        ? null
        : {
            __typename: 'Delivery',
            id: row.deliveryId,
            status: row.deliveryStatus,
            captured: row.captured === 1,
            error: row.error,
            nextAttemptAt: instant(row.nextAttemptAt),
          },
  }
  return { key: [row.createdAt, row.id] as Key, node }
}
