import type { MigrationInterface, QueryRunner } from 'typeorm'
import { addColumns, columnsFor, nullable } from './tables.ts'

/** Until when a temporary password works. */
export class People1700000000003 implements MigrationInterface {
  name = 'People1700000000003'

  async up(runner: QueryRunner): Promise<void> {
    const { instant } = columnsFor(runner)
    await addColumns(runner, 'users', { temporary_password_until: nullable(instant) })
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('users', ['temporary_password_until'])
  }
}
