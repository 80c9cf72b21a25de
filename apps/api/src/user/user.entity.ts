import type { JoinedThrough, Role, UserStatus } from '@foyer/domain'
import type { User } from '@foyer/schema'
import { Entity, Index, PrimaryColumn } from 'typeorm'
import {
  FlagColumn,
  IdColumn,
  InstantColumn,
  KeyColumn,
  LongTextColumn,
  RefColumn,
  TextColumn,
} from '../database/columns.ts'

type Shown = Pick<
  User,
  | 'id'
  | 'status'
  | 'role'
  | 'email'
  | 'phone'
  | 'firstName'
  | 'lastName'
  | 'position'
  | 'joinedThrough'
  | 'createdAt'
  | 'joinedAt'
  | 'decidedAt'
>

/** A person known to the company. The indexes end in `id`, so that each order of a list is a keyset. */
@Entity('users')
@Index('users_by_name', ['status', 'sortName', 'id'])
@Index('users_by_joining', ['status', 'joinedAt', 'id'])
@Index('users_by_applying', ['status', 'createdAt', 'id'])
@Index('users_by_department', ['departmentId', 'status'])
@Index('users_email', ['emailCanonical'], { unique: true })
@Index('users_phone', ['phone'], { unique: true })
export class UserEntity implements Shown {
  @IdColumn() id!: string
  @KeyColumn(16) status!: UserStatus
  @KeyColumn(16) role!: Role
  @TextColumn(254, { nullable: true }) email!: string | null
  /** What addresses are compared by; binary collation, unique. */
  @KeyColumn(254, { nullable: true }) emailCanonical!: string | null
  /** E.164, unique. */
  @KeyColumn(20, { nullable: true }) phone!: string | null
  @TextColumn(80) firstName!: string
  @TextColumn(80) lastName!: string
  /** Folded, so that both databases sort alike. */
  @KeyColumn(190) sortName!: string
  @TextColumn(120, { nullable: true }) position!: string | null
  @RefColumn() departmentId!: string | null
  /** Argon2id; null until a password is set. */
  @KeyColumn(255, { nullable: true }) passwordHash!: string | null
  @FlagColumn() mustChangePassword!: boolean
  /** Until when a mailed temporary password works; null for one of their own. */
  @InstantColumn({ nullable: true }) temporaryPasswordUntil!: number | null
  @KeyColumn(32) joinedThrough!: JoinedThrough
  /** The quick link that brought them. */
  @RefColumn() quickLinkId!: string | null
  /** The invitation that brought them. */
  @RefColumn() invitationId!: string | null
  @InstantColumn() createdAt!: number
  @InstantColumn({ nullable: true }) joinedAt!: number | null
  @InstantColumn({ nullable: true }) decidedAt!: number | null
  @RefColumn() decidedById!: string | null
  /** When moderators were reminded that this applicant waits. */
  @InstantColumn({ nullable: true }) approvalRemindedAt!: number | null
  @LongTextColumn({ nullable: true }) rejectionReason!: string | null
}

/** The words that find a user, each by its prefix; kept beside the user because no full-text search is alike on both databases. */
@Entity('user_words')
@Index('user_words_by_user', ['userId'])
export class UserWordEntity {
  @PrimaryColumn({ type: 'varchar', length: 64 }) word!: string
  @PrimaryColumn({ type: 'varchar', length: 36 }) userId!: string
}
