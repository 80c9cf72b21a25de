import { Refused } from '@foyer/domain'
import type { Workgroup } from '@foyer/schema'
import { In, IsNull } from 'typeorm'
import type { App } from '../app.ts'
import type { Reads, Tx } from '../database/database.ts'
import { newId } from '../database/ids.ts'
import { badInput } from '../graphql/args.ts'
import { DepartmentEntity, WorkgroupEntity, WorkgroupMemberEntity } from './structure.entity.ts'
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
  const [department] = asked.departmentId
    ? await reads.query<{ id: string }>('SELECT id FROM departments WHERE id = ?', [asked.departmentId])
    : await reads.query<{ id: string }>('SELECT id FROM departments WHERE parent_id IS NULL', [])
  if (!department) {
    throw new Refused('DEPARTMENT_UNKNOWN', 'This department is gone. Choose another one.', 'departmentId')
  }
  const { length } = workgroupIds
  if (length > 0 && (await countAmong(reads, 'FROM workgroups WHERE id', [], workgroupIds)) !== length) {
    throw new Refused('WORKGROUP_UNKNOWN', 'One of these workgroups is gone. Choose again.', 'workgroupIds')
  }
  return { departmentId: department.id, workgroupIds }
}

async function countAmong(reads: Reads, from: string, params: string[], ids: string[]): Promise<number> {
  const sql = `SELECT COUNT(*) AS count ${from} IN (${ids.map(() => '?')})`
  const [row] = await reads.query<{ count: number }>(sql, [...params, ...ids])
  return Number(row?.count ?? 0)
}

/** Where somebody goes who was promised a place a while ago: what is left of it, else the root department. */
export async function placementStill(tx: Tx, promised: { departmentId: string | null; workgroupIds: string[] }) {
  const department = promised.departmentId && (await tx.findOneBy(DepartmentEntity, { id: promised.departmentId }))
  const workgroups =
    promised.workgroupIds.length > 0 ? await tx.findBy(WorkgroupEntity, { id: In(promised.workgroupIds) }) : []
  return placementFor(tx, {
    departmentId: department ? department.id : null,
    workgroupIds: workgroups.map(({ id }) => id),
  })
}

export async function departmentName(app: App, id: string): Promise<string | null> {
  return (await app.structure.read()).departments.get(id)?.name ?? null
}

/** Refuses workgroups that somebody is not in. */
export async function demandMembership(reads: Reads, userId: string, workgroupIds: string[]): Promise<void> {
  if (workgroupIds.length === 0) return
  const from = 'FROM workgroup_members WHERE user_id = ? AND workgroup_id'
  if ((await countAmong(reads, from, [userId], workgroupIds)) !== workgroupIds.length) {
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
