import { invitingRefusal, knownRefusal, Refused, UserStatus } from '@foyer/domain'
import type { InvitationsPayload } from '@foyer/schema'
import { recordActivity } from '../activity/activities.ts'
import type { App } from '../app.ts'
import type { Tx } from '../database/database.ts'
import { lockSms, smsRefusals } from '../delivery/smsLimits.ts'
import { recordInvited } from '../integration/events.ts'
import type { SignedIn } from '../session/signedIn.ts'
import { fullName } from '../user/users.ts'
import {
  type BatchResult,
  idsOfBatch,
  inOneBatch,
  outcomesFor,
  ownOrUnknown,
  toldOf,
  whyClosed,
} from './invitationBatches.ts'
import { standardMessage } from './invitationMessages.ts'
import {
  anyBySms,
  circumstancesIn,
  heldRefusal,
  invitationsIn,
  type ReadInvitation,
  usersBehind,
} from './readInvitations.ts'
import { renewInvitations } from './renewInvitations.ts'
import { tokenGrantRefusal } from './tokenGrants.ts'
import { sendInvitations } from './writeInvitations.ts'

/** Sends invitations anew. Whoever resends one that is held back vouches for it from then on. */
export async function resendInvitations(
  app: App,
  viewer: SignedIn,
  asked: string[],
  key?: string | null,
): Promise<InvitationsPayload> {
  const ids = idsOfBatch(asked)
  const standard = await standardMessage(app)
  // By which way an invitation goes never changes.
  const bySms = await anyBySms(app, ids)
  const input = { operation: 'resendInvitations', ids }
  const lock = async (tx: Tx) => {
    if (bySms) await lockSms(tx)
  }
  const result = await inOneBatch(app, viewer, { key, input, lock }, tx => resend(app, tx, viewer, ids, standard))
  return outcomesFor(app, viewer, asked, result)
}

async function resend(app: App, tx: Tx, viewer: SignedIn, ids: string[], standard: string): Promise<BatchResult> {
  const now = app.clock()
  const found = await invitationsIn(tx, ids)
  const circumstances = await circumstancesIn(app, tx)
  const held = (it: ReadInvitation) => heldRefusal(it, circumstances) !== null
  const known = await usersBehind(tx, [...found.values()])
  const inviter = { status: UserStatus.ACTIVE, role: viewer.role, departmentId: viewer.departmentId }

  const refusals = new Map<string, Refused>()
  for (const id of ids) {
    const it = ownOrUnknown(viewer, found.get(id))
    const refusal =
      it instanceof Refused
        ? it
        : (whyClosed(it) ??
          whyKnown(viewer, known.get(it.recipient)) ??
          tokenGrantRefusal(viewer, it.role) ??
          (held(it) ? invitingRefusal(inviter, it, circumstances) : null))
    if (refusal) refusals.set(id, refusal)
  }
  const good = [...found.values()].filter(({ id }) => !refusals.has(id))
  const phones = good.filter(({ channel }) => channel === 'SMS')
  const noSms = await smsRefusals(
    app,
    tx,
    now,
    phones.map(({ recipient }) => recipient),
  )
  for (const { id, recipient } of phones) {
    const refusal = noSms.get(recipient)
    if (refusal) refusals.set(id, refusal)
  }

  const sent = good.filter(({ id }) => !refusals.has(id))
  const renewed = await renewInvitations(
    app,
    tx,
    now,
    {
      kept: sent.filter(it => !held(it)),
      taken: sent.filter(held),
      as: { inviter: fullName(viewer), set: { invitedById: viewer.userId } },
    },
    standard,
  )
  await sendInvitations(app, tx, now, 'INVITATION', [...renewed.values()])
  if (renewed.size > 0) {
    const details = { ...toldOf([...renewed.keys()]), again: true }
    await recordActivity(tx, { at: now, kind: 'INVITED', by: viewer, details })
    await recordInvited(tx, now, viewer.userId, [...renewed.keys()])
  }
  return { refusals, lost: new Set(sent.map(({ id }) => id).filter(id => !renewed.has(id))) }
}

const whyKnown = (viewer: SignedIn, user: { status: UserStatus } | undefined): Refused | null =>
  user ? knownRefusal(user.status, viewer.sees.decideApplicants) : null
