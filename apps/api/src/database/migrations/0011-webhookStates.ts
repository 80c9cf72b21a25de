import type { MigrationInterface, QueryRunner } from 'typeorm'
import { addColumns, columnsFor, nullable } from './tables.ts'

/** Why a webhook is off, and whether its address was ever reached. */
export class WebhookStates1700000000011 implements MigrationInterface {
  name = 'WebhookStates1700000000011'

  async up(runner: QueryRunner): Promise<void> {
    const { varchar, instant } = columnsFor(runner)
    await addColumns(runner, 'webhooks', { disabled_because: nullable(varchar(16)), reached_at: nullable(instant) })
    // As far back as the log goes.
    await runner.query(
      `UPDATE webhooks SET reached_at = (
         SELECT MIN(d.sent_at) FROM deliveries d WHERE d.channel = 'WEBHOOK' AND d.recipient = webhooks.id
       ) WHERE reached_at IS NULL`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('webhooks', ['disabled_because', 'reached_at'])
  }
}
