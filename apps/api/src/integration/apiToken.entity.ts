import { type ApiTokenKind, isScope, type Scope } from '@foyer/domain'
import { Entity, Index } from 'typeorm'
import { IdColumn, InstantColumn, KeyColumn, LongTextColumn, RefColumn, TextColumn } from '../database/columns.ts'

/** A key to the API for a program. Revoked ones stay: the audit log names them. */
@Entity('api_tokens')
@Index('api_tokens_token', ['tokenHash'], { unique: true })
@Index('api_tokens_by_owner', ['ownerId', 'createdAt'])
@Index('api_tokens_by_time', ['createdAt', 'id'])
@Index('api_tokens_by_parent', ['parentId'])
export class ApiTokenEntity {
  @IdColumn() id!: string
  @KeyColumn(16) kind!: ApiTokenKind
  @TextColumn(80) name!: string
  /** SHA-256 of the secret's 256 random bits. */
  @KeyColumn(64) tokenHash!: string
  @KeyColumn(24) hint!: string
  /** Separated by spaces, as OAuth writes them. */
  @LongTextColumn() scopes!: string
  /** Whom it acts for. */
  @RefColumn({ nullable: false }) ownerId!: string
  /** The token that made it, with which it ends; null when a person did. */
  @RefColumn() parentId!: string | null
  @InstantColumn() createdAt!: number
  @InstantColumn() expiresAt!: number
  /** When its owner was told that it ends soon. */
  @InstantColumn({ nullable: true }) expiryToldAt!: number | null
  @InstantColumn({ nullable: true }) lastUsedAt!: number | null
  @TextColumn(64, { nullable: true }) lastUsedFrom!: string | null
  @InstantColumn({ nullable: true }) revokedAt!: number | null
}

/** The scopes in a row. */
export const scopesIn = (scopes: string): Scope[] => scopes.split(' ').filter(isScope)
