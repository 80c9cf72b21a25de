import type { MigrationInterface, QueryRunner } from 'typeorm'
import { addColumns, columnsFor } from './tables.ts'

/** By which replicas hear that departments and workgroups have changed. */
export class StructureVersion1700000000010 implements MigrationInterface {
  name = 'StructureVersion1700000000010'

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'company', { structure_version: { ...columnsFor(runner).int, default: 0 } })
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('company', ['structure_version'])
  }
}
