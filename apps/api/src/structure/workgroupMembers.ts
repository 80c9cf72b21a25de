import { UserStatus } from '@foyer/domain'
import type { App } from '../app.ts'
import { chunked } from '../database/chunked.ts'
import type { Reads } from '../database/database.ts'

interface WorkgroupMember {
  workgroupId: string
  userId: string
  firstName: string
  lastName: string
}

const FROM = `FROM workgroup_members m JOIN users u ON u.id = m.user_id
  WHERE u.status IN ('${UserStatus.ACTIVE}', '${UserStatus.DEACTIVATED}')`

/** Who is in these workgroups, former employees among them: they are in them again when they come back. */
export function membersOf(app: App, workgroupIds: readonly string[]): Promise<WorkgroupMember[]> {
  if (workgroupIds.length === 0) return Promise.resolve([])
  return app.database.select(
    `SELECT m.workgroup_id AS workgroupId, m.user_id AS userId, u.first_name AS firstName, u.last_name AS lastName
     ${FROM} AND m.workgroup_id IN (${workgroupIds.map(() => '?')}) ORDER BY m.workgroup_id, m.user_id`,
    workgroupIds,
  )
}

/** How many that would be. */
export function countMembersOf(app: App, workgroupIds: readonly string[]): Promise<number> {
  if (workgroupIds.length === 0) return Promise.resolve(0)
  return app.database.count(
    `SELECT COUNT(*) AS count ${FROM} AND m.workgroup_id IN (${workgroupIds.map(() => '?')})`,
    workgroupIds,
  )
}

/** Of these people, or of all, those in a workgroup. By their ids alone: there may be as many as employees. */
export async function memberIds(reads: Reads, workgroupId: string, among: readonly string[] | null): Promise<string[]> {
  const select = async (more: string, params: readonly string[]) => {
    const rows = await reads.query<{ id: string }>(
      `SELECT user_id AS id FROM workgroup_members WHERE workgroup_id = ? ${more}`,
      [workgroupId, ...params],
    )
    return rows.map(({ id }) => id)
  }
  if (among === null) return select('', [])
  const ids: string[] = []
  for (const some of chunked(among)) ids.push(...(await select(`AND user_id IN (${some.map(() => '?')})`, some)))
  return ids
}

/** When these workgroups were made. */
export async function workgroupsMadeAt(app: App, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await app.database.select<{ id: string; at: number }>(
    `SELECT id, created_at AS at FROM workgroups WHERE id IN (${ids.map(() => '?')})`,
    ids,
  )
  return new Map(rows.map(({ id, at }) => [id, Number(at)]))
}
