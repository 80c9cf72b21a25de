import type { MigrationInterface, QueryRunner } from 'typeorm'
import { columnsFor, createTable, primary } from './tables.ts'

/** What an identity provider calls the people and groups that it provisions. */
export class Scim1700000000009 implements MigrationInterface {
  name = 'Scim1700000000009'

  async up(runner: QueryRunner): Promise<void> {
    const { varchar } = columnsFor(runner)
    await createTable(runner, {
      name: 'scim_ids',
      columns: { resource_id: primary(varchar(36)), resource_type: varchar(8), external_id: varchar(255) },
      indexes: { scim_ids_by_external: ['external_id', 'resource_type'] },
    })
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('scim_ids', true)
  }
}
