import { parseEmail, parsePhone, UserStatus } from '@foyer/domain'
import type { App } from '../app.ts'
import { type Conditions, whereOf } from '../database/conditions.ts'
import type { UserRow } from './userRows.ts'
import { usersById } from './users.ts'

/** What an identity provider looks people up by. */
export interface ProvisionedFilter {
  ids?: readonly string[]
  /** An e-mail address; for who has none, their phone. */
  login?: string
  active?: boolean
}

/**
 * Employees, active and former, as an identity provider pages through them: by offset, which is read from the index alone.
 * Only the rows of the page are looked up. In the order of `users_by_applying`.
 */
export async function provisionedUsers(
  app: App,
  filters: readonly ProvisionedFilter[],
  { offset, limit }: { offset: number; limit: number },
): Promise<{ users: UserRow[]; total: number }> {
  const where = conditionsOf(filters)
  if (!where) return { users: [], total: 0 }
  const from = `FROM users u ${whereOf(where)}`
  const total = await app.database.count(`SELECT COUNT(*) AS count ${from}`, where.params)
  if (limit === 0 || offset >= total) return { users: [], total }
  const rows = await app.database.select<{ id: string }>(
    `SELECT u.id ${from} ORDER BY u.status, u.created_at, u.id LIMIT ${limit} OFFSET ${offset}`,
    where.params,
  )
  const ids = rows.map(({ id }) => id)
  const users = ids.length === 0 ? [] : await usersById(app, ids)
  return { users: users.filter(user => user !== null), total }
}

/** One of them; null for who is no employee, like an applicant. */
export async function provisionedUser(app: App, id: string): Promise<UserRow | null> {
  const { users } = await provisionedUsers(app, [{ ids: [id] }], { offset: 0, limit: 1 })
  return users[0] ?? null
}

/** Null when nobody can be meant. */
function conditionsOf(filters: readonly ProvisionedFilter[]): Conditions | null {
  const where: Conditions = { sql: [`u.status IN ('${UserStatus.ACTIVE}', '${UserStatus.DEACTIVATED}')`], params: [] }
  for (const { ids, login, active } of filters) {
    if (ids?.length === 0) return null
    if (ids) add(where, `u.id IN (${ids.map(() => '?')})`, ...ids)
    if (login !== undefined) {
      const email = parseEmail(login)
      const phone = email ? null : parsePhone(login)
      if (email) add(where, 'u.email_canonical = ?', email.canonical)
      else if (phone) add(where, 'u.phone = ? AND u.email IS NULL', phone)
      else return null
    }
    if (active !== undefined) add(where, 'u.status = ?', active ? UserStatus.ACTIVE : UserStatus.DEACTIVATED)
  }
  return where
}

function add(where: Conditions, sql: string, ...params: unknown[]): void {
  where.sql.push(sql)
  where.params.push(...params)
}
