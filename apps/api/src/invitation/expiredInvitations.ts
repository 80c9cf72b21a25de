import { In, IsNull } from 'typeorm'
import type { App } from '../app.ts'
import { newId } from '../database/ids.ts'
import { recordInvitationEvents } from '../integration/events.ts'
import { InvitationEntity } from './invitation.entity.ts'
import { claimOpen } from './writeInvitations.ts'

/** So many in one transaction: nobody else waits long. */
const AT_ONCE = 200

/** Notices, once for each, that invitations have run out while nobody accepted them. */
export async function noticeExpired(app: App): Promise<void> {
  while ((await noticeSome(app)) === AT_ONCE);
}

async function noticeSome(app: App): Promise<number> {
  const now = app.clock()
  const due = await app.database.select<{ id: string }>(
    `SELECT id FROM invitations WHERE expiry_told_at IS NULL AND expires_at <= ? ORDER BY expires_at LIMIT ${AT_ONCE}`,
    [now],
  )
  if (due.length === 0) return 0
  const ids = due.map(({ id }) => id)
  const unnoticed = { sql: 'expiry_told_at IS NULL AND expires_at <= :now', params: { now } }
  await app.database.inTransaction(async tx => {
    const expired = await claimOpen(tx, newId(), ids, { expiryToldAt: now }, unnoticed)
    // Those that ended otherwise are not looked at again.
    await tx.update(InvitationEntity, { id: In(ids), openKey: IsNull() }, { expiryToldAt: now })
    await recordInvitationEvents(tx, now, 'invitation.expired', [...expired])
  })
  return due.length
}
