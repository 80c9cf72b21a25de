import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createConnection } from 'mysql2/promise'
import type { Config } from '../config.ts'

/** Which database this run of the tests is about; Vitest runs every test once for each (see vitest.config.ts). */
export const kind = (process.env.TEST_DATABASE ?? 'sqlite') as 'sqlite' | 'mysql'

/** Where a MySQL or MariaDB server for tests is; each test file gets a database of its own there. */
export const mysqlUrl = process.env.TEST_MYSQL_URL ?? 'mysql://root@127.0.0.1:3306'

/** A new, empty database, and how to remove it. */
export async function newDatabase(): Promise<{
  where: Config['database']
  remove(): Promise<void>
}> {
  if (kind === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), 'foyer-test-'))
    return {
      where: { kind: 'sqlite', path: join(folder, 'foyer.sqlite') },
      remove: async () => rmSync(folder, { recursive: true, force: true }),
    }
  }
  const name = `foyer_test_${randomUUID().replaceAll('-', '').slice(0, 12)}`
  const asServer = async (sql: string) => {
    const connection = await createConnection({ uri: mysqlUrl })
    await connection.query(sql)
    await connection.end()
  }
  await asServer(`CREATE DATABASE ${name}`)
  return {
    where: { kind: 'mysql', url: `${mysqlUrl.replace(/\/+$/, '')}/${name}` },
    remove: () => asServer(`DROP DATABASE IF EXISTS ${name}`),
  }
}
