import type { Channel } from '@foyer/domain'
import type { App } from '../app.ts'
import { newId } from '../database/ids.ts'
import { failedFor } from '../delivery/deliveryRows.ts'
import { lockSms, smsRefusals } from '../delivery/smsLimits.ts'
import { company } from '../registration/companies.ts'
import { standardMessage } from './invitationMessages.ts'
import { isAcceptable } from './openInvitations.ts'
import { circumstancesIn, invitationsIn, usersBehind } from './readInvitations.ts'
import { claimOpen, sendInvitations } from './writeInvitations.ts'

/** So many in one transaction: nobody else waits long. */
const AT_ONCE = 200

/**
 * Reminds, once and halfway through an invitation's life, who has not answered: if the policy says so, and nobody whose
 * message failed for good, or who could not accept: turned down by now, or their inviter could not invite them any more.
 */
export async function sendReminders(app: App): Promise<void> {
  if (!(await company(app)).invitationReminders) return
  while ((await remindSome(app)) === AT_ONCE);
}

async function remindSome(app: App): Promise<number> {
  const now = app.clock()
  const due = await app.database.select<{ id: string; channel: Channel }>(
    `SELECT id, channel FROM invitations WHERE remind_at <= ? ORDER BY remind_at LIMIT ${AT_ONCE}`,
    [now],
  )
  if (due.length === 0) return 0
  const standard = await standardMessage(app)
  await app.database.inTransaction(async tx => {
    if (due.some(({ channel }) => channel === 'SMS')) await lockSms(tx)
    const ids = due.map(({ id }) => id)
    // Claimed whether or not they are reminded: what is not wanted now is not wanted a minute later.
    const claimed = await claimOpen(tx, newId(), ids, { remindAt: null }, { sql: 'remind_at <= :now', params: { now } })
    const circumstances = await circumstancesIn(app, tx)
    const read = [...(await invitationsIn(tx, [...claimed])).values()]
    const known = await usersBehind(tx, read)
    const open = read.filter(it => isAcceptable(it, known.get(it.recipient) ?? null, circumstances, now))
    const failed = await failedFor(
      tx,
      open.map(({ id }) => id),
    )
    const good = open.filter(({ id }) => !failed.has(id))
    const noSms = await smsRefusals(
      app,
      tx,
      now,
      good.filter(({ channel }) => channel === 'SMS').map(({ recipient }) => recipient),
    )
    const reminded = good.filter(({ recipient }) => !noSms.has(recipient))
    await claimOpen(
      tx,
      newId(),
      reminded.map(({ id }) => id),
      { remindedAt: now },
    )
    await sendInvitations(
      app,
      tx,
      now,
      'INVITATION_REMINDER',
      reminded.map(it => ({ ...it, inviter: it.inviter.name, message: it.message ?? standard })),
    )
  })
  return due.length
}
