import {
  ApiTokenKind,
  Refused,
  requiredLine,
  type Scope,
  Scopes,
  TextLimit,
  TOKEN_DAYS,
  TOKEN_DAYS_MAX,
  TOKENS_MAX,
} from '@foyer/domain'
import type { ApiToken, Connection, CreateApiTokenInput } from '@foyer/schema'
import { In, IsNull, MoreThan } from 'typeorm'
import { recordActivity } from '../activity/activities.ts'
import type { App } from '../app.ts'
import { beyond, type Conditions, whereOf } from '../database/conditions.ts'
import { heldToTheEnd, type Tx } from '../database/database.ts'
import { holdRow } from '../database/holdRow.ts'
import { hashToken, newId } from '../database/ids.ts'
import { badInput, forbidden, type PageArgs, pageSize } from '../graphql/args.ts'
import { demandScopes } from '../graphql/fieldScopes.ts'
import { connection, keyOf } from '../graphql/keyset.ts'
import type { SignedIn } from '../session/signedIn.ts'
import { ApiTokenEntity, scopesIn } from './apiToken.entity.ts'
import { hintOf, newSecret } from './apiTokenSecrets.ts'

const DAY = 24 * 3_600_000

export type ApiTokenRow = Omit<ApiToken, 'owner'> & { ownerId: string }

interface RawToken extends Omit<ApiTokenRow, 'scopes'> {
  scopes: string
}

const SELECT = `SELECT t.id, t.kind, t.name, t.hint, t.scopes, t.owner_id AS ownerId, t.created_at AS createdAt,
    t.expires_at AS expiresAt, t.last_used_at AS lastUsedAt, t.last_used_from AS lastUsedFrom, t.revoked_at AS revokedAt
  FROM api_tokens t`

const asRow = (row: RawToken): ApiTokenRow => ({ ...row, scopes: scopesIn(row.scopes) })

interface Asked {
  kind?: ApiTokenKind | null
  ownerId?: string | null
  /** Whether those that are revoked or have run out are shown, too. */
  ended?: boolean | null
}

/** The tokens that the viewer may see, newest first: their own; an admin's look reaches all. */
export async function apiTokens(
  app: App,
  viewer: SignedIn,
  { kind, ownerId, ended, ...page }: Asked & PageArgs,
): Promise<Connection<ApiTokenRow>> {
  const where: Conditions = { sql: [], params: [] }
  const add = (sql: string, ...params: unknown[]) => {
    where.sql.push(sql)
    where.params.push(...params)
  }
  const whose = viewer.sees.manageIntegrations ? ownerId : viewer.userId
  if (whose && ownerId && whose !== ownerId) throw forbidden('Only admins see the tokens of others.')
  if (whose) add('t.owner_id = ?', whose)
  if (kind) add('t.kind = ?', kind)
  if (!ended) add('t.revoked_at IS NULL AND t.expires_at > ?', app.clock())
  const size = pageSize(page)
  const from = beyond(where, keyOf(page.after, 'number'), { column: 't.created_at', id: 't.id', way: 'DESC' })
  const rows = await app.database.select<RawToken>(
    `${SELECT} ${whereOf(from)} ORDER BY t.created_at DESC, t.id DESC LIMIT ${size + 1}`,
    from.params,
  )
  const total = await app.database.count(`SELECT COUNT(*) AS count FROM api_tokens t ${whereOf(where)}`, where.params)
  return connection(rows.map(asRow), size, row => [Number(row.createdAt), row.id], page.after, total)
}

/** Makes a token. Its secret is told now and never again. */
export async function createApiToken(
  app: App,
  viewer: SignedIn,
  input: CreateApiTokenInput,
): Promise<{ apiToken: ApiTokenRow; secret: string }> {
  const kind = input.kind ?? ApiTokenKind.PERSONAL
  if (kind === ApiTokenKind.SERVICE && !viewer.may.manageIntegrations) {
    throw forbidden('Only admins make tokens for services.')
  }
  const name = requiredLine(input.name, 'name', 'The name', TextLimit.name)
  const scopes = scopesFor(viewer, input.scopes)
  const days = input.expiresInDays ?? TOKEN_DAYS
  if (days < 1 || days > TOKEN_DAYS_MAX) {
    throw new Refused('FIELD_INVALID', `A token lives 1 to ${TOKEN_DAYS_MAX} days.`, 'expiresInDays')
  }
  const secret = newSecret(kind)
  const id = newId()
  await app.database.inTransaction(async tx => {
    const now = app.clock()
    // Whoever makes several at once makes them one after the other.
    await holdRow(tx, 'users', viewer.userId)
    const maker = await makerIn(tx, now, viewer)
    await demandRoom(tx, now, viewer.userId)
    const expiresAt = Math.min(now + days * DAY, maker?.expiresAt ?? Number.POSITIVE_INFINITY)
    await tx.insert(ApiTokenEntity, {
      id,
      kind,
      name,
      tokenHash: hashToken(secret),
      hint: hintOf(secret),
      scopes: scopes.join(' '),
      ownerId: viewer.userId,
      parentId: maker?.id ?? null,
      createdAt: now,
      expiresAt,
      expiryToldAt: null,
      lastUsedAt: null,
      lastUsedFrom: null,
      revokedAt: null,
    })
    const details = { name, kind, scopes, expiresAt: new Date(expiresAt).toISOString() }
    await recordActivity(tx, { at: now, kind: 'TOKEN_CREATED', by: viewer, subjectId: viewer.userId, details })
  })
  const [row] = await app.database.select<RawToken>(`${SELECT} WHERE t.id = ?`, [id])
  if (!row) throw new Error('A token was made and is gone.')
  return { apiToken: asRow(row), secret }
}

