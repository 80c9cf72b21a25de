import type { MigrationInterface, QueryRunner } from 'typeorm'
import { addColumns, addIndex, columnsFor, createTable, nullable } from './tables.ts'

const DUE = ['status', 'channel', 'recipient', 'next_attempt_at', 'id']

/** What integrators hear of: events, where they are sent, and what came of each attempt. */
export class Events1700000000008 implements MigrationInterface {
  name = 'Events1700000000008'

  async up(runner: QueryRunner): Promise<void> {
    const { id, ref, varchar, text, int, instant } = columnsFor(runner)
    await createTable(runner, {
      name: 'events',
      columns: { id, type: varchar(40), at: instant, subject_id: nullable(ref), data: text },
      indexes: { events_by_time: ['at', 'id'], events_by_subject: ['subject_id'] },
    })
    await createTable(runner, {
      name: 'webhooks',
      columns: {
        id,
        name: varchar(80),
        url: text,
        events: text,
        secret: varchar(80),
        old_secret: nullable(varchar(80)),
        old_secret_until: nullable(instant),
        created_by_id: ref,
        created_at: instant,
        disabled_at: nullable(instant),
        failing_since: nullable(instant),
      },
    })
    await createTable(runner, {
      name: 'webhook_attempts',
      columns: {
        id,
        delivery_id: ref,
        at: instant,
        ms: int,
        status: nullable(int),
        error: nullable(text),
        answer: nullable(text),
      },
      indexes: { webhook_attempts_by_delivery: ['delivery_id', 'at'], webhook_attempts_by_time: ['at'] },
    })
    // Deliveries to one address that must arrive in order, and the event that they bring.
    await addColumns(runner, 'deliveries', { order_key: nullable(varchar(80)), event_id: nullable(ref) })
    await addIndex(runner, 'deliveries', 'deliveries_in_order', ['order_key', 'status', 'id'])
    await addIndex(runner, 'deliveries', 'deliveries_by_event', ['event_id'])
    await addIndex(runner, 'deliveries', 'deliveries_due_by_recipient', DUE)
    // Those that ran out long ago are no news.
    await addColumns(runner, 'invitations', { expiry_told_at: nullable(instant) })
    await runner.query('UPDATE invitations SET expiry_told_at = expires_at WHERE expires_at <= ?', [Date.now()])
    await addIndex(runner, 'invitations', 'invitations_by_expiry', ['expiry_told_at', 'expires_at'])
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('invitations', 'invitations_by_expiry')
    await runner.dropColumns('invitations', ['expiry_told_at'])
    await runner.dropIndex('deliveries', 'deliveries_due_by_recipient')
    await runner.dropIndex('deliveries', 'deliveries_by_event')
    await runner.dropIndex('deliveries', 'deliveries_in_order')
    await runner.dropColumns('deliveries', ['order_key', 'event_id'])
    await runner.dropTable('webhook_attempts', true)
    await runner.dropTable('webhooks', true)
    await runner.dropTable('events', true)
  }
}
