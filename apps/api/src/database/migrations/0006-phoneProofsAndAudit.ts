import type { MigrationInterface, QueryRunner } from 'typeorm'
import { addColumns, addIndex, columnsFor, createTable, nullable } from './tables.ts'

const INDEXES = {
  activities_by_kind: ['kind', 'at', 'id'],
  activities_by_actor: ['actor_id', 'at', 'id'],
  activities_by_subject: ['subject_id', 'at', 'id'],
}

/** Codes that prove a phone, from where something was done, and when moderators are reminded of who waits. */
export class PhoneProofsAndAudit1700000000006 implements MigrationInterface {
  name = 'PhoneProofsAndAudit1700000000006'

  async up(runner: QueryRunner): Promise<void> {
    const { id, ref, varchar, int, instant } = columnsFor(runner)
    await createTable(runner, {
      name: 'phone_proofs',
      columns: {
        id,
        user_id: ref,
        phone: varchar(20),
        code_hash: varchar(64),
        tries: int,
        created_at: instant,
        expires_at: instant,
        used_at: nullable(instant),
      },
      indexes: { phone_proofs_by_user: ['user_id', 'created_at'] },
    })
    await addColumns(runner, 'activities', { address: nullable(varchar(64)) })
    for (const [name, columns] of Object.entries(INDEXES)) await addIndex(runner, 'activities', name, columns)
    await addColumns(runner, 'company', { approval_reminder_hours: nullable(int) })
    await addColumns(runner, 'users', { approval_reminded_at: nullable(instant) })
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('users', ['approval_reminded_at'])
    await runner.dropColumns('company', ['approval_reminder_hours'])
    for (const name of Object.keys(INDEXES)) await runner.dropIndex('activities', name)
    await runner.dropColumns('activities', ['address'])
    await runner.dropTable('phone_proofs', true)
  }
}
