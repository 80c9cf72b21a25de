import { MEMBERS_AT_ONCE_MAX, Refused, requiredLine, sameName, TextLimit } from '@foyer/domain'
import type { Workgroup, WorkgroupDeleted, WorkgroupInput } from '@foyer/schema'
import { In } from 'typeorm'
import { recordActivity } from '../activity/activities.ts'
import type { App } from '../app.ts'
import type { Tx } from '../database/database.ts'
import { newId } from '../database/ids.ts'
import { badInput } from '../graphql/args.ts'
import { forgetWorkgroup } from '../invitation/movedInvitations.ts'
import type { SignedIn } from '../session/signedIn.ts'
import { employeesAmong } from '../user/placedUsers.ts'
import { lockStructure } from './lockStructure.ts'
import { WorkgroupEntity, WorkgroupMemberEntity } from './structure.entity.ts'
import { joinWorkgroups } from './structures.ts'

const requiredName = (name: string) => requiredLine(name, 'name', 'The workgroup’s name', TextLimit.departmentName)

/** Changes of workgroups that are made all or not at all, while nobody else changes the structure. */
export async function changeWorkgroups<T>(app: App, work: (tx: Tx) => Promise<T>): Promise<T> {
  const done = await app.database.inTransaction(async tx => {
    await lockStructure(tx)
    return work(tx)
  })
  app.structure.forget()
  return done
}

export async function createWorkgroup(app: App, viewer: SignedIn, input: WorkgroupInput): Promise<Workgroup> {
  const id = await app.database.inTransaction(tx => insertWorkgroup(app, tx, viewer, input.name))
  return workgroupAnew(app, id)
}

/** Makes a workgroup, and says its id. */
export async function insertWorkgroup(app: App, tx: Tx, viewer: SignedIn, asked: string): Promise<string> {
  const name = requiredName(asked)
  const id = newId()
  demandNameFree(await workgroupsLocked(tx), id, name)
  const now = app.clock()
  await tx.insert(WorkgroupEntity, { id, name, createdAt: now })
  await recordActivity(tx, { at: now, kind: 'WORKGROUP_CREATED', by: viewer, details: { name } })
  return id
}

export async function updateWorkgroup(
  app: App,
  viewer: SignedIn,
  id: string,
  input: WorkgroupInput,
): Promise<Workgroup> {
  await app.database.inTransaction(tx => renameWorkgroup(app, tx, viewer, id, input.name))
  return workgroupAnew(app, id)
}

export async function renameWorkgroup(app: App, tx: Tx, viewer: SignedIn, id: string, asked: string): Promise<void> {
  const name = requiredName(asked)
  const all = await workgroupsLocked(tx)
  const before = demandWorkgroup(all, id)
  demandNameFree(all, id, name)
  if (name === before.name) return
  await tx.update(WorkgroupEntity, { id }, { name })
  await recordActivity(tx, {
    at: app.clock(),
    kind: 'WORKGROUP_UPDATED',
    by: viewer,
    details: { name, before: { name: before.name }, after: { name } },
  })
}

/** Deletes a workgroup: its people and the invitations into it lose it, and nothing else. */
export async function deleteWorkgroup(app: App, viewer: SignedIn, id: string): Promise<WorkgroupDeleted> {
  await app.database.inTransaction(async tx => {
    const { name } = demandWorkgroup(await workgroupsLocked(tx), id)
    // Deleted first: whoever is about to join waits for this row, and is then told that it is gone.
    await tx.delete(WorkgroupEntity, { id })
    const { affected } = await tx.delete(WorkgroupMemberEntity, { workgroupId: id })
    await forgetWorkgroup(tx, id)
    const details = { name, people: affected ?? 0 }
    await recordActivity(tx, { at: app.clock(), kind: 'WORKGROUP_DELETED', by: viewer, details })
  })
  app.structure.forget()
  return { id }
}

