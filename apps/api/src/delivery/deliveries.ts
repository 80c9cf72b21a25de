import { type DeliveryChannel, DeliveryStatus } from '@foyer/domain'
import { MoreThanOrEqual } from 'typeorm'
import type { Tx } from '../database/database.ts'
import { newId } from '../database/ids.ts'
import { insertRows } from '../database/insertRows.ts'
import { DeliveryEntity } from './delivery.entity.ts'
import type { AnyKind, AnyParams } from './messages/anyMessage.ts'
import type { ApplicantsWaitingParams } from './messages/applicantsWaiting.tsx'

/** What in a message is a secret, which is wiped once it is sent. */
interface Secrets {
  CREDENTIALS: 'link'
  INVITATION: 'link'
  INVITATION_REMINDER: 'link'
  PASSWORD_RESET: 'link'
  PHONE_CODE: 'code'
  REGISTRATION_LINK: 'link'
  TEMPORARY_PASSWORD: 'password'
}
type Apart<Params, Secret extends string> = { params: Omit<Params, Secret>; secret: Record<Secret, string> }

/** A message's kind, what it says, and apart from that its secrets. */
type Content = {
  [Kind in AnyKind]: AnyParams[Kind] extends infer Params
    ? Kind extends keyof Secrets
      ? { kind: Kind } & Apart<Params, Secrets[Kind]>
      : // Who waits is looked up when the digest is sent.
        {
          kind: Kind
          params: Params extends ApplicantsWaitingParams ? Omit<Params, 'count' | 'applicants'> : Params
          secret?: undefined
        }
    : never
}[AnyKind]

export type NewDelivery = Content & {
  channel?: DeliveryChannel
  to: { address: string; name: string | null }
  /** Not to be sent before this instant; now when left out. */
  notBefore?: number
  /** At most one delivery with this key waits: queueing another changes nothing. */
  coalesceKey?: string
  /** The invitation whose message it is. */
  invitationId?: string
}

/** What somebody sits and waits for goes before a thousand invitations that were queued earlier. */
const WAITED_FOR: ReadonlySet<AnyKind> = new Set<AnyKind>(['PASSWORD_RESET', 'PHONE_CODE', 'REGISTRATION_LINK'])
const PRECEDENCE_MS = 24 * 3_600_000

/** Writes messages into the outbox, in the transaction of what they tell of. The dispatcher wakes when it commits. */
export async function queueDeliveries(tx: Tx, now: number, deliveries: NewDelivery[]): Promise<void> {
  const rows = deliveries.map(
    ({ channel = 'EMAIL', to, kind, params, secret, notBefore, coalesceKey, invitationId }) => ({
      id: newId(),
      channel,
      recipient: to.address,
      recipientName: to.name,
      kind,
      params: JSON.stringify(params),
      secret: secret ? JSON.stringify(secret) : null,
      status: DeliveryStatus.QUEUED,
      captured: false,
      attempts: 0,
      error: null,
      queuedAt: now,
      sentAt: null,
      deliveredAt: null,
      failedAt: null,
      nextAttemptAt: notBefore && notBefore > now ? notBefore : now - (WAITED_FOR.has(kind) ? PRECEDENCE_MS : 0),
      leaseOwner: null,
      coalesceKey: coalesceKey ?? null,
      invitationId: invitationId ?? null,
      providerRef: null,
      orderKey: null,
      eventId: null,
    }),
  )
  const digests = rows.filter(row => row.coalesceKey !== null)
  const messages = rows.filter(row => row.coalesceKey === null)
  await insertRows(tx, DeliveryEntity, messages)
  // A digest that waits already takes in what happened now.
  if (digests.length > 0) {
    await tx.createQueryBuilder().insert().into(DeliveryEntity).values(digests).updateEntity(false).orIgnore().execute()
  }
}

export const queueDelivery = (tx: Tx, now: number, delivery: NewDelivery) => queueDeliveries(tx, now, [delivery])

/** Whether a message of this kind about an invitation was queued at or after an instant. */
export const queuedSince = (tx: Tx, kind: AnyKind, invitationId: string, since: number): Promise<boolean> =>
  tx.existsBy(DeliveryEntity, { kind, invitationId, queuedAt: MoreThanOrEqual(since) })

/** Messages to an address keep when they went, and nothing of whom they went to or what they said. */
export async function eraseMessagesTo(tx: Tx, now: number, address: string): Promise<void> {
  const waiting = { recipient: address, status: DeliveryStatus.QUEUED }
  await tx.update(DeliveryEntity, waiting, { status: DeliveryStatus.FAILED, failedAt: now, nextAttemptAt: null })
  const nobody = { recipient: 'erased', recipientName: null, params: '{}', secret: null, error: null, captured: false }
  await tx.update(DeliveryEntity, { recipient: address }, nobody)
}
