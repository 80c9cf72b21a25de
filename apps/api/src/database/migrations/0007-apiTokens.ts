import type { MigrationInterface, QueryRunner } from 'typeorm'
import { addColumns, columnsFor, createTable, nullable } from './tables.ts'

/** Keys to the API for programs, and with which of them something was done. */
export class ApiTokens1700000000007 implements MigrationInterface {
  name = 'ApiTokens1700000000007'

  async up(runner: QueryRunner): Promise<void> {
    const { id, ref, varchar, text, instant } = columnsFor(runner)
    await createTable(runner, {
      name: 'api_tokens',
      columns: {
        id,
        kind: varchar(16),
        name: varchar(80),
        token_hash: varchar(64),
        hint: varchar(24),
        scopes: text,
        owner_id: ref,
        parent_id: nullable(ref),
        created_at: instant,
        expires_at: instant,
        expiry_told_at: nullable(instant),
        last_used_at: nullable(instant),
        last_used_from: nullable(varchar(64)),
        revoked_at: nullable(instant),
      },
      indexes: {
        api_tokens_by_owner: ['owner_id', 'created_at'],
        api_tokens_by_time: ['created_at', 'id'],
        api_tokens_by_parent: ['parent_id'],
      },
      unique: { api_tokens_token: ['token_hash'] },
    })
    await addColumns(runner, 'activities', { token_id: nullable(ref) })
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('activities', ['token_id'])
    await runner.dropTable('api_tokens', true)
  }
}
