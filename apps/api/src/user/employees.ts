import { type UserOrder, UserStatus } from '@foyer/domain'
import type { Connection, EmployeeFilter } from '@foyer/schema'
import type { GraphQLResolveInfo } from 'graphql'
import type { App } from '../app.ts'
import { addSearch, beyond, type Conditions, findsFew, whereOf } from '../database/conditions.ts'
import { badInput, forbidden, type PageArgs, pageSize } from '../graphql/args.ts'
import { connection, everyPage, type Key, keyOf } from '../graphql/keyset.ts'
import { selectedFields } from '../graphql/selection.ts'
import type { SignedIn } from '../session/signedIn.ts'
import { departmentWithSubdepartments } from '../structure/structures.ts'
import { selectUsers, type UserRow } from './userRows.ts'

/** How each order sorts: the column, the way, the row's own value of it, and the index that has it, behind the status. */
const ORDERS = {
  NAME: {
    column: 'u.sort_name',
    index: 'users_by_name',
    way: 'ASC',
    type: 'string',
    key: (row: UserRow): Key => [row.sortName, row.id],
  },
  NEWEST: {
    column: 'u.joined_at',
    index: 'users_by_joining',
    way: 'DESC',
    type: 'number',
    key: (row: UserRow): Key => [row.joinedAt ?? 0, row.id],
  },
  OLDEST: {
    column: 'u.joined_at',
    index: 'users_by_joining',
    way: 'ASC',
    type: 'number',
    key: (row: UserRow): Key => [row.joinedAt ?? 0, row.id],
  },
  /** The Pending approval view: who waits longest first. */
  WAITING: {
    column: 'u.created_at',
    index: 'users_by_applying',
    way: 'ASC',
    type: 'number',
    key: (row: UserRow): Key => [row.createdAt, row.id],
  },
} as const
type Order = (typeof ORDERS)[keyof typeof ORDERS]

const OF_STATUS = 'u.status = ?'

export async function employees(
  app: App,
  viewer: SignedIn,
  { filter, orderBy, ...page }: { filter: EmployeeFilter; orderBy: UserOrder } & PageArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<UserRow>> {
  return userPage(app, await conditionsOf(app, viewer, filter), ORDERS[orderBy], page, info)
}

/** The whole list, for who writes it down. */
export async function employeePages(
  app: App,
  viewer: SignedIn,
  { filter, orderBy }: { filter: EmployeeFilter; orderBy: UserOrder },
): Promise<AsyncGenerator<UserRow[]>> {
  const where = await conditionsOf(app, viewer, filter)
  const order = ORDERS[orderBy]
  return everyPage((after, size) => {
    const { rest, params } = pageOf(app, where, order, after, size)
    return selectUsers(app, rest, params)
  }, order.key)
}

/** What stands behind `FROM users u` for so many rows in an order, from behind a row on. */
function pageOf(app: App, where: Conditions, { column, way, index }: Order, after: Key | null, limit: number) {
  const from = beyond(where, after, { column, id: 'u.id', way })
  // With nothing but a status, MariaDB would read through all of it up to there: twenty times as long, deep in the list.
  const hint = app.database.kind === 'mysql' && after && where.sql.length === 1 ? `FORCE INDEX (${index})` : ''
  // The limit is of a closed set: it may stand in the text, where a prepared LIMIT ? trips over types.
  const rest = `${hint} ${whereOf(from)} ORDER BY ${column} ${way}, u.id ${way} LIMIT ${limit}`
  return { rest, params: from.params }
}

/** What a filter asks for, as far as the viewer may ask it. */
async function conditionsOf(app: App, viewer: SignedIn, filter: EmployeeFilter): Promise<Conditions> {
  const status = filter.status ?? UserStatus.ACTIVE
  if (status !== UserStatus.ACTIVE && status !== UserStatus.DEACTIVATED) {
    throw badInput('`status` is ACTIVE or DEACTIVATED; applicants have a list of their own.')
  }
  if (status === UserStatus.DEACTIVATED && !viewer.sees.manageEmployees) {
    throw forbidden('Only admins see deactivated employees.')
  }
  const where: Conditions = { sql: [OF_STATUS], params: [status] }
  if (filter.departmentId) {
    const ids =
      filter.includeSubdepartments === false
        ? [filter.departmentId]
        : await departmentWithSubdepartments(app, filter.departmentId)
    where.sql.push(`u.department_id IN (${ids.map(() => '?')})`)
    where.params.push(...ids)
  }
  if (filter.workgroupId) {
    where.sql.push('u.id IN (SELECT user_id FROM workgroup_members WHERE workgroup_id = ?)')
    where.params.push(filter.workgroupId)
  }
  if (filter.role) {
    where.sql.push('u.role = ?')
    where.params.push(filter.role)
  }
  if (filter.search) await addUserSearch(app, where, filter.search)
  return where
}

async function addUserSearch(app: App, where: Conditions, search: string): Promise<void> {
  addSearch(where, search, { id: 'u.id', words: 'user_words', owner: 'user_id' })
  // SQLite would read through everybody of this status, even for three who are found: the + keeps it from that index.
  if (app.database.kind === 'sqlite' && (await findsFew(app.database.committed, search, 'user_words'))) {
    where.sql = where.sql.map(sql => (sql === OF_STATUS ? `+${OF_STATUS}` : sql))
  }
}

export async function applicantPage(
  app: App,
  { search, status, ...page }: { search?: string | null; status: UserStatus } & PageArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<UserRow>> {
  if (status !== UserStatus.PENDING && status !== UserStatus.REJECTED) {
    throw badInput('`status` is PENDING or REJECTED; employees have a list of their own.')
  }
  const where: Conditions = { sql: [OF_STATUS], params: [status] }
  if (search) await addUserSearch(app, where, search)
  return userPage(app, where, ORDERS.WAITING, page, info)
}

async function userPage(
  app: App,
  where: Conditions,
  order: Order,
  page: PageArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<UserRow>> {
  const size = pageSize(page)
  const counted = selectedFields(info, '').has('totalCount') ? countUsers(app, where) : 0

  const { rest, params } = pageOf(app, where, order, keyOf(page.after, order.type), size + 1)
  const rows = await selectUsers(app, rest, params, selectedFields(info, 'nodes', 'edges.node'))
  return connection(rows, size, order.key, page.after, await counted)
}

const countUsers = (app: App, where: Conditions): Promise<number> =>
  app.database.count(`SELECT COUNT(*) AS count FROM users u ${whereOf(where)}`, where.params)
