import { Entity, Index, PrimaryColumn } from 'typeorm'
import { InstantColumn, KeyColumn, LongTextColumn } from './columns.ts'

/** What was answered under an idempotency key, in parts: MySQL's `text` holds 64 KiB. */
@Entity('idempotent_answers')
@Index('idempotent_answers_by_time', ['createdAt'])
export class IdempotentAnswerEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) userId!: string
  @PrimaryColumn({ type: 'varchar', length: 200 }) idempotencyKey!: string
  @PrimaryColumn({ type: 'int' }) part!: number
  /** Of the operation and its input: another input under the same key is a mistake. */
  @KeyColumn(64) inputHash!: string
  @LongTextColumn() answer!: string
  @InstantColumn() createdAt!: number
}
