import type { App } from '../app.ts'
import { claim } from '../database/claim.ts'
import { hashToken } from '../database/ids.ts'
import type { SignedIn } from '../session/signedIn.ts'
import { SELECT_SIGNED_IN, type SignedInRow, signedInAs } from '../session/signedInAs.ts'
import { ApiTokenEntity, scopesIn } from './apiToken.entity.ts'
import { isSecret } from './apiTokenSecrets.ts'

interface TokenRow extends SignedInRow {
  tokenId: string
  name: string
  scopes: string
  lastUsedAt: number | null
  lastUsedFrom: string | null
}

/** How exact the last use is: a write for every call would cost more than the call. */
const TOUCH_EVERY_MS = 60_000

/**
 * Whom an API token acts for; null when it opens nothing. Read anew for each request, like a session: a revoked token, an
 * owner who left or lost a right count from the next request on.
 */
export async function viewerByToken(app: App, secret: string, address: string | null): Promise<SignedIn | null> {
  if (!isSecret(secret)) return null
  const now = app.clock()
  const [row] = await app.database.select<TokenRow>(
    `SELECT t.id AS tokenId, t.name, t.scopes, t.last_used_at AS lastUsedAt, t.last_used_from AS lastUsedFrom,
       ${SELECT_SIGNED_IN}
     FROM api_tokens t JOIN users u ON u.id = t.owner_id JOIN company c ON c.id = 1
     WHERE t.token_hash = ? AND t.revoked_at IS NULL AND t.expires_at > ? AND u.status = 'ACTIVE'`,
    [hashToken(secret), now],
  )
  if (!row) return null
  const { tokenId, name, scopes, lastUsedAt, lastUsedFrom } = row
  if (lastUsedAt === null || now - lastUsedAt > TOUCH_EVERY_MS || lastUsedFrom !== address) {
    app.background(() => touch(app, tokenId, now, address))
  }
  const token = { id: tokenId, name, scopes: scopesIn(scopes) }
  return signedInAs(app, row, { sessionId: null, token, address })
}

/** Several calls at once are one use. */
async function touch(app: App, id: string, now: number, address: string | null): Promise<void> {
  const where = 'id = :id AND (last_used_at IS NULL OR last_used_at < :now)'
  await app.database.inTransaction(tx =>
    claim(tx, ApiTokenEntity, { lastUsedAt: now, lastUsedFrom: address?.slice(0, 64) ?? null }, where, { id, now }),
  )
}