/** Employees join a workgroup; who is in it already stays. */
export async function addToWorkgroup(app: App, viewer: SignedIn, id: string, asked: string[]): Promise<Workgroup> {
  await app.database.inTransaction(tx => insertMembers(app, tx, viewer, id, asked))
  return workgroupAnew(app, id)
}

export async function insertMembers(app: App, tx: Tx, viewer: SignedIn, id: string, asked: string[]): Promise<void> {
  const userIds = idsOfMembers(asked)
  const { name } = demandWorkgroup(await workgroupsLocked(tx), id)
  const known = await employeesAmong(tx, userIds)
  if (known.size !== userIds.length) {
    throw new Refused('USER_UNKNOWN', 'Some of them are no active employees. Choose again.', 'userIds')
  }
  const there = await membersAmong(tx, id, userIds)
  const joined = userIds.filter(userId => !there.has(userId))
  await joinWorkgroups(tx, joined, [id])
  await recordMembers(app, tx, viewer, { name, joined, left: [] })
}

/** People leave a workgroup; who is not in it is left alone. */
export async function removeFromWorkgroup(app: App, viewer: SignedIn, id: string, asked: string[]): Promise<Workgroup> {
  await app.database.inTransaction(tx => deleteMembers(app, tx, viewer, id, asked))
  return workgroupAnew(app, id)
}

export async function deleteMembers(app: App, tx: Tx, viewer: SignedIn, id: string, asked: string[]): Promise<void> {
  const userIds = idsOfMembers(asked)
  const { name } = demandWorkgroup(await workgroupsLocked(tx), id)
  const left = [...(await membersAmong(tx, id, userIds))]
  if (left.length > 0) await tx.delete(WorkgroupMemberEntity, { workgroupId: id, userId: In(left) })
  await recordMembers(app, tx, viewer, { name, joined: [], left })
}

async function recordMembers(
  app: App,
  tx: Tx,
  viewer: SignedIn,
  details: { name: string; joined: string[]; left: string[] },
): Promise<void> {
  if (details.joined.length + details.left.length === 0) return
  await recordActivity(tx, { at: app.clock(), kind: 'WORKGROUP_UPDATED', by: viewer, details })
}

function idsOfMembers(asked: string[]): string[] {
  const ids = [...new Set(asked)]
  if (ids.length === 0 || ids.length > MEMBERS_AT_ONCE_MAX) {
    throw badInput(`\`userIds\` has ${ids.length} ids; give 1 to ${MEMBERS_AT_ONCE_MAX}.`)
  }
  return ids
}

/** All workgroups, while nobody else changes the structure: of two that want one name, one gets it. */
async function workgroupsLocked(tx: Tx): Promise<Workgroup[]> {
  await lockStructure(tx)
  return tx.find(WorkgroupEntity)
}

function demandWorkgroup(all: Workgroup[], id: string): Workgroup {
  const workgroup = all.find(it => it.id === id)
  if (!workgroup) throw gone()
  return workgroup
}

function demandNameFree(all: Workgroup[], id: string, name: string): void {
  if (!all.some(it => it.id !== id && sameName(it.name, name))) return
  throw new Refused('WORKGROUP_NAME_TAKEN', `There is a workgroup “${name}” already.`, 'name')
}

async function membersAmong(tx: Tx, workgroupId: string, userIds: string[]): Promise<Set<string>> {
  const rows = await tx.findBy(WorkgroupMemberEntity, { workgroupId, userId: In(userIds) })
  return new Set(rows.map(({ userId }) => userId))
}

async function workgroupAnew(app: App, id: string): Promise<Workgroup> {
  app.structure.forget()
  const workgroup = (await app.structure.read()).workgroups.get(id)
  // Somebody deleted it at once.
  if (!workgroup) throw gone()
  return workgroup
}

const gone = () => new Refused('WORKGROUP_UNKNOWN', 'This workgroup is gone.')
