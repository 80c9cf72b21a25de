import type { MigrationInterface, QueryRunner } from 'typeorm'
import { addColumns, columnsFor, nullable } from './tables.ts'

/** When somebody last asked that what waits for a webhook be tried at once. */
export class WebhookRetries1700000000012 implements MigrationInterface {
  name = 'WebhookRetries1700000000012'

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'webhooks', { retried_at: nullable(columnsFor(runner).instant) })
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('webhooks', ['retried_at'])
  }
}
