import type { Channel, Role } from '@foyer/domain'
import type { Invitation } from '@foyer/schema'
import { Entity, Index, PrimaryColumn } from 'typeorm'
import { IdColumn, InstantColumn, KeyColumn, LongTextColumn, RefColumn, TextColumn } from '../database/columns.ts'

type Shown = Pick<
  Invitation,
  | 'id'
  | 'channel'
  | 'recipient'
  | 'firstName'
  | 'lastName'
  | 'role'
  | 'message'
  | 'createdAt'
  | 'invitedAt'
  | 'expiresAt'
  | 'openedAt'
  | 'acceptedAt'
  | 'revokedAt'
  | 'remindedAt'
  | 'freshAskedAt'
>

/** An offer to one recipient. Never deleted: with the users it is the ledger of who let whom in. */
@Entity('invitations')
@Index('invitations_open', ['openKey'], { unique: true })
@Index('invitations_by_time', ['createdAt', 'id'])
@Index('invitations_by_inviter', ['invitedById', 'createdAt', 'id'])
@Index('invitations_by_state', ['acceptedAt', 'revokedAt', 'expiresAt'])
@Index('invitations_by_reminder', ['remindAt'])
@Index('invitations_by_expiry', ['expiryToldAt', 'expiresAt'])
@Index('invitations_by_asking', ['freshAskedAt'])
@Index('invitations_by_batch', ['batchId'])
export class InvitationEntity implements Shown {
  @IdColumn() id!: string
  @KeyColumn(16) channel!: Channel
  /** Canonical e-mail address or E.164. */
  @KeyColumn(254) recipient!: string
  /** The recipient until it is accepted or revoked, then null: the unique key admits one open invitation for each. */
  @KeyColumn(254, { nullable: true }) openKey!: string | null
  @TextColumn(80, { nullable: true }) firstName!: string | null
  @TextColumn(80, { nullable: true }) lastName!: string | null
  @KeyColumn(16) role!: Role
  /** Null for the root department, whichever that is when they come. */
  @RefColumn() departmentId!: string | null
  /** Null for the company's standard text as it is when the message is sent. */
  @LongTextColumn({ nullable: true }) message!: string | null
  /** Who vouches for it. */
  @RefColumn({ nullable: false }) invitedById!: string
  @InstantColumn() createdAt!: number
  @InstantColumn() invitedAt!: number
  @InstantColumn() expiresAt!: number
  /** When it was noticed that it has run out. */
  @InstantColumn({ nullable: true }) expiryToldAt!: number | null
  @InstantColumn({ nullable: true }) openedAt!: number | null
  @InstantColumn({ nullable: true }) acceptedAt!: number | null
  @RefColumn() acceptedById!: string | null
  @InstantColumn({ nullable: true }) revokedAt!: number | null
  @RefColumn() revokedById!: string | null
  /** When the reminder is due; null once it was queued or is not wanted any more. */
  @InstantColumn({ nullable: true }) remindAt!: number | null
  @InstantColumn({ nullable: true }) remindedAt!: number | null
  @InstantColumn({ nullable: true }) freshAskedAt!: number | null
  /** The call that wrote it last: how a set-based UPDATE finds out which of its rows it won. */
  @RefColumn({ nullable: false }) batchId!: string
}

/** The tokens of an invitation: each message has one of its own, and all work as long as the invitation does. */
@Entity('invitation_tokens')
@Index('invitation_tokens_by_invitation', ['invitationId'])
export class InvitationTokenEntity {
  @PrimaryColumn({ type: 'varchar', length: 64 }) tokenHash!: string
  @RefColumn({ nullable: false }) invitationId!: string
  @InstantColumn() createdAt!: number
}

@Entity('invitation_workgroups')
@Index('invitation_workgroups_by_workgroup', ['workgroupId'])
export class InvitationWorkgroupEntity {
  @PrimaryColumn({ type: 'varchar', length: 36 }) invitationId!: string
  @PrimaryColumn({ type: 'varchar', length: 36 }) workgroupId!: string
}

/** The words that find an invitation, each by its prefix. */
@Entity('invitation_words')
@Index('invitation_words_by_invitation', ['invitationId'])
export class InvitationWordEntity {
  @PrimaryColumn({ type: 'varchar', length: 64 }) word!: string
  @PrimaryColumn({ type: 'varchar', length: 36 }) invitationId!: string
}
