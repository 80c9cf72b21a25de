import type { DeliveryChannel, DeliveryStatus } from '@foyer/domain'
import type { Delivery } from '@foyer/schema'
import { Entity, Index } from 'typeorm'
import {
  FlagColumn,
  IdColumn,
  InstantColumn,
  KeyColumn,
  LongTextColumn,
  NumberColumn,
  RefColumn,
  TextColumn,
} from '../database/columns.ts'

/** One outgoing message: the outbox. Written in the transaction of what it tells of, sent by the dispatcher. */
@Entity('deliveries')
@Index('deliveries_due_by_channel', ['status', 'channel', 'nextAttemptAt', 'id'])
@Index('deliveries_coalesce', ['coalesceKey'], { unique: true })
@Index('deliveries_by_lease', ['leaseOwner'])
@Index('deliveries_captured', ['captured', 'queuedAt', 'id'])
@Index('deliveries_by_invitation', ['invitationId', 'queuedAt', 'id'])
@Index('deliveries_by_channel', ['channel', 'queuedAt'])
@Index('deliveries_due_by_recipient', ['status', 'channel', 'recipient', 'nextAttemptAt', 'id'])
@Index('deliveries_by_event', ['eventId'])
@Index('deliveries_in_order', ['orderKey', 'status', 'id'])
@Index('deliveries_by_recipient', ['recipient', 'kind', 'queuedAt'])
export class DeliveryEntity implements Delivery {
  @IdColumn() id!: string
  @KeyColumn(16) channel!: DeliveryChannel
  @KeyColumn(254) recipient!: string
  @TextColumn(200, { nullable: true }) recipientName!: string | null
  /** Which message; `messages/` has one file for each. */
  @KeyColumn(40) kind!: string
  /** JSON: what the message says, without secrets. */
  @LongTextColumn() params!: string
  /** JSON: its links. Wiped once sent or given up; kept while captured, because captured messages can be read. */
  @LongTextColumn({ nullable: true }) secret!: string | null
  @KeyColumn(16) status!: DeliveryStatus
  @FlagColumn() captured!: boolean
  @NumberColumn() attempts!: number
  @LongTextColumn({ nullable: true }) error!: string | null
  @InstantColumn() queuedAt!: number
  @InstantColumn({ nullable: true }) sentAt!: number | null
  @InstantColumn({ nullable: true }) deliveredAt!: number | null
  @InstantColumn({ nullable: true }) failedAt!: number | null
  /** When it is due; while leased, when the lease ends. Null when nothing is left to do. */
  @InstantColumn({ nullable: true }) nextAttemptAt!: number | null
  @KeyColumn(36, { nullable: true }) leaseOwner!: string | null
  /** At most one message with this key waits; null once it is claimed. */
  @KeyColumn(120, { nullable: true }) coalesceKey!: string | null
  /** What has the same key arrives one after the other, in the order of the ids; null where order is no matter. */
  @KeyColumn(80, { nullable: true }) orderKey!: string | null
  /** The event that it brings to a webhook. */
  @RefColumn() eventId!: string | null
  /** The invitation whose message it is. */
  @RefColumn() invitationId!: string | null
  /** What the provider calls it, for whoever asks the provider. */
  @KeyColumn(64, { nullable: true }) providerRef!: string | null
}
