import type { MigrationInterface, QueryRunner } from 'typeorm'
import { addColumns, columnsFor, nullable } from './tables.ts'

/** Where the company's chat is told of new employees. */
export class CompanyChat1700000000005 implements MigrationInterface {
  name = 'CompanyChat1700000000005'

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'company', { chat_webhook_url: nullable(columnsFor(runner).text) })
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('company', ['chat_webhook_url'])
  }
}
