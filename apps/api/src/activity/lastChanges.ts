import type { App } from '../app.ts'
import { chunked } from '../database/chunked.ts'

/** When something was last done about each of these people; nobody keeps that beside them. */
export async function lastChanges(app: App, subjectIds: readonly string[]): Promise<Map<string, number>> {
  const changes = new Map<string, number>()
  for (const some of chunked(subjectIds)) {
    const rows = await app.database.select<{ id: string; at: number }>(
      `SELECT subject_id AS id, MAX(at) AS at FROM activities WHERE subject_id IN (${some.map(() => '?')}) GROUP BY subject_id`,
      some,
    )
    for (const { id, at } of rows) changes.set(id, Number(at))
  }
  return changes
}
