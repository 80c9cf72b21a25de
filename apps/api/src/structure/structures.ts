import { Refused } from '@foyer/domain'
import type { Workgroup } from '@foyer/schema'
import { In, IsNull } from 'typeorm'
import type { App } from '../app.ts'
import { heldToTheEnd, type Reads, type Tx } from '../database/database.ts'
import { newId } from '../database/ids.ts'
import { badInput } from '../graphql/args.ts'
import { lockStructure } from './lockStructure.ts'
import { DepartmentEntity, WorkgroupMemberEntity } from './structure.entity.ts'
import type { DepartmentNode } from './structureCache.ts'

export async function departments(app: App): Promise<DepartmentNode[]> {
  return [...(await app.structure.read()).departments.values()]
}

export async function workgroups(app: App): Promise<Workgroup[]> {
  return [...(await app.structure.read()).workgroups.values()]
}

/** The ids of a department and of all below it. */
export async function departmentWithSubdepartments(app: App, id: string): Promise<string[]> {
  const all = await departments(app)
  const ids = [id]
  for (let i = 0; i < ids.length; i++) {
    for (const department of all)
      if (department.parentId === ids[i] && !ids.includes(department.id)) ids.push(department.id)
  }
  return ids
}

/** The root department bears the company's name; everybody without another place is there. */
export async function createRootDepartment(tx: Tx, name: string, now: number): Promise<string> {
  const id = newId()
  await lockStructure(tx)
  await tx.insert(DepartmentEntity, {
    id,
    name,
    parentId: null,
    headId: null,
    createdAt: now,
  })
  return id
}

/** The root department follows the company's name, unless somebody gave it one of its own. */
export async function renameRootDepartment(tx: Tx, from: string, to: string): Promise<void> {
  await lockStructure(tx)
  await tx.update(DepartmentEntity, { parentId: IsNull(), name: from }, { name: to })
}

export interface Placement {
  departmentId: string
  workgroupIds: string[]
}

/** Where new employees go: what was asked for, checked; the root department when nothing was. */
export async function placementFor(
  reads: Reads,
  asked: { departmentId?: string | null; workgroupIds?: string[] | null },
): Promise<Placement> {
  const workgroupIds = [...new Set(asked.workgroupIds ?? [])]
  if (workgroupIds.length > 50) throw badInput('`workgroupIds` has more than 50 ids.')
  const [departmentId] = asked.departmentId
    ? await heldAmong(reads, 'departments', [asked.departmentId])
    : [await rootDepartment(reads)]
  if (!departmentId) {
    throw new Refused('DEPARTMENT_UNKNOWN', 'This department is gone. Choose another one.', 'departmentId')
  }
  if ((await heldAmong(reads, 'workgroups', workgroupIds)).length !== workgroupIds.length) {
    throw new Refused('WORKGROUP_UNKNOWN', 'One of these workgroups is gone. Choose again.', 'workgroupIds')
  }
  return { departmentId, workgroupIds }
}

/** The root is never deleted: nobody has to hold it. */
async function rootDepartment(reads: Reads): Promise<string> {
  const [root] = await reads.query<{ id: string }>('SELECT id FROM departments WHERE parent_id IS NULL', [])
  if (!root) throw new Error('There is no root department: the company is not set up.')
  return root.id
}

/**
 * Which of these there are. Read in a transaction, they stay until it ends: whoever is deleting one waits, and then moves
 * what was placed there. On SQLite one transaction waits for the other anyway.
 */
async function heldAmong(reads: Reads, table: 'departments' | 'workgroups', ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await reads.query<{ id: string }>(
    `SELECT id FROM ${table} WHERE id IN (${ids.map(() => '?')}) ${heldToTheEnd(reads)}`,
    ids,
  )
  return rows.map(({ id }) => id)
}

