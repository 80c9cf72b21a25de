import { createConnection } from 'mysql2/promise'
import { defineConfig } from 'vitest/config'
import { mysqlUrl } from './src/test/databases.ts'

const mysqlIsThere = await createConnection({ uri: mysqlUrl, connectTimeout: 2_000 }).then(
  connection => connection.end().then(() => true),
  () => false,
)
if (!mysqlIsThere) {
  const how = `No MySQL or MariaDB answers at ${mysqlUrl.replace(/:[^:@/]*@/, ':…@')}: start one there, or name yours in TEST_MYSQL_URL.`
  if (process.env.CI) throw new Error(`${how} In CI nothing is skipped.`)
  console.log(`\nSKIPPED the API tests on MySQL; those on SQLite run. ${how}\n`)
}

const project = (database: string) => ({
  extends: true as const,
  test: { name: database, env: { TEST_DATABASE: database } },
})

export default defineConfig({
  // Vite would take graphql's ES modules while libraries take its CommonJS: two copies that don't know each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: mysqlIsThere ? [project('sqlite'), project('mysql')] : [project('sqlite')],
  },
})
