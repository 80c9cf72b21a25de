import type { MigrationInterface, QueryRunner } from 'typeorm'
import { columnsFor, createTable, nullable, primary } from './tables.ts'

/** Users, sessions, the quick link with its policy, the structure, deliveries and the activity stream. */
export class FrontDoor1700000000001 implements MigrationInterface {
  name = 'FrontDoor1700000000001'

  async up(runner: QueryRunner): Promise<void> {
    const { id, ref, varchar, text, int, instant, flag } = columnsFor(runner)

    await createTable(runner, {
      name: 'company',
      columns: {
        id: primary(int),
        name: nullable(varchar(120)),
        set_up_at: nullable(instant),
        registration_type: varchar(16),
        greeting: nullable(text),
        everyone_may_invite: flag,
        quick_link_enabled: flag,
      },
    })
    await createTable(runner, {
      name: 'trusted_domains',
      columns: { domain: primary(varchar(253)) },
    })
    await createTable(runner, {
      name: 'quick_links',
      columns: {
        id,
        token: varchar(64),
        created_at: instant,
        closed_at: nullable(instant),
        live: nullable(int),
      },
      unique: { quick_links_token: ['token'], quick_links_live: ['live'] },
    })
    await createTable(runner, {
      name: 'registrations',
      columns: {
        id,
        token_hash: varchar(64),
        quick_link_id: ref,
        email: varchar(254),
        email_canonical: varchar(254),
        first_name: varchar(80),
        last_name: varchar(80),
        created_at: instant,
        expires_at: instant,
        completed_at: nullable(instant),
        user_id: nullable(ref),
      },
      indexes: { registrations_by_email: ['email_canonical'] },
      unique: { registrations_token: ['token_hash'] },
    })
    await createTable(runner, {
      name: 'users',
      columns: {
        id,
        status: varchar(16),
        role: varchar(16),
        email: nullable(varchar(254)),
        email_canonical: nullable(varchar(254)),
        phone: nullable(varchar(20)),
        first_name: varchar(80),
        last_name: varchar(80),
        sort_name: varchar(190),
        position: nullable(varchar(120)),
        department_id: nullable(ref),
        password_hash: nullable(varchar(255)),
        must_change_password: flag,
        joined_through: varchar(32),
        quick_link_id: nullable(ref),
        created_at: instant,
        joined_at: nullable(instant),
        decided_at: nullable(instant),
        decided_by_id: nullable(ref),
        rejection_reason: nullable(text),
      },
      indexes: {
        users_by_name: ['status', 'sort_name', 'id'],
        users_by_joining: ['status', 'joined_at', 'id'],
        users_by_applying: ['status', 'created_at', 'id'],
        users_by_department: ['department_id', 'status'],
      },
      unique: { users_email: ['email_canonical'], users_phone: ['phone'] },
    })
    await createTable(runner, {
      name: 'user_words',
      columns: { word: primary(varchar(64)), user_id: primary(ref) },
      indexes: { user_words_by_user: ['user_id'] },
    })
    await createTable(runner, {
      name: 'departments',
      columns: {
        id,
        name: varchar(120),
        parent_id: nullable(ref),
        head_id: nullable(ref),
        created_at: instant,
      },
    })
    await createTable(runner, {
      name: 'workgroups',
      columns: { id, name: varchar(120), created_at: instant },
    })
    await createTable(runner, {
      name: 'workgroup_members',
      columns: { user_id: primary(ref), workgroup_id: primary(ref) },
      indexes: { workgroup_members_by_workgroup: ['workgroup_id'] },
    })
    await createTable(runner, {
      name: 'sessions',
      columns: {
        id,
        token_hash: varchar(64),
        user_id: ref,
        address: nullable(varchar(64)),
        user_agent: nullable(varchar(255)),
        created_at: instant,
        last_seen_at: instant,
      },
      indexes: { sessions_by_user: ['user_id'] },
      unique: { sessions_token: ['token_hash'] },
    })
    await createTable(runner, {
      name: 'password_resets',
      columns: {
        id,
        token_hash: varchar(64),
        user_id: ref,
        created_at: instant,
        expires_at: instant,
        used_at: nullable(instant),
      },
      indexes: { password_resets_by_user: ['user_id'] },
      unique: { password_resets_token: ['token_hash'] },
    })
    await createTable(runner, {
      name: 'set_up_secrets',
      columns: { id: primary(int), token_hash: varchar(64) },
    })
    await createTable(runner, {
      name: 'rate_limits',
      columns: {
        key: primary(varchar(255)),
        points: { ...int, default: 0 },
        expire: nullable(instant),
      },
    })
    await createTable(runner, {
      name: 'deliveries',
      columns: {
        id,
        channel: varchar(16),
        recipient: varchar(254),
        recipient_name: nullable(varchar(200)),
        kind: varchar(40),
        params: text,
        secret: nullable(text),
        status: varchar(16),
        captured: flag,
        attempts: int,
        error: nullable(text),
        queued_at: instant,
        sent_at: nullable(instant),
        delivered_at: nullable(instant),
        next_attempt_at: nullable(instant),
        lease_owner: nullable(varchar(36)),
        coalesce_key: nullable(varchar(120)),
      },
      indexes: {
        deliveries_due: ['status', 'next_attempt_at', 'id'],
        deliveries_by_lease: ['lease_owner'],
        deliveries_captured: ['captured', 'queued_at', 'id'],
        deliveries_by_recipient: ['recipient', 'kind', 'queued_at'],
      },
      unique: { deliveries_coalesce: ['coalesce_key'] },
    })
    await createTable(runner, {
      name: 'activities',
      columns: {
        id,
        at: instant,
        kind: varchar(32),
        actor_id: nullable(ref),
        subject_id: nullable(ref),
        details: nullable(text),
      },
      indexes: { activities_by_time: ['at', 'id'] },
    })
    await this.firstRow(runner)
  }

  /** The company's row is there from the start: setting up claims it by a guarded UPDATE. */
  private async firstRow(runner: QueryRunner): Promise<void> {
    const rows: unknown[] = await runner.query('SELECT id FROM company WHERE id = 1')
    if (rows.length > 0) return
    await runner.query(
      "INSERT INTO company (id, registration_type, everyone_may_invite, quick_link_enabled) VALUES (1, 'MODERATED', 0, 1)",
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.dropTable(table, true)
  }
}

const TABLES = [
  'activities',
  'company',
  'deliveries',
  'departments',
  'password_resets',
  'quick_links',
  'rate_limits',
  'registrations',
  'sessions',
  'set_up_secrets',
  'trusted_domains',
  'user_words',
  'users',
  'workgroup_members',
  'workgroups',
]
