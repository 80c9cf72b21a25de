import { InvitationStatus } from '@foyer/domain'
import { STATUS_CASES } from '@foyer/domain/invitationStatusCases'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../database/database.ts'
import { newId } from '../database/ids.ts'
import { newDatabase } from '../test/databases.ts'
import { InvitationEntity } from './invitation.entity.ts'
import { STATUS_SQL } from './invitationStatus.ts'

let database: Database
let remove: () => Promise<void>
const ids = STATUS_CASES.map(() => newId())

beforeAll(async () => {
  const fresh = await newDatabase()
  remove = fresh.remove
  database = await openDatabase(fresh.where)
  await database.inTransaction(tx =>
    tx.insert(
      InvitationEntity,
      STATUS_CASES.map(({ acceptedAt, revokedAt, expiresAt }, i) => ({
        id: ids[i],
        channel: 'EMAIL' as const,
        recipient: `case${i}@corp.example`,
        role: 'EMPLOYEE' as const,
        invitedById: newId(),
        createdAt: 1,
        invitedAt: 1,
        expiresAt,
        acceptedAt,
        revokedAt,
        batchId: newId(),
      })),
    ),
  )
})
afterAll(async () => {
  await database?.close()
  await remove?.()
})

test.each(Object.values(InvitationStatus))('what the rule calls %s at an instant, the database finds', async status => {
  const { sql, params } = STATUS_SQL[status]
  const found = await database.select<{ id: string }>(`SELECT i.id FROM invitations i WHERE ${sql}`, params(100))
  const expected = ids.filter((_, i) => STATUS_CASES[i]?.status === status)
  expect(expected.length).toBeGreaterThan(0)
  expect(found.map(({ id }) => id).sort()).toEqual(expected.sort())
})
