import type { UserFacts } from '@foyer/domain'
import { chunked } from '../database/chunked.ts'
import type { Reads } from '../database/database.ts'

type RawFacts = Omit<UserFacts, 'createdAt' | 'joinedAt'> & { createdAt: number; joinedAt: number | null }

export async function userFacts(reads: Reads, ids: readonly string[]): Promise<Map<string, UserFacts>> {
  const facts = new Map<string, UserFacts>()
  for (const some of chunked(ids)) {
    const rows = await reads.query<RawFacts>(
      `SELECT id, status, role, email, phone, first_name AS firstName, last_name AS lastName, position,
         department_id AS departmentId, joined_through AS joinedThrough, invitation_id AS invitationId,
         created_at AS createdAt, joined_at AS joinedAt
       FROM users WHERE id IN (${some.map(() => '?')})`,
      some,
    )
    for (const row of rows) {
      const { createdAt, joinedAt } = row
      facts.set(row.id, {
        ...row,
        createdAt: rfc3339(createdAt),
        joinedAt: joinedAt === null ? null : rfc3339(joinedAt),
      })
    }
  }
  return facts
}

const rfc3339 = (instant: number) => new Date(Number(instant)).toISOString()
