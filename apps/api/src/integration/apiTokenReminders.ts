import { UserStatus } from '@foyer/domain'
import { type App, link } from '../app.ts'
import { claim } from '../database/claim.ts'
import { queueDelivery } from '../delivery/deliveries.ts'
import { fullName, userIn } from '../user/users.ts'
import { ApiTokenEntity } from './apiToken.entity.ts'

const DAY = 24 * 3_600_000
/** Time enough to make another token and to hand it to its program. */
const BEFORE_MS = 7 * DAY
/** Who made a token for a few days knows that it ends. */
const LIVES_LONG_MS = 14 * DAY

/** Tells whom a token acts for, once, that it ends soon. */
export async function remindOfTokens(app: App): Promise<void> {
  const now = app.clock()
  const due = await app.database.select<{ id: string }>(
    `SELECT id FROM api_tokens WHERE revoked_at IS NULL AND expiry_told_at IS NULL AND expires_at > ? AND expires_at <= ?
       AND expires_at - created_at > ?`,
    [now, now + BEFORE_MS, LIVES_LONG_MS],
  )
  for (const { id } of due) await remind(app, id)
}

async function remind(app: App, id: string): Promise<void> {
  await app.database.inTransaction(async tx => {
    const now = app.clock()
    const untold = 'id = :id AND expiry_told_at IS NULL AND revoked_at IS NULL'
    if (!(await claim(tx, ApiTokenEntity, { expiryToldAt: now }, untold, { id }))) return
    const { name, ownerId, expiresAt, kind } = await tx.findOneByOrFail(ApiTokenEntity, { id })
    const owner = await userIn(tx, ownerId)
    if (owner?.status !== UserStatus.ACTIVE || !owner.email) return
    const page = kind === 'SERVICE' ? '/settings/api-access' : '/account/tokens'
    await queueDelivery(tx, now, {
      to: { address: owner.email, name: fullName(owner) },
      kind: 'TOKEN_EXPIRES',
      params: { firstName: owner.firstName, token: name, expiresAt, tokensLink: link(app, page) },
    })
  })
}
