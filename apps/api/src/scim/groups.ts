import { MEMBERS_AT_ONCE_MAX, sameName } from '@foyer/domain'
import type { Workgroup } from '@foyer/schema'
import type { App } from '../app.ts'
import { chunked } from '../database/chunked.ts'
import type { Tx } from '../database/database.ts'
import type { SignedIn } from '../session/signedIn.ts'
import { ownAmong, workgroups } from '../structure/structures.ts'
import { countMembersOf, memberIds, membersOf, workgroupsMadeAt } from '../structure/workgroupMembers.ts'
import {
  changeWorkgroups,
  deleteMembers,
  deleteWorkgroup,
  insertMembers,
  insertWorkgroup,
  renameWorkgroup,
} from '../structure/workgroups.ts'
import { employeesAmong } from '../user/placedUsers.ts'
import { fullName } from '../user/users.ts'
import { type Door, locationOf } from './doors.ts'
import { invalidValue, notFound, ScimRefused } from './errors.ts'
import { demandExternalId, externalIdsOf, idsByExternalId, storeExternalId } from './externalIds.ts'
import { type Equation, parseFilter } from './filters.ts'
import { type GroupChange, groupChanges } from './groupChanges.ts'
import { mentionsIn, mentionsInPatch } from './mentions.ts'
import { type Asked, listOf, pageOf } from './pages.ts'
import { groupResource, wantsMembers } from './schemas.ts'

/** So many members are told of in one list: there may be as many as employees in each group. */
const LISTED_MEMBERS_MAX = 20_000

/** Workgroups. */
async function listGroups(app: App, asked: Asked): Promise<object> {
  const { offset, limit } = pageOf(asked)
  let found = [...(await workgroups(app))].sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const equation of asked.filter === undefined ? [] : parseFilter(asked.filter, FILTERS)) {
    found = await matching(app, found, equation)
  }
  const page = found.slice(offset, offset + limit)
  if (
    wantsMembers(asked) &&
    (await countMembersOf(
      app,
      page.map(({ id }) => id),
    )) > LISTED_MEMBERS_MAX
  ) {
    const how = 'Ask with excludedAttributes=members, for fewer groups, or group by group.'
    throw new ScimRefused(400, `These groups have more than ${LISTED_MEMBERS_MAX} members. ${how}`, 'tooMany')
  }
  return listOf(await resourcesOf(app, page, asked), found.length, offset)
}

const FILTERS = ['displayname', 'externalid', 'id', 'members', 'members.value']

async function matching(app: App, among: Workgroup[], { attribute, value }: Equation): Promise<Workgroup[]> {
  const text = String(value)
  if (attribute === 'displayname') return among.filter(({ name }) => sameName(name, text))
  const ids =
    attribute === 'id'
      ? [text]
      : attribute === 'externalid'
        ? await idsByExternalId(app, 'Group', text)
        : await ownAmong(
            app.database.committed,
            text,
            among.map(({ id }) => id),
          )
  return among.filter(({ id }) => ids.includes(id))
}

async function getGroup(app: App, id: string, asked: Asked): Promise<object> {
  const [resource] = await resourcesOf(app, [await demandGroup(app, id)], asked)
  return resource as object
}

async function createGroup(app: App, viewer: SignedIn, body: unknown): Promise<{ id: string }> {
  const changes = groupChanges(mentionsIn(body))
  const named = changes.find(change => change.kind === 'rename')
  if (!named) throw invalidValue('displayName is missing.')
  return changeWorkgroups(app, async tx => {
    const id = await insertWorkgroup(app, tx, viewer, named.name)
    const members = new Set<string>()
    for (const change of changes) if (change !== named) await apply(app, tx, viewer, id, members, change)
    return { id }
  })
}

/** PUT: what the resource mentions counts; a group whose members are left out keeps them. */
const replaceGroup = (app: App, viewer: SignedIn, id: string, body: unknown) =>
  changeGroup(app, viewer, id, () => groupChanges(mentionsIn(body)))

const patchGroup = (app: App, viewer: SignedIn, id: string, body: unknown) =>
  changeGroup(app, viewer, id, () => groupChanges(mentionsInPatch('Group', body)))

