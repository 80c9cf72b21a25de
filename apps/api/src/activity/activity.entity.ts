import type { ActivityKind } from '@foyer/domain'
import { Entity, Index } from 'typeorm'
import { IdColumn, InstantColumn, KeyColumn, LongTextColumn, RefColumn, TextColumn } from '../database/columns.ts'

/** Something that happened. Written in the transaction of what happened; nothing changes or removes it. */
@Entity('activities')
@Index('activities_by_time', ['at', 'id'])
@Index('activities_by_kind', ['kind', 'at', 'id'])
@Index('activities_by_actor', ['actorId', 'at', 'id'])
@Index('activities_by_subject', ['subjectId', 'at', 'id'])
export class ActivityEntity {
  @IdColumn() id!: string
  @InstantColumn() at!: number
  @KeyColumn(32) kind!: ActivityKind
  @RefColumn() actorId!: string | null
  @RefColumn() subjectId!: string | null
  /** The network address it was done from; null for what happened by itself. */
  @TextColumn(64, { nullable: true }) address!: string | null
  /** The API token it was done with; null for who was signed in. */
  @RefColumn() tokenId!: string | null
  /** JSON: what names cannot be looked up by an id. */
  @LongTextColumn({ nullable: true }) details!: string | null
}
