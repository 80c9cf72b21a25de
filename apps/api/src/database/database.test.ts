import { afterAll, beforeAll, expect, test } from 'vitest'
import { TrustedDomainEntity } from '../registration/registration.entity.ts'
import { newDatabase } from '../test/databases.ts'
import { type Database, openDatabase } from './database.ts'

let database: Database
let remove: () => Promise<void>

beforeAll(async () => {
  const fresh = await newDatabase()
  remove = fresh.remove
  database = await openDatabase(fresh.where)
})
afterAll(async () => {
  await database?.close()
  await remove?.()
})

test('the migrations leave nothing for the schema builder to say', async () => {
  const { upQueries } = await database.writer.driver.createSchemaBuilder().log()
  expect(upQueries.map(query => query.query)).toEqual([])
})

test('the migrations can be run again after they were killed half-way', async () => {
  await database.writer.query('DELETE FROM migrations')
  await database.writer.query('DROP TABLE activities')
  await database.writer.runMigrations({ transaction: 'each' })
  expect(await database.select('SELECT id FROM activities')).toEqual([])
  expect(await database.select('SELECT id FROM company')).toEqual([{ id: 1 }])
})

test('fifty transactions at once all commit, and what one of them throws undoes only its own', async () => {
  const results = await Promise.allSettled(
    Array.from({ length: 50 }, (_, i) =>
      database.inTransaction(async tx => {
        await tx.insert(TrustedDomainEntity, { domain: `d${i}.example` })
        await tx.query('SELECT 1')
        if (i % 5 === 0) throw new Error('no')
      }),
    ),
  )
  expect(results.filter(result => result.status === 'fulfilled')).toHaveLength(40)
  expect(await database.select('SELECT domain FROM trusted_domains')).toHaveLength(40)
})

test('a read sees nothing that is not committed', async () => {
  await database.inTransaction(async tx => {
    await tx.insert(TrustedDomainEntity, { domain: 'unseen.example' })
    const seen = await database.select('SELECT domain FROM trusted_domains WHERE domain = ?', ['unseen.example'])
    expect(seen).toEqual([])
  })
  expect(await database.select('SELECT domain FROM trusted_domains WHERE domain = ?', ['unseen.example'])).toHaveLength(
    1,
  )
})

test('text is compared to the letter: josé is not jose', async () => {
  await database.inTransaction(tx =>
    tx.insert(TrustedDomainEntity, [{ domain: 'josé.example' }, { domain: 'jose.example' }]),
  )
  expect(await database.select("SELECT domain FROM trusted_domains WHERE domain = 'jose.example'")).toHaveLength(1)
})
