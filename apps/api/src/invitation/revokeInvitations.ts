import { Refused } from '@foyer/domain'
import type { InvitationsPayload } from '@foyer/schema'
import { recordActivity } from '../activity/activities.ts'
import type { App } from '../app.ts'
import type { Tx } from '../database/database.ts'
import { newId } from '../database/ids.ts'
import { recordInvitationEvents } from '../integration/events.ts'
import type { SignedIn } from '../session/signedIn.ts'
import {
  type BatchResult,
  idsOfBatch,
  inOneBatch,
  outcomesFor,
  ownOrUnknown,
  toldOf,
  whyClosed,
} from './invitationBatches.ts'
import { invitationsIn } from './readInvitations.ts'
import { claimOpen } from './writeInvitations.ts'

/** Takes invitations back: their links are dead at once. Messages that wait are looked at again before they go. */
export async function revokeInvitations(
  app: App,
  viewer: SignedIn,
  asked: string[],
  key?: string | null,
): Promise<InvitationsPayload> {
  const ids = idsOfBatch(asked)
  const input = { operation: 'revokeInvitations', ids }
  const result = await inOneBatch(app, viewer, { key, input }, tx => revoke(app, tx, viewer, ids))
  return outcomesFor(app, viewer, asked, result)
}

async function revoke(app: App, tx: Tx, viewer: SignedIn, ids: string[]): Promise<BatchResult> {
  const now = app.clock()
  const found = await invitationsIn(tx, ids)
  const refusals = new Map<string, Refused>()
  for (const id of ids) {
    const it = ownOrUnknown(viewer, found.get(id))
    const refusal = it instanceof Refused ? it : whyClosed(it)
    if (refusal) refusals.set(id, refusal)
  }
  const open = ids.filter(id => !refusals.has(id))
  const set = { revokedAt: now, revokedById: viewer.userId, openKey: null, remindAt: null, freshAskedAt: null }
  const revoked = await claimOpen(tx, newId(), open, set)
  if (revoked.size > 0) {
    const details = toldOf([...revoked])
    await recordActivity(tx, { at: now, kind: 'INVITATION_REVOKED', by: viewer, details })
    await recordInvitationEvents(tx, now, 'invitation.revoked', [...revoked])
  }
  return { refusals, lost: new Set(open.filter(id => !revoked.has(id))) }
}