/** Nobody grants more than they have: a token makes tokens with scopes of its own only. */
function scopesFor(viewer: SignedIn, asked: readonly Scope[]): Scope[] {
  const scopes = Scopes.filter(scope => asked.includes(scope))
  if (scopes.length === 0) throw new Refused('FIELD_INVALID', 'Choose at least one scope.', 'scopes')
  demandScopes(viewer, scopes)
  return scopes
}

/** The token that makes the new one, held until that is there: a revocation that goes on meanwhile finds both. */
async function makerIn(tx: Tx, now: number, { token }: SignedIn): Promise<ApiTokenEntity | null> {
  if (!token) return null
  await holdRow(tx, 'api_tokens', token.id)
  const maker = await tx.findOneBy(ApiTokenEntity, { id: token.id, revokedAt: IsNull() })
  if (!maker || maker.expiresAt <= now) throw forbidden('This token has ended.')
  return maker
}

async function demandRoom(tx: Tx, now: number, ownerId: string): Promise<void> {
  const held = await tx.countBy(ApiTokenEntity, { ownerId, revokedAt: IsNull(), expiresAt: MoreThan(now) })
  if (held < TOKENS_MAX) return
  throw new Refused('TOO_MANY', `Nobody has more than ${TOKENS_MAX} tokens. Revoke some that are not used.`, 'name')
}

/** Ends tokens at once, one's own or, for admins, anybody's; with each those that it made. */
export async function revokeApiTokens(app: App, viewer: SignedIn, ids: string[]): Promise<{ ids: string[] }> {
  if (ids.length > 100) throw badInput('`ids` has more than 100 ids.')
  if (ids.length === 0) return { ids: [] }
  const revoked = await app.database.inTransaction(async tx => {
    const now = app.clock()
    const asked = await heldTokens(tx, 'id', ids)
    const allowed = asked.filter(({ ownerId }) => viewer.sees.manageIntegrations || ownerId === viewer.userId)
    const ended = await endTokens(tx, now, allowed)
    const [first] = ended
    if (first) {
      const details = { count: ended.length, name: first.name, tokens: ended.map(({ name }) => name) }
      await recordActivity(tx, { at: now, kind: 'TOKEN_REVOKED', by: viewer, subjectId: first.ownerId, details })
    }
    return ended
  })
  return { ids: revoked.map(({ id }) => id) }
}

/** Ends all tokens that act for somebody. */
export async function revokeTokensOf(tx: Tx, now: number, ownerId: string): Promise<number> {
  return (await endTokens(tx, now, await heldTokens(tx, 'owner_id', [ownerId]))).length
}

interface HeldToken {
  id: string
  name: string
  ownerId: string
  revokedAt: number | null
}

/** Tokens as they are now and until the transaction ends, not as they were when it began. */
async function heldTokens(tx: Tx, column: 'id' | 'owner_id' | 'parent_id', values: string[]): Promise<HeldToken[]> {
  return tx.query(
    `SELECT id, name, owner_id AS ownerId, revoked_at AS revokedAt FROM api_tokens
     WHERE ${column} IN (${values.map(() => '?')}) ${heldToTheEnd(tx)}`,
    values,
  )
}

/** Ends tokens and what they made, generation by generation; returns those that it ended. */
async function endTokens(tx: Tx, now: number, tokens: HeldToken[]): Promise<HeldToken[]> {
  const ended: HeldToken[] = []
  for (let generation = tokens; generation.length > 0; ) {
    const alive = generation.filter(({ revokedAt }) => revokedAt === null)
    const ids = generation.map(({ id }) => id)
    if (alive.length > 0) await tx.update(ApiTokenEntity, { id: In(ids), revokedAt: IsNull() }, { revokedAt: now })
    ended.push(...alive)
    // Whoever makes a token holds its maker, which is ended by now and makes no more.
    generation = await heldTokens(tx, 'parent_id', ids)
  }
  return ended
}
