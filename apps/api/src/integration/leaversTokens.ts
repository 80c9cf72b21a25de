import { ApiTokenKind, Refused, Role } from '@foyer/domain'
import { In, IsNull, MoreThan } from 'typeorm'
import type { App } from '../app.ts'
import type { Tx } from '../database/database.ts'
import { demandScopes } from '../graphql/fieldScopes.ts'
import type { SignedIn } from '../session/signedIn.ts'
import { ApiTokenEntity, scopesIn } from './apiToken.entity.ts'

/** How many service tokens that work each of these answers for; for loaders. Only admins are told. */
export async function serviceTokenCounts(
  app: App,
  viewer: SignedIn | null,
  ownerIds: readonly string[],
): Promise<number[]> {
  if (!viewer?.sees.manageIntegrations) return ownerIds.map(() => 0)
  const rows = await app.database.select<{ id: string; count: number }>(
    `SELECT owner_id AS id, COUNT(*) AS count FROM api_tokens
     WHERE kind = 'SERVICE' AND revoked_at IS NULL AND expires_at > ? AND owner_id IN (${ownerIds.map(() => '?')})
     GROUP BY owner_id`,
    [app.clock(), ...ownerIds],
  )
  const counts = new Map(rows.map(row => [row.id, Number(row.count)]))
  return ownerIds.map(id => counts.get(id) ?? 0)
}

/**
 * Another admin answers for the service tokens of who leaves: they act with that admin's rights from now on, also those that
 * were made by a token which ends with its owner's leaving. Says how many.
 */
export async function handOverServiceTokens(
  tx: Tx,
  now: number,
  viewer: SignedIn,
  ownerId: string,
  heir: { id: string; role: Role },
): Promise<number> {
  if (heir.role !== Role.ADMIN) {
    throw new Refused('FIELD_INVALID', 'Only an admin answers for services. Choose another one.', 'handOverTo')
  }
  const working = { ownerId, kind: ApiTokenKind.SERVICE, revokedAt: IsNull(), expiresAt: MoreThan(now) }
  // With another owner they may open more than they did: a token has that done to none that goes beyond its own scopes.
  const tokens = await tx.findBy(ApiTokenEntity, working)
  demandScopes(
    viewer,
    tokens.flatMap(({ scopes }) => scopesIn(scopes)),
  )
  const ending = (await tx.findBy(ApiTokenEntity, { ownerId, kind: ApiTokenKind.PERSONAL })).map(({ id }) => id)
  await tx.update(ApiTokenEntity, { ...working, parentId: In(ending) }, { parentId: null })
  const { affected } = await tx.update(ApiTokenEntity, working, { ownerId: heir.id })
  return affected ?? 0
}
