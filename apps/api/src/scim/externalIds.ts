import type { App } from '../app.ts'
import { chunked } from '../database/chunked.ts'
import type { Tx } from '../database/database.ts'
import { isDuplicate } from '../database/duplicates.ts'
import { ScimRefused } from './errors.ts'
import { type ResourceType, ScimIdEntity } from './scimId.entity.ts'

const LENGTH_MAX = 255
/** So many resources of one external id are looked at: there should be one. */
const SAME_MAX = 100

/** What the identity provider calls these users or workgroups. */
export async function externalIdsOf(app: App, ids: readonly string[]): Promise<Map<string, string>> {
  const known = new Map<string, string>()
  for (const some of chunked(ids)) {
    const rows = await app.database.select<{ id: string; externalId: string }>(
      `SELECT resource_id AS id, external_id AS externalId FROM scim_ids WHERE resource_id IN (${some.map(() => '?')})`,
      some,
    )
    for (const { id, externalId } of rows) known.set(id, externalId)
  }
  return known
}

/** The users or workgroups that the identity provider calls so. */
export async function idsByExternalId(app: App, type: ResourceType, externalId: string): Promise<string[]> {
  const rows = await app.database.select<{ id: string }>(
    `SELECT resource_id AS id FROM scim_ids WHERE external_id = ? AND resource_type = ? LIMIT ${SAME_MAX}`,
    [externalId, type],
  )
  return rows.map(({ id }) => id)
}

/** Asked of a user before anything is written: what is refused leaves nothing behind. */
export function demandExternalId(externalId: string | null | undefined): void {
  if (!externalId || [...externalId].length <= LENGTH_MAX) return
  throw new ScimRefused(400, `externalId may have at most ${LENGTH_MAX} characters.`, 'invalidValue')
}

/** Keeps what the identity provider calls a user or a workgroup; null forgets it. */
export async function storeExternalId(
  tx: Tx,
  type: ResourceType,
  resourceId: string,
  externalId: string | null,
): Promise<void> {
  if (!externalId) return void (await tx.delete(ScimIdEntity, { resourceId }))
  const change = () => tx.update(ScimIdEntity, { resourceId }, { externalId })
  // MySQL counts a row that stays as it is as affected; only one that is not there is not.
  if ((await change()).affected) return
  await tx.insert(ScimIdEntity, { resourceId, resourceType: type, externalId }).catch(error => {
    // Somebody stored one at the same moment: now there is a row to change.
    if (!isDuplicate(error)) throw error
    return change()
  })
}