/** Where somebody goes who was promised a place a while ago: what is left of it, else the root department. */
export async function placementStill(
  tx: Tx,
  promised: { departmentId: string | null; workgroupIds: string[] },
): Promise<Placement> {
  const [departmentId] = promised.departmentId ? await heldAmong(tx, 'departments', [promised.departmentId]) : []
  return {
    departmentId: departmentId ?? (await rootDepartment(tx)),
    workgroupIds: await heldAmong(tx, 'workgroups', promised.workgroupIds),
  }
}

export async function departmentName(app: App, id: string): Promise<string | null> {
  return (await app.structure.read()).departments.get(id)?.name ?? null
}

/** Those of the workgroups that somebody is in. */
export async function ownAmong(reads: Reads, userId: string, workgroupIds: string[]): Promise<string[]> {
  if (workgroupIds.length === 0) return []
  const rows = await reads.query<{ id: string }>(
    `SELECT workgroup_id AS id FROM workgroup_members WHERE user_id = ? AND workgroup_id IN (${workgroupIds.map(() => '?')})`,
    [userId, ...workgroupIds],
  )
  return rows.map(({ id }) => id)
}

/** Refuses workgroups that somebody is not in. */
export async function demandMembership(reads: Reads, userId: string, workgroupIds: string[]): Promise<void> {
  if ((await ownAmong(reads, userId, workgroupIds)).length !== workgroupIds.length) {
    throw new Refused('WORKGROUP_NOT_YOURS', 'Invite into workgroups that you are in yourself.', 'workgroupIds')
  }
}

export async function joinWorkgroups(tx: Tx, userIds: string[], workgroupIds: string[]): Promise<void> {
  const rows = userIds.flatMap(userId => workgroupIds.map(workgroupId => ({ userId, workgroupId })))
  if (rows.length === 0) return
  await tx
    .createQueryBuilder()
    .insert()
    .into(WorkgroupMemberEntity)
    .values(rows)
    .orIgnore()
    .updateEntity(false)
    .execute()
}

/** Makes these the workgroups of somebody. Says which they were in. */
export async function replaceMemberships(tx: Tx, userId: string, workgroupIds: string[]): Promise<string[]> {
  const before = (await tx.findBy(WorkgroupMemberEntity, { userId })).map(({ workgroupId }) => workgroupId)
  const left = before.filter(id => !workgroupIds.includes(id))
  if (left.length > 0) await tx.delete(WorkgroupMemberEntity, { userId, workgroupId: In(left) })
  await joinWorkgroups(tx, [userId], workgroupIds)
  return before
}

/** Leaves the departments that somebody heads without a head. Says which, by name. */
export async function vacatePosts(tx: Tx, headId: string): Promise<string[]> {
  const headed = await tx.findBy(DepartmentEntity, { headId })
  if (headed.length > 0) {
    await lockStructure(tx)
    await tx.update(DepartmentEntity, { headId }, { headId: null })
  }
  return headed.map(({ name }) => name)
}

export async function departmentCounts(app: App, ids: readonly string[]): Promise<number[]> {
  const rows = await app.database.select<{ id: string; count: number }>(
    `SELECT department_id AS id, COUNT(*) AS count FROM users WHERE status = 'ACTIVE' AND department_id IN (${ids.map(() => '?')}) GROUP BY department_id`,
    ids,
  )
  const counts = new Map(rows.map(row => [row.id, Number(row.count)]))
  return ids.map(id => counts.get(id) ?? 0)
}

export async function workgroupCounts(app: App, ids: readonly string[]): Promise<number[]> {
  const rows = await app.database.select<{ id: string; count: number }>(
    `SELECT m.workgroup_id AS id, COUNT(*) AS count FROM workgroup_members m JOIN users u ON u.id = m.user_id
     WHERE u.status = 'ACTIVE' AND m.workgroup_id IN (${ids.map(() => '?')}) GROUP BY m.workgroup_id`,
    ids,
  )
  const counts = new Map(rows.map(row => [row.id, Number(row.count)]))
  return ids.map(id => counts.get(id) ?? 0)
}
