import type { WebhookOffReason } from '@foyer/domain'
import { Entity, Index } from 'typeorm'
import {
  IdColumn,
  InstantColumn,
  KeyColumn,
  LongTextColumn,
  NumberColumn,
  RefColumn,
  TextColumn,
} from '../database/columns.ts'

/** Where events are sent, and which. */
@Entity('webhooks')
export class WebhookEntity {
  @IdColumn() id!: string
  @TextColumn(80) name!: string
  @LongTextColumn() url!: string
  /** Types of events, separated by spaces. */
  @LongTextColumn() events!: string
  /** Kept readable, because every event is signed with it. */
  @KeyColumn(80) secret!: string
  /** The one before, with which events are signed too until then. */
  @KeyColumn(80, { nullable: true }) oldSecret!: string | null
  @InstantColumn({ nullable: true }) oldSecretUntil!: number | null
  @RefColumn({ nullable: false }) createdById!: string
  @InstantColumn() createdAt!: number
  /** Since when nothing is sent any more; null while it is on. */
  @InstantColumn({ nullable: true }) disabledAt!: number | null
  /** Why; null while it is on, and where that was not kept yet. */
  @TextColumn(16, { nullable: true }) disabledBecause!: WebhookOffReason | null
  /** When the address accepted something for the first time. */
  @InstantColumn({ nullable: true }) reachedAt!: number | null
  /** When somebody last asked that what waits be tried at once. */
  @InstantColumn({ nullable: true }) retriedAt!: number | null
  /** Since when every attempt failed; null while they arrive. */
  @InstantColumn({ nullable: true }) failingSince!: number | null
}

/** One attempt to send an event, for whoever looks why it did not arrive. */
@Entity('webhook_attempts')
@Index('webhook_attempts_by_delivery', ['deliveryId', 'at'])
@Index('webhook_attempts_by_time', ['at'])
export class WebhookAttemptEntity {
  @IdColumn() id!: string
  @RefColumn({ nullable: false }) deliveryId!: string
  @InstantColumn() at!: number
  @NumberColumn() ms!: number
  /** The HTTP status; null where there was no answer. */
  @NumberColumn({ nullable: true }) status!: number | null
  /** Why it did not count as accepted; null where it did. */
  @LongTextColumn({ nullable: true }) error!: string | null
  /** The beginning of the answer. */
  @LongTextColumn({ nullable: true }) answer!: string | null
}
