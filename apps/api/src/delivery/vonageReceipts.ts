import { DeliveryStatus } from '@foyer/domain'
import type { QueryDeepPartialEntity } from 'typeorm'
import type { App } from '../app.ts'
import { claim } from '../database/claim.ts'
import { DeliveryEntity } from './delivery.entity.ts'
import { tellOfInvitation } from './invitationNews.ts'
import { isSigned } from './vonageSignature.ts'

/** Why an SMS did not arrive, by the `err-code` of its receipt. */
const REASONS: Record<string, string> = {
  2: 'The phone could not be reached.',
  3: 'This number is no longer in use.',
  4: 'The recipient has barred SMS.',
  5: 'The number is being moved to another network.',
  6: 'The network took it for spam.',
  7: 'The phone was busy.',
  8: 'The network had a fault.',
  9: 'The recipient does not want SMS from this sender.',
  10: 'The network did not take the text.',
  11: 'Vonage finds no way to this number.',
  12: 'There is no way to this number. Is it right?',
  13: 'The network keeps it from the recipient because of their age.',
  14: 'The recipient’s network does not give them SMS.',
  15: 'The recipient’s prepaid account is empty.',
  16: 'Vonage’s account has sent too many.',
  39: 'VONAGE_FROM may not be the sender of an SMS to the USA.',
  50: 'The country’s rules want this sender to be registered.',
  51: 'The country’s rules want this sender to be registered.',
  52: 'The country’s rules want this text to be registered.',
  53: 'The country’s rules want the recipient’s consent.',
  54: 'The country’s rules forbid it.',
}

/** What a receipt's `status` says when it is not the `err-code`. What is not here (accepted, buffered, unknown) says nothing yet. */
const FAILURES: Record<string, string> = {
  failed: 'It could not be delivered.',
  rejected: 'The network refused it.',
  expired: 'The phone could not be reached for days.',
  undeliverable: 'It could not be delivered.',
  deleted: 'The network deleted it.',
}

/**
 * Takes what Vonage says became of an SMS. False when Vonage did not say it. Receipts come more than once, late, in any
 * order and before we have recorded that it was sent; each part of a long SMS has its own, and so has one that went twice.
 * So that the order never matters: once delivered is delivered, whatever else is said; a failure stands until then.
 */
export async function takeReceipt(app: App, fields: Record<string, string>): Promise<boolean> {
  const secret = app.config.vonage?.signatureSecret
  if (!secret || !isSigned(fields, secret, app.clock())) return false
  const { status = '', messageId, 'client-ref': id = '', 'err-code': errCode = '' } = fields
  const failure = FAILURES[status]
  if (status === 'delivered') {
    const set = { status: DeliveryStatus.DELIVERED, deliveredAt: app.clock(), failedAt: null, error: null }
    await record(app, id, messageId, set, "status <> 'DELIVERED'")
  } else if (failure) {
    const error = REASONS[errCode] ?? failure
    const set = { status: DeliveryStatus.FAILED, failedAt: app.clock(), error }
    await record(app, id, messageId, set, "status IN ('QUEUED', 'SENT')")
  }
  return true
}

/** Ends what else was planned, too: an SMS that arrived, or never will, is not tried again, and an open lease ends here. */
async function record(
  app: App,
  id: string,
  messageId: string | undefined,
  what: QueryDeepPartialEntity<DeliveryEntity>,
  where: string,
): Promise<void> {
  const now = app.clock()
  const set = {
    ...what,
    sentAt: () => 'COALESCE(sent_at, :now)',
    providerRef: () => 'COALESCE(provider_ref, :ref)',
    nextAttemptAt: null,
    leaseOwner: null,
    secret: null,
  }
  const ref = messageId?.slice(0, 64) ?? null
  const changed = await app.database.inTransaction(async tx => {
    const before = await tx.findOneBy(DeliveryEntity, { id })
    const open = `id = :id AND channel = 'SMS' AND captured = 0 AND ${where}`
    const won = await claim(tx, DeliveryEntity, set, open, { id, now, ref })
    if (won && before) await tellOfInvitation(tx, now, before, what)
    return won
  })
  if (changed) app.log.info({ delivery: id, channel: 'SMS', status: what.status, error: what.error }, 'Receipt taken.')
}
