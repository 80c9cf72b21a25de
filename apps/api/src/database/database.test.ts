import { afterAll, beforeAll, expect, test } from 'vitest'
import { TrustedDomainEntity } from '../registration/registration.entity.ts'
import { kind, newDatabase } from '../test/databases.ts'
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

test.runIf(kind === 'sqlite')(
  'a full disk refuses writes, reads go on, and work resumes when there is room',
  async () => {
    const insert = (domain: string) => database.inTransaction(tx => tx.insert(TrustedDomainEntity, { domain }))
    const find = (domain: string) => database.select('SELECT domain FROM trusted_domains WHERE domain = ?', [domain])
    // As many pages as there are: the next one does not fit, and SQLite rolls back by itself.
    const [{ page_count }] = await database.writer.query('PRAGMA page_count')
    await database.writer.query(`PRAGMA max_page_count = ${page_count}`)
    let refused = 0
    for (let i = 0; i < 300; i++) {
      const domain = `${'x'.repeat(200)}${i}.example`
      await insert(domain).catch(() => refused++)
      // What was not refused is there, whoever asks.
      if (refused > 0) expect(await find(domain)).toEqual([])
    }
    expect(refused).toBeGreaterThan(100)
    await database.writer.query('PRAGMA max_page_count = 1073741823')
    await insert('room-again.example')
    expect(await find('room-again.example')).toHaveLength(1)
    expect(await database.select('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
  },
)

test.runIf(kind === 'sqlite')('after SQLite has rolled back by itself, the next transaction is one again', async () => {
  const broken = database.inTransaction(async tx => {
    await tx.insert(TrustedDomainEntity, { domain: 'gone.example' })
    // What SQLite does by itself when a disk is full or broken.
    await tx.query('ROLLBACK')
    throw new Error('disk I/O error')
  })
  await expect(broken).rejects.toThrow('disk I/O error')
  const refused = database.inTransaction(async () => {
    throw new Error('no')
  })
  await expect(refused).rejects.toThrow('no')
  await database.inTransaction(tx => tx.insert(TrustedDomainEntity, { domain: 'kept.example' }))
  const found = await database.select(
    "SELECT domain FROM trusted_domains WHERE domain IN ('gone.example', 'kept.example')",
  )
  expect(found).toEqual([{ domain: 'kept.example' }])
})
