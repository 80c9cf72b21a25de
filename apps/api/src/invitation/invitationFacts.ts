import { type InvitationFacts, invitationStatus } from '@foyer/domain'
import { chunked } from '../database/chunked.ts'
import type { Reads } from '../database/database.ts'

type Raw = Omit<InvitationFacts, 'status' | 'createdAt' | 'expiresAt' | 'acceptedAt' | 'revokedAt'> & {
  createdAt: number
  expiresAt: number
  acceptedAt: number | null
  revokedAt: number | null
}

export async function invitationFacts(
  reads: Reads,
  now: number,
  ids: readonly string[],
): Promise<Map<string, InvitationFacts>> {
  const facts = new Map<string, InvitationFacts>()
  for (const some of chunked(ids)) {
    const rows = await reads.query<Raw>(
      `SELECT id, channel, recipient, role, department_id AS departmentId, invited_by_id AS invitedById,
         created_at AS createdAt, expires_at AS expiresAt, accepted_at AS acceptedAt, accepted_by_id AS acceptedById,
         revoked_at AS revokedAt
       FROM invitations WHERE id IN (${some.map(() => '?')})`,
      some,
    )
    for (const row of rows) {
      const { createdAt, expiresAt, acceptedAt, revokedAt } = row
      facts.set(row.id, {
        ...row,
        status: invitationStatus(row, now),
        createdAt: rfc3339(createdAt),
        expiresAt: rfc3339(expiresAt),
        acceptedAt: acceptedAt === null ? null : rfc3339(acceptedAt),
        revokedAt: revokedAt === null ? null : rfc3339(revokedAt),
      })
    }
  }
  return facts
}

const rfc3339 = (instant: number) => new Date(Number(instant)).toISOString()
