import { InvitationStatus } from '@foyer/domain'
import type { Connection, InvitationFilter } from '@foyer/schema'
import type { GraphQLResolveInfo } from 'graphql'
import type { App } from '../app.ts'
import { chunked } from '../database/chunked.ts'
import { addSearch, beyond, type Conditions, whereOf } from '../database/conditions.ts'
import { badInput, PAGE_MAX, type PageArgs, pageSize } from '../graphql/args.ts'
import { connection, keyOf } from '../graphql/keyset.ts'
import { selectedFields } from '../graphql/selection.ts'
import type { SignedIn } from '../session/signedIn.ts'
import { type InvitationRow, selectInvitations } from './invitationRows.ts'
import { STATUS_SQL } from './invitationStatus.ts'

/** The Invited view, newest first. */
export async function invitations(
  app: App,
  viewer: SignedIn,
  { filter, ...page }: { filter: InvitationFilter } & PageArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<InvitationRow>> {
  const where = visibleTo(viewer)
  addStatus(where, filter.status ?? [], app.clock())
  if (filter.channel) {
    where.sql.push('i.channel = ?')
    where.params.push(filter.channel)
  }
  if (filter.freshAsked) where.sql.push('i.fresh_asked_at IS NOT NULL')
  if (filter.ids) addIds(where, filter.ids)
  if (filter.search) {
    addSearch(where, filter.search, { id: 'i.id', words: 'invitation_words', owner: 'invitation_id' })
  }

  const size = pageSize(page)
  const counted = selectedFields(info, '').has('totalCount') ? countInvitations(app, where) : 0
  const from = beyond(where, keyOf(page.after, 'number'), { column: 'i.created_at', id: 'i.id', way: 'DESC' })
  const rest = `${whereOf(from)} ORDER BY i.created_at DESC, i.id DESC LIMIT ${size + 1}`
  const rows = await selectInvitations(app, rest, from.params, selectedFields(info, 'nodes', 'edges.node'))
  return connection(rows, size, row => [Number(row.createdAt), row.id], page.after, await counted)
}

/** Invitations by id, in the order asked for, as far as the viewer may see them. */
export async function visibleInvitations(
  app: App,
  viewer: SignedIn | null,
  ids: readonly string[],
): Promise<(InvitationRow | null)[]> {
  if (!viewer?.sees.invitePeople || ids.length === 0) return ids.map(() => null)
  const where = visibleTo(viewer)
  where.sql.push(`i.id IN (${ids.map(() => '?')})`)
  where.params.push(...ids)
  const rows = await selectInvitations(app, whereOf(where), where.params)
  const byId = new Map(rows.map(row => [row.id, row]))
  return ids.map(id => byId.get(id) ?? null)
}

export async function visibleInvitation(app: App, viewer: SignedIn, id: string): Promise<InvitationRow | null> {
  const [invitation] = await visibleInvitations(app, viewer, [id])
  return invitation ?? null
}

/** Whom invitations went to, by their ids. */
export async function recipientsOf(app: App, ids: readonly string[]): Promise<Map<string, string>> {
  const recipients = new Map<string, string>()
  for (const some of chunked(ids)) {
    const rows = await app.database.select<{ id: string; recipient: string }>(
      `SELECT id, recipient FROM invitations WHERE id IN (${some.map(() => '?')})`,
      some,
    )
    for (const { id, recipient } of rows) recipients.set(id, recipient)
  }
  return recipients
}

/** Admins see all; others who may invite see what they vouch for. */
function visibleTo(viewer: SignedIn): Conditions {
  return viewer.sees.manageInvitations
    ? { sql: [], params: [] }
    : { sql: ['i.invited_by_id = ?'], params: [viewer.userId] }
}

function addStatus(where: Conditions, asked: InvitationStatus[], now: number): void {
  // In the enumeration's order, so that the same selection is the same statement.
  const statuses = Object.values(InvitationStatus).filter(status => asked.includes(status))
  if (statuses.length === 0) return
  where.sql.push(`(${statuses.map(status => STATUS_SQL[status].sql).join(' OR ')})`)
  where.params.push(...statuses.flatMap(status => STATUS_SQL[status].params(now)))
}

function addIds(where: Conditions, ids: string[]): void {
  if (ids.length > PAGE_MAX) throw badInput(`\`ids\` has ${ids.length} ids; give at most ${PAGE_MAX}.`)
  where.sql.push(ids.length > 0 ? `i.id IN (${ids.map(() => '?')})` : '1 = 0')
  where.params.push(...ids)
}

const countInvitations = (app: App, where: Conditions): Promise<number> =>
  app.database.count(`SELECT COUNT(*) AS count FROM invitations i ${whereOf(where)}`, where.params)
