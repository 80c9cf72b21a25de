import { ASK_AGAIN_MS, Refused } from '@foyer/domain'
import type { RequestReceived } from '@foyer/schema'
import { type App, link, type Origin } from '../app.ts'
import { claim } from '../database/claim.ts'
import type { Tx } from '../database/database.ts'
import { queueDeliveries, queuedSince } from '../delivery/deliveries.ts'
import { admins, fullName, userIn } from '../user/users.ts'
import { InvitationEntity } from './invitation.entity.ts'
import { demandAcceptable, invitationBehind } from './openInvitations.ts'
import { circumstancesIn, heldRefusal, type ReadInvitation } from './readInvitations.ts'

const DEAD_BUT_NOT_GONE = new Set<string>(['INVITATION_EXPIRED', 'INVITATION_HELD'])

/** Asks for a fresh invitation in place of one that has run out or is held back. Tells who can send it, once a day at most. */
export async function askForFreshInvitation(app: App, origin: Origin, token: string): Promise<RequestReceived> {
  const invitation = await invitationBehind(app, token)
  await demandDead(app, invitation)
  await app.limits.count('askFromAddress', origin.address)
  const now = app.clock()
  await app.database.inTransaction(async tx => {
    const asked = await claim(
      tx,
      InvitationEntity,
      { freshAskedAt: now },
      // As it was when it was found dead: whoever resends it at this moment need not be asked.
      'id = :id AND open_key IS NOT NULL AND invited_at = :invitedAt AND (fresh_asked_at IS NULL OR fresh_asked_at <= :dayAgo)',
      { id: invitation.id, invitedAt: invitation.invitedAt, dayAgo: now - ASK_AGAIN_MS },
    )
    // Resent and dead again within a day, it is a task anew, but not a mail.
    if (asked && !(await wasTold(tx, invitation.id, now - ASK_AGAIN_MS))) await tell(app, tx, now, invitation)
  })
  return { message: `Whoever can send you a fresh invitation has been told. Look in ${boxOf(invitation)}.` }
}

const boxOf = ({ channel }: ReadInvitation) => (channel === 'SMS' ? 'your messages' : 'your mailbox')

async function demandDead(app: App, invitation: ReadInvitation): Promise<void> {
  try {
    await demandAcceptable(app, invitation)
  } catch (error) {
    if (error instanceof Refused && DEAD_BUT_NOT_GONE.has(error.code)) return
    throw error
  }
  throw new Refused('CONFLICT', 'This invitation works: open its link and accept it.')
}

const wasTold = (tx: Tx, invitationId: string, since: number) =>
  queuedSince(tx, 'INVITATION_ASKED', invitationId, since)

/** Told is who vouches for it; where they may not any more, the admins. */
async function tell(app: App, tx: Tx, now: number, invitation: ReadInvitation): Promise<void> {
  const { recipient, firstName, lastName, invitedById } = invitation
  const held = heldRefusal(invitation, await circumstancesIn(app, tx)) !== null
  const inviter = held ? null : await userIn(tx, invitedById)
  const told = inviter ? [inviter] : await admins(tx)
  const name = [firstName, lastName].filter(Boolean).join(' ')
  await queueDeliveries(
    tx,
    now,
    told.flatMap(user =>
      user.email
        ? {
            to: { address: user.email, name: fullName(user) },
            kind: 'INVITATION_ASKED' as const,
            params: {
              firstName: user.firstName,
              who: name ? `${name} (${recipient})` : recipient,
              link: link(app, '/invited'),
            },
            invitationId: invitation.id,
          }
        : [],
    ),
  )
}
