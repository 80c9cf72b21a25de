import type { ActivityKind } from '@foyer/domain'
import { Entity, Index } from 'typeorm'
import { IdColumn, InstantColumn, KeyColumn, LongTextColumn, RefColumn } from '../database/columns.ts'

/** Something that happened. Written in the transaction of what happened; nothing changes or removes it. */
@Entity('activities')
@Index('activities_by_time', ['at', 'id'])
export class ActivityEntity {
  @IdColumn() id!: string
  @InstantColumn() at!: number
  @KeyColumn(32) kind!: ActivityKind
  @RefColumn() actorId!: string | null
  @RefColumn() subjectId!: string | null
  /** JSON: what names cannot be looked up by an id. */
  @LongTextColumn({ nullable: true }) details!: string | null
}