async function changeGroup(app: App, viewer: SignedIn, id: string, read: () => GroupChange[]): Promise<void> {
  await demandGroup(app, id)
  const changes = read()
  // Who replaces the members speaks of all there are; who adds or removes some, of these.
  const ofAll = changes.some(({ kind }) => kind === 'set')
  const named = changes.flatMap(change => ('userIds' in change ? change.userIds : []))
  // What one operation refuses leaves the others undone, too.
  await changeWorkgroups(app, async tx => {
    const members = new Set(await memberIds(tx, id, ofAll ? null : named))
    for (const change of changes) await apply(app, tx, viewer, id, members, change)
  })
}

/** Does one thing, and keeps in `members` who is in the group then. */
async function apply(
  app: App,
  tx: Tx,
  viewer: SignedIn,
  id: string,
  members: Set<string>,
  change: GroupChange,
): Promise<void> {
  if (change.kind === 'rename') return renameWorkgroup(app, tx, viewer, id, change.name)
  if (change.kind === 'call') {
    demandExternalId(change.externalId)
    return storeExternalId(tx, 'Group', id, change.externalId)
  }
  const { kind, userIds } = change
  const named = new Set(userIds)
  const left = kind === 'add' ? [] : [...members].filter(userId => named.has(userId) === (kind === 'remove'))
  const joined = kind === 'remove' ? [] : [...named].filter(userId => !members.has(userId))
  for (const some of chunked(left, MEMBERS_AT_ONCE_MAX)) await deleteMembers(app, tx, viewer, id, some)
  for (const some of chunked(joined, MEMBERS_AT_ONCE_MAX)) {
    await demandEmployees(tx, some)
    await insertMembers(app, tx, viewer, id, some)
  }
  for (const userId of left) members.delete(userId)
  for (const userId of joined) members.add(userId)
}

/** Says who cannot be a member, which the use case does not. */
async function demandEmployees(tx: Tx, ids: string[]): Promise<void> {
  const known = await employeesAmong(tx, ids)
  const missing = ids.find(id => !known.has(id))
  if (missing) throw invalidValue(`“${missing.slice(0, 40)}” is no active user. Members are active users.`)
}

async function deleteGroup(app: App, viewer: SignedIn, id: string): Promise<void> {
  await deleteWorkgroup(app, viewer, id)
  await app.database.inTransaction(tx => storeExternalId(tx, 'Group', id, null))
}

async function demandGroup(app: App, id: string): Promise<Workgroup> {
  const group = (await workgroups(app)).find(it => it.id === id)
  if (!group) throw notFound('group')
  return group
}

async function resourcesOf(app: App, rows: readonly Workgroup[], asked: Asked): Promise<object[]> {
  const ids = rows.map(({ id }) => id)
  const [externalIds, madeAt] = await Promise.all([externalIdsOf(app, ids), workgroupsMadeAt(app, ids)])
  const members = wantsMembers(asked) ? await memberLists(app, ids) : null
  return rows.map(({ id, name }) => ({
    ...groupResource(
      {
        id,
        externalId: externalIds.get(id),
        displayName: name,
        meta: { created: new Date(madeAt.get(id) ?? 0), location: locationOf(app, `/Groups/${id}`) },
      },
      asked,
    ),
    ...(members && { members: members.get(id) ?? [] }),
  }))
}

async function memberLists(app: App, ids: readonly string[]): Promise<Map<string, object[]>> {
  const lists = new Map<string, object[]>()
  for (const { workgroupId, userId, ...name } of await membersOf(app, ids)) {
    const list = lists.get(workgroupId) ?? []
    const $ref = locationOf(app, `/Users/${userId}`)
    list.push({ value: userId, display: fullName(name), $ref, type: 'User' })
    lists.set(workgroupId, list)
  }
  return lists
}

/** `/Groups`. */
export const groups: Door = {
  list: listGroups,
  get: getGroup,
  create: createGroup,
  replace: replaceGroup,
  patch: patchGroup,
  remove: deleteGroup,
}
