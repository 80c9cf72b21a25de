import type { EventType } from '@foyer/domain'
import { Entity, Index } from 'typeorm'
import { IdColumn, InstantColumn, KeyColumn, LongTextColumn, RefColumn } from '../database/columns.ts'

/** Something that integrators hear of, with what was known then. Written in the transaction of what happened. */
@Entity('events')
@Index('events_by_time', ['at', 'id'])
@Index('events_by_subject', ['subjectId'])
export class EventEntity {
  @IdColumn() id!: string
  @KeyColumn(40) type!: EventType
  @InstantColumn() at!: number
  /** The user or invitation it is about; null for what is about several. */
  @RefColumn() subjectId!: string | null
  /** JSON: what is sent. */
  @LongTextColumn() data!: string
}
