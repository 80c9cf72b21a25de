import type { MigrationInterface, QueryRunner } from 'typeorm'
import { addColumns, addIndex, columnsFor, createTable, nullable, primary } from './tables.ts'

/** Invitations with their tokens, what was answered under an idempotency key, and which invitation a message or a user belongs to. */
export class Invitations1700000000002 implements MigrationInterface {
  name = 'Invitations1700000000002'

  async up(runner: QueryRunner): Promise<void> {
    const { id, ref, varchar, text, int, instant, flag } = columnsFor(runner)
    await createTable(runner, {
      name: 'invitations',
      columns: {
        id,
        channel: varchar(16),
        recipient: varchar(254),
        open_key: nullable(varchar(254)),
        first_name: nullable(varchar(80)),
        last_name: nullable(varchar(80)),
        role: varchar(16),
        department_id: nullable(ref),
        message: nullable(text),
        invited_by_id: ref,
        created_at: instant,
        invited_at: instant,
        expires_at: instant,
        opened_at: nullable(instant),
        accepted_at: nullable(instant),
        accepted_by_id: nullable(ref),
        revoked_at: nullable(instant),
        revoked_by_id: nullable(ref),
        remind_at: nullable(instant),
        reminded_at: nullable(instant),
        fresh_asked_at: nullable(instant),
        batch_id: ref,
      },
      indexes: {
        invitations_by_time: ['created_at', 'id'],
        invitations_by_inviter: ['invited_by_id', 'created_at', 'id'],
        invitations_by_state: ['accepted_at', 'revoked_at', 'expires_at'],
        invitations_by_reminder: ['remind_at'],
        invitations_by_asking: ['fresh_asked_at'],
        invitations_by_batch: ['batch_id'],
      },
      unique: { invitations_open: ['open_key'] },
    })
    await createTable(runner, {
      name: 'invitation_tokens',
      columns: { token_hash: primary(varchar(64)), invitation_id: ref, created_at: instant },
      indexes: { invitation_tokens_by_invitation: ['invitation_id'] },
    })
    await createTable(runner, {
      name: 'invitation_workgroups',
      columns: { invitation_id: primary(ref), workgroup_id: primary(ref) },
      indexes: { invitation_workgroups_by_workgroup: ['workgroup_id'] },
    })
    await createTable(runner, {
      name: 'invitation_words',
      columns: { word: primary(varchar(64)), invitation_id: primary(ref) },
      indexes: { invitation_words_by_invitation: ['invitation_id'] },
    })
    await createTable(runner, {
      name: 'idempotent_answers',
      columns: {
        user_id: primary(ref),
        idempotency_key: primary(varchar(200)),
        part: primary(int),
        input_hash: varchar(64),
        answer: text,
        created_at: instant,
      },
      indexes: { idempotent_answers_by_time: ['created_at'] },
    })
    await addColumns(runner, 'company', {
      invitation_message: nullable(text),
      invitation_reminders: { ...flag, default: 0 },
    })
    await addColumns(runner, 'users', { invitation_id: nullable(ref) })
    await addColumns(runner, 'deliveries', {
      invitation_id: nullable(ref),
      failed_at: nullable(instant),
      provider_ref: nullable(varchar(64)),
    })
    await addIndex(runner, 'deliveries', 'deliveries_by_invitation', ['invitation_id', 'queued_at', 'id'])
    await addIndex(runner, 'deliveries', 'deliveries_by_channel', ['channel', 'queued_at'])
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const index of ['deliveries_by_invitation', 'deliveries_by_channel']) {
      await runner.dropIndex('deliveries', index)
    }
    await runner.dropColumns('deliveries', ['invitation_id', 'failed_at', 'provider_ref'])
    await runner.dropColumns('users', ['invitation_id'])
    await runner.dropColumns('company', ['invitation_message', 'invitation_reminders'])
    for (const table of TABLES) await runner.dropTable(table, true)
  }
}

const TABLES = ['idempotent_answers', 'invitation_tokens', 'invitation_words', 'invitation_workgroups', 'invitations']
