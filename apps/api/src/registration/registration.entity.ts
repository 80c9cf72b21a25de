import type { RegistrationType } from '@foyer/domain'
import { Entity, Index, PrimaryColumn } from 'typeorm'
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

/** The company and its registration policy: one row, with id 1. */
@Entity('company')
export class CompanyEntity {
  @PrimaryColumn({ type: 'int' }) id!: number
  /** Null until set up. */
  @TextColumn(120, { nullable: true }) name!: string | null
  /** Claimed by whoever makes the first admin. */
  @InstantColumn({ nullable: true }) setUpAt!: number | null
  @KeyColumn(16) registrationType!: RegistrationType
  @LongTextColumn({ nullable: true }) greeting!: string | null
  @FlagColumn() everyoneMayInvite!: boolean
  /** What invitations by e-mail say; null for the standard text. */
  @LongTextColumn({ nullable: true }) invitationMessage!: string | null
  @FlagColumn({ default: 0 }) invitationReminders!: boolean
  @FlagColumn() quickLinkEnabled!: boolean
  /** After how many hours moderators are reminded of who waits; null for never. */
  @NumberColumn({ nullable: true }) approvalReminderHours!: number | null
  /** A secret: whoever has it writes into the company's chat. Null when there is none. */
  @LongTextColumn({ nullable: true }) chatWebhookUrl!: string | null
  /** Counts the changes of departments and workgroups, which every replica holds. */
  @NumberColumn({ default: 0 }) structureVersion!: number
}

@Entity('trusted_domains')
export class TrustedDomainEntity {
  @PrimaryColumn({ type: 'varchar', length: 253 }) domain!: string
}

/** The company's reusable link. Kept readable, because it is shown to whoever may share it; it opens no data. */
@Entity('quick_links')
@Index('quick_links_token', ['token'], { unique: true })
@Index('quick_links_live', ['live'], { unique: true })
export class QuickLinkEntity {
  @IdColumn() id!: string
  @KeyColumn(64) token!: string
  @InstantColumn() createdAt!: number
  /** Since when it is dead; the row stays, so that a dead link can say so. */
  @InstantColumn({ nullable: true }) closedAt!: number | null
  /** 1 for the one that lives, null for the dead: the unique key admits one. */
  @NumberColumn({ nullable: true }) live!: number | null
}

/** A registration that somebody started by the quick link and has yet to complete from their mailbox. */
@Entity('registrations')
@Index('registrations_by_email', ['emailCanonical'])
@Index('registrations_token', ['tokenHash'], { unique: true })
export class RegistrationEntity {
  @IdColumn() id!: string
  @KeyColumn(64) tokenHash!: string
  @RefColumn({ nullable: false }) quickLinkId!: string
  @TextColumn(254) email!: string
  @KeyColumn(254) emailCanonical!: string
  @TextColumn(80) firstName!: string
  @TextColumn(80) lastName!: string
  @InstantColumn() createdAt!: number
  @InstantColumn() expiresAt!: number
  /** Claimed once, by a guarded UPDATE. */
  @InstantColumn({ nullable: true }) completedAt!: number | null
  @RefColumn() userId!: string | null
}
