import type { MigrationInterface, QueryRunner } from 'typeorm'
import { addIndex } from './tables.ts'

/** What is due is looked up for each channel by itself: ten thousand mails that wait must not be read through to find an SMS. */
export class DeliveriesByChannel1700000000004 implements MigrationInterface {
  name = 'DeliveriesByChannel1700000000004'

  async up(runner: QueryRunner): Promise<void> {
    await addIndex(runner, 'deliveries', 'deliveries_due_by_channel', ['status', 'channel', 'next_attempt_at', 'id'])
    const known = (await runner.getTable('deliveries'))?.indices.some(({ name }) => name === 'deliveries_due')
    if (known) await runner.dropIndex('deliveries', 'deliveries_due')
  }

  async down(runner: QueryRunner): Promise<void> {
    await addIndex(runner, 'deliveries', 'deliveries_due', ['status', 'next_attempt_at', 'id'])
    await runner.dropIndex('deliveries', 'deliveries_due_by_channel')
  }
}
