import { entities } from '../database/entities.ts'
import { eventually } from './eventually.ts'
import type { TestApp } from './testApp.ts'

/** Every row of every table, once nothing is under way any more: two of these are equal if nothing was written between. */
export async function tables({ app, settled }: TestApp): Promise<Record<string, unknown[]>> {
  await settled()
  await eventually(async () => {
    const busy = await app.database.select<{ kind: string }>(
      "SELECT kind FROM deliveries WHERE lease_owner IS NOT NULL OR (status = 'QUEUED' AND next_attempt_at <= ?)",
      [app.clock()],
    )
    if (busy.length > 0) throw new Error(`${busy.map(({ kind }) => kind)} on the way`)
  })
  const dumps = entities.map(async entity => {
    const { tableName } = app.database.writer.getMetadata(entity)
    const rows = await app.database.select(`SELECT * FROM ${tableName}`)
    return [tableName, rows.map(row => JSON.stringify(row)).sort()] as const
  })
  return Object.fromEntries(await Promise.all(dumps))
}
