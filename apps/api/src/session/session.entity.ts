import { Entity, Index, PrimaryColumn } from 'typeorm'
import { IdColumn, InstantColumn, KeyColumn, NumberColumn, RefColumn, TextColumn } from '../database/columns.ts'

@Entity('sessions')
@Index('sessions_by_user', ['userId'])
@Index('sessions_token', ['tokenHash'], { unique: true })
export class SessionEntity {
  @IdColumn() id!: string
  /** SHA-256 of the cookie's 256 random bits. */
  @KeyColumn(64) tokenHash!: string
  @RefColumn({ nullable: false }) userId!: string
  @TextColumn(64, { nullable: true }) address!: string | null
  @TextColumn(255, { nullable: true }) userAgent!: string | null
  @InstantColumn() createdAt!: number
  @InstantColumn() lastSeenAt!: number
}

/** A mailed link that sets a new password, once. */
@Entity('password_resets')
@Index('password_resets_by_user', ['userId'])
@Index('password_resets_token', ['tokenHash'], { unique: true })
export class PasswordResetEntity {
  @IdColumn() id!: string
  @KeyColumn(64) tokenHash!: string
  @RefColumn({ nullable: false }) userId!: string
  @InstantColumn() createdAt!: number
  @InstantColumn() expiresAt!: number
  @InstantColumn({ nullable: true }) usedAt!: number | null
}

/** A code sent to a phone that somebody says is theirs. */
@Entity('phone_proofs')
@Index('phone_proofs_by_user', ['userId', 'createdAt'])
export class PhoneProofEntity {
  @IdColumn() id!: string
  @RefColumn({ nullable: false }) userId!: string
  @KeyColumn(20) phone!: string
  /** Of the id and the code: six digits alone would be found in any list of hashes. */
  @KeyColumn(64) codeHash!: string
  @NumberColumn() tries!: number
  @InstantColumn() createdAt!: number
  @InstantColumn() expiresAt!: number
  @InstantColumn({ nullable: true }) usedAt!: number | null
}

/** The secret of the printed set-up link; one row lives at a time, with id 1. */
@Entity('set_up_secrets')
export class SetUpSecretEntity {
  @PrimaryColumn({ type: 'int' }) id!: number
  @KeyColumn(64) tokenHash!: string
}

/** Points of rate-limiter-flexible, shared by all replicas; the columns are the library's. */
@Entity('rate_limits')
export class RateLimitEntity {
  @PrimaryColumn({ type: 'varchar', length: 255 }) key!: string
  @NumberColumn({ default: 0 }) points!: number
  @InstantColumn({ nullable: true }) expire!: number | null
}
